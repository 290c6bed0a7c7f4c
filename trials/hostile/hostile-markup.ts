import { type Hostile, hostile, slow } from "./hostile-file.ts";

const SAID = "<p>They met in Baku and agreed on a film week.</p>";
const MARKS = "\u0000\u0007\u202e\u2066\ufffe";
const entities = `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${"bcdefghij"[n]} "${`&${"abcdefghi"[n]};`.repeat(10)}">`).join("")}]>`;
const rss = (inside: string): string => `<rss><channel><title>News</title>${inside}</channel></rss>`;
const item = (title: string, body = ""): string =>
  `<item><title>${title}</title><description>${body}</description></item>`;

const NESTED = [
  "<div>",
  "<b>",
  "<a href=x>",
  "<font color=red><p>",
  "<table><tr><td>",
  "<ul><li>",
  "<svg><g>",
  "<select><option>",
  "<template>",
  "<b><i><p></b>",
  "<nobr>",
  "<form><div>",
  "<math><mi>",
  "<button>",
  "<frameset>",
  "<h1>",
  "<dl><dt>",
  "<ruby><rt>",
  "<x-y>",
  "<details><summary>",
];

export const hostileMarkup = (): Hostile[] => [
  ...NESTED.map((tags) =>
    slow(`nested-50000-${tags.replace(/[^a-z1]+/g, "-").slice(1, -1)}.html`, () => tags.repeat(50_000) + SAID),
  ),
  ...["<div>", "<p>", "<b>", "<i><b>", "<span>They "].map((tags) =>
    slow(`unclosed-million-${tags.replace(/[^a-z]+/g, "-").slice(1, -1)}.html`, () => tags.repeat(1_000_000) + SAID),
  ),
  hostile("utf-16-unmarked.html", () => Buffer.from(`<meta charset=utf-16>${SAID}`, "utf16le"), { says: /./ }),
  hostile("utf-16-said.html", () => `<meta charset=utf-16le>${SAID}`, { says: /^taken/ }),
  hostile("refresh-itself.html", () => `<meta http-equiv=refresh content="0;url=refresh-itself.html">${SAID}`),
  hostile("frame-itself.html", () => `<iframe src="frame-itself.html"></iframe>${SAID}`),
  hostile("frames-only.html", () => `<frameset><frame src="a.html"><frame src="frames-only.html"></frameset>`),
  hostile("labels-in-a-ring.html", () => `<article id=a aria-owns=b><p id=b aria-owns=a>They met in Baku.</article>`),
  slow("tables-in-tables.html", () => `<table><tr><td>`.repeat(20_000) + SAID),
  slow("rows-astray.html", () => `<table>${"x<tr>y<td>z</table><table>".repeat(100_000)}${SAID}`),
  slow("banners-20000.html", () => `<div class="cookie newsletter">${"<p>x".repeat(50)}`.repeat(4_000) + SAID),
  slow("forms-nested.html", () => `${"<form><div>".repeat(30_000)}${SAID}`),
  slow("headers-nested.html", () => `${"<header><section>".repeat(30_000)}${SAID}`),
  hostile("slots.html", () => `<template shadowrootmode=open><slot></slot></template>${SAID}`),
  hostile("comment-unclosed.html", () => `${SAID}<!--${"x".repeat(5_000_000)}`),
  hostile("comments.html", () => `${"<!--".repeat(300_000)}${SAID}`),
  hostile("script-unclosed.html", () => `${SAID}<script>${"<!--<script>".repeat(200_000)}`),
  hostile("style-unclosed.html", () => `${SAID}<style>${"x".repeat(3_000_000)}`),
  hostile("title-unclosed.html", () => `<title>${SAID.repeat(1000)}`),
  hostile("plaintext.html", () => `<plaintext>${SAID.repeat(1000)}`),
  hostile("attribute-huge.html", () => `<p class="${"y".repeat(10_000_000)}">They met.</p>`),
  hostile("attribute-unclosed.html", () => `<p class="${"y>".repeat(1_000_000)}`),
  slow(
    "attributes-100000.html",
    () => `<p ${Array.from({ length: 100_000 }, (_, n) => `a${n}=1`).join(" ")}>They met.</p>`,
  ),
  hostile("less-than.html", () => "<".repeat(1_000_000)),
  hostile("closing-tags.html", () => `${SAID}${"</p></b></i>".repeat(100_000)}`),
  hostile("entities.html", () => `<p>${"&#x0;&#xD800;&#x202e;&amp".repeat(100_000)}They met.`),
  hostile("entity-endless.html", () => `<p>&${"a".repeat(2_000_000)};`),
  hostile("doctype-endless.html", () => `<!doctype ${"x".repeat(3_000_000)}>${SAID}`),
  hostile("cdata.html", () => `<svg><![CDATA[${"]".repeat(1_000_000)}${SAID}`),
  hostile("marks.html", () => `<p>They${MARKS} met.</p>`),
  hostile("utf-16-halves.html", () =>
    Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from("<p>They met ", "utf16le"),
      Buffer.from([0x3d, 0xd8]),
      Buffer.from(" x</p>", "utf16le"),
    ]),
  ),
  hostile("charset-twice.html", () => `<meta charset=utf-7><meta charset=utf-8>${SAID}`),
  slow(
    "cells-100000.html",
    () => `<article>${SAID}<table>${`<tr>${"<td>x</td>".repeat(10)}</tr>`.repeat(10_000)}</table></article>`,
  ),
  slow("formatting-3-MB.html", () => "<b><i><u><p></b></i>".repeat(150_000) + SAID),
  slow("links-300000.html", () => "<a href=x>x</a> ".repeat(300_000) + SAID),
  slow("text-45-MB.html", () => `<p>${"They met. ".repeat(4_500_000)}</p>`, /longer|more than/),
  hostile("entities.rss", () => entities + rss(item("&j;", "&j;"))),
  hostile(
    "outside.rss",
    () => `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${rss(item("&a;", "They met."))}`,
  ),
  hostile("doctype-unclosed.xml", () => `<!DOCTYPE x [${"<!ENTITY a 'b'>".repeat(100_000)}`),
  hostile("cdata-unclosed.rss", () => `<rss><item><title><![CDATA[${"x".repeat(3_000_000)}`),
  hostile("comment-unclosed.rss", () => `<rss><item><title>T</title></item><!--${"x".repeat(3_000_000)}`),
  hostile(
    "attribute-huge.atom",
    () => `<feed><entry a="${"y".repeat(10_000_000)}"><title>They met.</title></entry></feed>`,
  ),
  hostile(
    "attributes-10000.atom",
    () =>
      `<feed><entry ${Array.from({ length: 10_000 }, (_, n) => `a${n}="1"`).join(" ")}><title>They met.</title></entry></feed>`,
  ),
  hostile("items-in-items.rss", () => rss("<item>".repeat(20_000))),
  hostile("nested-50000.rss", () => rss(item("T", "<a>".repeat(50_000)))),
  hostile("nested-inside.rss", () => rss(item("T", "&lt;b&gt;&lt;p&gt;".repeat(20_000)))),
  hostile("nested-50000.xml", () => "<a>".repeat(50_000), { says: /no feed/ }),
  hostile("sitemap.xml", () => "<urlset><url><loc>x</loc></url></urlset>", { says: /no feed/ }),
  hostile("svg.xml", () => "<svg onload='alert(1)'/>", { says: /no feed/ }),
  hostile("encoding-unknown.xml", () => `<?xml version="1.0" encoding="klingon"?>${rss(item("T"))}`, {
    says: /encoding/,
  }),
  hostile(
    "encoding-wrong.xml",
    () => Buffer.from(`<?xml version="1.0" encoding="utf-8"?>${rss(item("caf\u00e9"))}`, "latin1"),
    { says: /not valid/ },
  ),
  hostile("utf-16.xml", () => Buffer.from(`\ufeff${rss(item("Bakı", "They met."))}`, "utf16le")),
  hostile("prototype.rss", () =>
    rss("<item><__proto__>x</__proto__><constructor>y</constructor><title>T</title></item>"),
  ),
  hostile("marks.rss", () => rss(item(`They${MARKS.slice(1)} met`))),
  hostile("dates.atom", () => `<feed><entry><title>T</title><updated>99999-99-99T99:99:99Z</updated></entry></feed>`),
  hostile("links-to-itself.rss", () =>
    rss(
      `<atom:link rel="self" href="links-to-itself.rss"/><atom:link rel="next" href="links-to-itself.rss"/>${item("They met.")}`,
    ),
  ),
  hostile("includes-itself.xml", () =>
    rss(`<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="includes-itself.xml"/>${item("They met.")}`),
  ),
  hostile(
    "style-itself.xml",
    () => `<?xml-stylesheet type="text/xsl" href="style-itself.xml"?>${rss(item("They met."))}`,
  ),
  hostile("feed-in-item.rss", () => rss(item("T", `<![CDATA[${rss(item("They met."))}]]>`))),
  hostile("feed-in-feed.rss", () => "<rss><channel>".repeat(20_000) + item("They met.")),
  hostile(
    "entities-of-itself.rss",
    () => `<!DOCTYPE x [<!ENTITY a "&b;"><!ENTITY b "&a;">]>${rss(item("&a;", "&b;"))}`,
  ),
  hostile(
    "outside-parameter.xml",
    () => `<!DOCTYPE x [<!ENTITY % p SYSTEM "http://127.0.0.1:9/x.dtd"> %p;]>${rss(item("They met."))}`,
  ),
  hostile("utf-16-unmarked.rss", () => Buffer.from(rss(item("They met.")), "utf16le"), { says: /./ }),
  hostile("utf-16-said.xml", () => `<?xml version="1.0" encoding="utf-16"?>${rss(item("They met."))}`, {
    says: /^taken/,
  }),
  hostile("guids-alike.rss", () => rss("<item><guid>1</guid><title>They met.</title></item>".repeat(3000))),
  slow("fields-100000.rss", () => rss(`<item>${"<a>x</a>".repeat(100_000)}<title>They met.</title></item>`)),
  slow(
    "spaces-of-names-20000.atom",
    () =>
      `<feed ${Array.from({ length: 20_000 }, (_, n) => `xmlns:n${n}="u${n}"`).join(" ")}><entry><title>They met.</title></entry></feed>`,
  ),
  hostile("items-100000.rss", () => rss(item("They met.").repeat(100_000)), { says: /more than/ }),
  slow("items-9999.rss", () => rss(item("They met.", "&lt;p&gt;They met.&lt;/p&gt;".repeat(20)).repeat(9999))),
  slow("item-30-MB.rss", () => rss(item("T", "They met. ".repeat(3_000_000))), /longer|more than/),
];
