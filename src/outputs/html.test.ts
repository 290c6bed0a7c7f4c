import fc from "fast-check";
import { type DefaultTreeAdapterTypes, parse } from "parse5";
import { expect, test } from "vitest";
import { html } from "./html.ts";
import type { Block, Inline, Note, Paper } from "./paper.ts";

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

const elements = (node: Node): Element[] => {
  const children = "childNodes" in node ? node.childNodes : [];
  return [...("tagName" in node ? [node] : []), ...children.flatMap(elements)];
};
const textOf = (node: Node): string =>
  "value" in node ? node.value : "childNodes" in node ? node.childNodes.map(textOf).join("") : "";
const named = (page: string, tag: string): Element[] => elements(parse(page)).filter(({ tagName }) => tagName === tag);

// Words as they come in from anywhere, hostile ones often among them.
const hostile = fc.constantFrom(
  ...[
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><script>x</script>",
    "&lt;b&gt; & co",
    "<!--",
    "]]>",
  ],
  ...["\u202eevil", "\u0000\u0007", "کتابخانه ملی", "javascript:alert(1)", "'\" onload='x", "\\3c script", "\ud800"],
);
const words = fc.oneof(fc.string({ unit: "binary", maxLength: 30 }), hostile);
const inline = (notes: number): fc.Arbitrary<Inline> =>
  fc.oneof(
    fc.record({ is: fc.constantFrom("text", "strong", "quiet", "name", "words"), text: words }) as fc.Arbitrary<Inline>,
    fc.constant<Inline>({ is: "unreviewed" }),
    ...(notes > 0 ? [fc.record({ is: fc.constant("note" as const), number: fc.integer({ min: 1, max: notes }) })] : []),
  );
const block = (notes: number): fc.Arbitrary<Block> => {
  const line = fc.array(inline(notes), { maxLength: 4 });
  const item = fc.record({ number: fc.option(fc.nat(99)), line, detail: fc.option(line) });
  return fc.oneof(
    fc.record({
      is: fc.constant("heading" as const),
      level: fc.constantFrom(1 as const, 2 as const, 3 as const),
      text: words,
    }),
    fc.record({
      is: fc.constant("paragraph" as const),
      tone: fc.constantFrom("plain" as const, "quiet" as const, "look" as const),
      line,
    }),
    fc.record({ is: fc.constant("list" as const), items: fc.array(item, { maxLength: 3 }) }),
    fc.record({
      is: fc.constant("table" as const),
      head: fc.array(words, { maxLength: 2 }),
      rows: fc.array(fc.array(line, { maxLength: 2 }), { maxLength: 3 }),
    }),
    fc.record({ is: fc.constant("quotation" as const), words, by: line }),
  );
};
const note = (number: number): fc.Arbitrary<Note> =>
  fc.record({
    ...{ number: fc.constant(number), key: words, document: words, file: words, title: fc.option(words) },
    ...{ publisher: fc.option(words), language: fc.constantFrom("en", "fa", "und", '"><x'), on: fc.option(words) },
    ...{ speaker: fc.option(words), unreviewed: fc.boolean() },
    alsoIn: fc.array(
      fc.record({
        document: words,
        file: words,
        title: fc.option(words),
        publisher: fc.option(words),
        on: fc.option(words),
      }),
      { maxLength: 2 },
    ),
    spans: fc.array(fc.record({ start: fc.constant(0), end: fc.constant(1), quote: words }), {
      minLength: 1,
      maxLength: 2,
    }),
  });
const papers: fc.Arbitrary<Paper> = fc.nat(4).chain((notes) =>
  fc.record({
    ...{ title: words, language: fc.constant("en"), foot: words },
    head: fc.record({ start: words, middle: words, end: words }),
    body: fc.array(block(notes), { maxLength: 6 }),
    annexes: fc.array(fc.array(block(notes), { maxLength: 3 }), { maxLength: 2 }),
    notes: fc.tuple(...Array.from({ length: notes }, (_, at) => note(at + 1))),
  }),
);

const TAGS = new Set(
  "html head meta title style body main section p span h1 h2 h3 strong bdi q sup a ul ol li table thead tbody tr th td figure blockquote figcaption".split(
    " ",
  ),
);
const ATTRIBUTES = new Set("lang charset name content class dir href id scope role aria-label title".split(" "));

test("whatever stands in a paper is text in its page: no element, attribute or address of its own, and the same bytes each time", () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const page = html(paper);
      expect(html(structuredClone(paper))).toBe(page);
      const all = elements(parse(page));
      const attributes = all.flatMap(({ attrs }) => attrs);
      expect(all.filter(({ tagName }) => !TAGS.has(tagName))).toEqual([]);
      expect(attributes.filter(({ name }) => !ATTRIBUTES.has(name))).toEqual([]);
      expect(attributes.filter(({ name, value }) => name === "href" && !/^#note-\d+$/.test(value))).toEqual([]);
      const [style, ...others] = named(page, "style");
      expect(others).toEqual([]);
      expect(style && textOf(style)).not.toMatch(/@import|url\(|</);
      expect(page).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    }),
    { numRuns: 200 },
  );
});

test("every footnote cited leads to its quotation, which bears its source", () => {
  fc.assert(
    fc.property(papers, (paper) => {
      const page = html(paper);
      const ids = new Set(
        elements(parse(page)).flatMap(({ attrs }) =>
          attrs.filter(({ name }) => name === "id").map(({ value }) => value),
        ),
      );
      for (const { attrs } of named(page, "a"))
        expect(ids).toContain(attrs.find(({ name }) => name === "href")?.value.slice(1));
      expect(ids.size).toBe(paper.notes.length);
    }),
  );
});

const PAPER: Paper = {
  ...{ title: "Brief: Iran", language: "en", foot: "Register 1:ab", annexes: [], notes: [] },
  ...{ head: { start: "Entente", middle: "Iran", end: "24 November 2026" }, body: [] },
};

test("names and quotations take their own direction, and what turns direction is shown by its number", () => {
  const page = html({
    ...PAPER,
    body: [
      {
        is: "paragraph",
        tone: "plain",
        line: [
          { is: "name", text: "علی‌رضا" },
          { is: "text", text: "a\u202eb" },
        ],
      },
      { is: "quotation", words: "سلام", by: [] },
    ],
  });
  expect(named(page, "bdi").map((one) => [one.attrs[0]?.value, textOf(one)])).toEqual([["auto", "علی‌رضا"]]);
  expect(named(page, "blockquote")[0]?.attrs).toEqual([{ name: "dir", value: "auto" }]);
  expect(page).toContain("a⟨U+202E⟩b");
});

test("the running head and foot stand in the printed margins as strings that nothing breaks out of", () => {
  const page = html({ ...PAPER, head: { start: 'a"; } body { display: none', middle: "کتاب", end: "</style>" } });
  const style = textOf(named(page, "style")[0] as Node);
  expect(style).toContain('@top-left { content: "a\\22 \\3b  \\7d  body \\7b  display: none"');
  expect(style).toContain("counter(page)");
});
