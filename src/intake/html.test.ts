import { expect, test } from "vitest";
import { take } from "./take.ts";

const page = (html: string): string => {
  const result = take("page.html", new TextEncoder().encode(html));
  return "text" in result ? result.text : result.reason;
};
const MENU = `<ul>${'<li><a href="/x">Section of the site</a></li>'.repeat(12)}</ul>`;
const FIRST = "The ministers of culture of the two countries met on Tuesday and spoke of libraries.";
const SECOND = "They agreed to hold a film week in the spring, and named two archives.";

test("the article is found among menus, its blocks one paragraph each", () => {
  const text = page(`<title>Talks | The Gazette</title><header><h1>The Gazette</h1>${MENU}</header><nav>${MENU}</nav>
    <main><article><header><h1>Talks on\n <em>libraries</em></h1><time datetime="2022-06-24">24 June</time></header>
    <p>${FIRST}</p><script>evil()</script><p>They&nbsp;agreed&shy; to hold &amp; to <b>name</b>.<br>So it was.</p>${MENU}</article>
    <aside><p>Read also: ${FIRST}</p></aside></main><footer><p>© The Gazette</p></footer>`);
  expect(text).toBe(`Talks on libraries\n\n24 June\n\n${FIRST}\n\nThey agreed to hold & to name.\nSo it was.\n`);
});

test("where nothing is marked, the densest block is the article, and its headline comes before it", () => {
  const text =
    page(`<title>Talks on libraries - Gazette</title><div class=top>${MENU}</div><div><h1>Talks on libraries</h1>
    <time>24 June 2022</time></div><table><tr><td>${MENU}<td><div><p>${FIRST}<p>${SECOND}</div></table><div>© The Gazette</div>`);
  expect(text).toBe(`Talks on libraries\n\n24 June 2022\n\n${FIRST}\n\n${SECOND}\n`);
});

test("a news page with its banner, menus, related list and comments gives the report alone, with its headline and date", () => {
  const card = `<div class="card"><a href="/n"><h3>Museum opens its doors</h3><p>The museum has opened an exhibition of carpets, its director said.</p></a></div>`;
  const text =
    page(`<div id="cookie-consent" class="cc-window"><p>${"We use cookies to give you the best experience on our website. ".repeat(8)}</p><button>Accept</button></div>
    <div class="topbar"><span>Monday, 27 June 2022</span><a>Login</a></div><div class="menu">${MENU}</div>
    <div class="wrap"><div class="crumbs"><a>Home</a> &gt; <a>Culture</a></div><h1>Ministers talk of film week</h1>
    <div class="meta"><span class="news-date">24 June 2022 14:05</span> <span>Views: 12</span></div><div class="share"><a>Facebook</a> <a>Telegram</a></div>
    <div class="news-body"><p>${FIRST}</p><p>${SECOND}</p></div><div class="tags">Tags: <a>film</a> <a>library</a></div>
    <div class="related"><h2>Related news</h2>${card.repeat(6)}</div><div class="newsletter-box"><p>Get our news every week in your mailbox.</p></div></div>`);
  expect(text).toBe(`Ministers talk of film week\n\n24 June 2022 14:05\n\n${FIRST}\n\n${SECOND}\n`);
});

test("a page that marks its whole body by its banner, or an article about subscriptions, is still read", () => {
  expect(page(`<body class="cookie-consent-open"><div>${MENU}</div><main><p>${FIRST}</p></main></body>`)).toBe(
    `${FIRST}\n`,
  );
  expect(page(`<article class="subscription"><h1>On libraries</h1><p>${FIRST}</p></article>`)).toContain(FIRST);
});

test("a text whose paragraphs are only parted by line breaks", () => {
  expect(page(`<body>${MENU}<div id=story>${FIRST}<br><br>${SECOND}</div>`)).toBe(`${FIRST}\n\n${SECOND}\n`);
});

test.each([
  ["hidden", `<p hidden>No.</p>`],
  ["for screen readers only", `<p aria-hidden=true>No.</p>`],
  ["styled away", `<p style="color:red; display : none">No.</p>`],
  ["a script", `<script>document.write("<p>No.</p>")</script>`],
  ["a form", `<form><p>No.</p><input value=No></form>`.replace("<p>No.</p>", "<label>No.</label>")],
  ["a template", `<template><p>No.</p></template>`],
  ["without scripts", `<noscript><p>No.</p></noscript>`],
  ["a picture's words", `<svg><text>No.</text></svg><img alt=No.>`],
  ["struck out", `<p><del>No.</del></p>`],
  ["metadata", `<meta property="article:published_time" content="2022-06-24"><meta name=description content=No.>`],
])("what is not visible is not read: %s", (_, html) => {
  expect(page(`<article><p>${FIRST}</p>${html}</article>`)).toBe(`${FIRST}\n`);
});

test("a page wrapped in one form is still read", () => {
  expect(page(`<form id=aspnetForm><div>${MENU}</div><div><p>${FIRST}</p></div></form>`)).toBe(`${FIRST}\n`);
});

test("the character set the page declares is used, and a wrong one is named", () => {
  const cyrillic = Uint8Array.from([
    ..."<meta charset=windows-1251><p>".split("").map((c) => c.charCodeAt(0)),
    0xcc,
    0xe8,
  ]);
  expect(take("a.htm", cyrillic)).toMatchObject({ text: "Ми\n" });
  expect(page("<meta charset=klingon><p>x</p>")).toBe(`the page says it is in "klingon", which is no known encoding`);
});

test.each([
  ["divs", "<div>"],
  ["bold and paragraphs", "<b><p>"],
  ["tables", "<table><tr><td>"],
  ["misnested", "<b><i><p></b></i>"],
  ["forms", "<form><div><p>"],
])(
  "ten thousand nested tags neither overflow nor hang: %s",
  (_, tags) => {
    expect(page(`${tags.repeat(10_000)}${FIRST}`)).toBe(`${FIRST}\n`);
  },
  10_000,
);

test("a page without words says so", () => {
  expect(page(`<html><nav>${MENU}</nav><script>x()</script>`)).toBe("no article text is visible on this page");
});
