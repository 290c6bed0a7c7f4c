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
  hostile("items-100000.rss", () => rss(item("They met.").repeat(100_000)), { says: /more than/ }),
  slow("items-9999.rss", () => rss(item("They met.", "&lt;p&gt;They met.&lt;/p&gt;".repeat(20)).repeat(9999))),
  slow("item-30-MB.rss", () => rss(item("T", "They met. ".repeat(3_000_000))), /longer|more than/),
];
