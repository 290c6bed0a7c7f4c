import { expect, test } from "vitest";
import { type Span, span, stillStands } from "../documents/document.ts";
import type { Entry } from "./entry.ts";
import type { Placed } from "./judgements.ts";
import { onNewestText } from "./on-newest-text.ts";
import { spansIn } from "./spans-in.ts";

const added = (textHash: string) => ({ type: "document-added", textHash }) as unknown as Entry;
const says = (...spans: Span[]) => ({ type: "problem", record: { check: "x", says: "", spans } }) as unknown as Entry;

/** Where the quotations, found in the old text, stand once there is the new one; null where they are in the old alone. */
function places(from: string, to: string, spans: Span[]): string[] | null {
  const entries = [added("old"), says(...spans), added("new")].map((entry, seq): Placed => ({ seq, entry }));
  const texts = new Map(Object.entries({ old: from, new: to }));
  expect(onNewestText(entries.slice(0, 2), texts)).toEqual(entries.slice(0, 2));
  const { entry, elsewhere } = onNewestText(entries, texts)[1] as Placed;
  const now = spansIn("record" in entry ? entry.record : undefined);
  if (elsewhere) expect(now).toEqual(spans);
  else expect(now.map((one) => stillStands(one, { text: to }))).toEqual(now.map(() => true));
  return elsewhere ? null : now.map(({ start, quote }) => `${start} ${quote}`);
}

const OLD = "Menu film week. They agreed on a film week. Later a film week was held.";
const at = (words: string, from = 0): Span => {
  const start = OLD.indexOf(words, from);
  return span({ text: OLD }, start, start + words.length);
};

test("words stand where the new text has exactly them: the only place, the same of as many, or beside the same words", () => {
  const now = "They agreed on a film week. Later a film week was held.";
  expect(places(OLD, now, [at("agreed")])).toEqual(["5 agreed"]);
  expect(places(OLD, `  ${OLD}`, [at("film week", 20)])).toEqual(["35 film week"]);
  expect(places(OLD, now, [at("film week", 50)])).toEqual(["36 film week"]);
  // What stands inside a quotation goes with it.
  expect(places(OLD, now, [at("film week", 20), at("agreed on a film week")])).toEqual([
    "17 film week",
    "5 agreed on a film week",
  ]);
});

test("words that the new text has otherwise, or in places that cannot be told apart, stand in the old one alone", () => {
  expect(places(OLD, "They agreed on a film-week.", [at("agreed"), at("film week")])).toBeNull();
  expect(places(OLD, "A film week, a film week", [at("film week")])).toBeNull();
});
