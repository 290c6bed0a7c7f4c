import { expect, test } from "vitest";
import { reprintsOf } from "./documents.ts";
import type { DocumentRow } from "./rows.ts";

const row = (
  id: string,
  publishedOn: string | null,
  cites: string | null = null,
  given: Partial<DocumentRow> = {},
) => ({
  ...{
    id,
    file: `${id}.txt`,
    mediaType: "text/plain",
    language: "en",
    publishedOn,
    state: "read" as const,
    reason: null,
    next: null,
  },
  ...{ source: { publisher: `Paper ${id}`, cites, issuedBy: null, supposed: false } },
  ...{ records: 0, unreviewed: 0, problems: 0 },
  ...given,
});
const told = (id: string, family: DocumentRow[]) => {
  const { reprintOf, alsoIn } = reprintsOf(id, family);
  return [reprintOf?.document ?? null, alsoIn.map(({ document }) => document).join("")];
};

test("a reprint names the original and who else carries it; the original its reprints; one alone nothing", () => {
  const family = [row("c", "2022-01-03"), row("a", "2022-01-02", "Paper b"), row("b", "2022-01-05")];
  expect(told("a", family)).toEqual(["b", "c"]);
  expect(told("b", family)).toEqual([null, "ac"]);
  expect(told("c", family)).toEqual(["b", "a"]);
  expect(told("a", [row("a", null)])).toEqual([null, ""]);
  expect(told("a", [])).toEqual([null, ""]);
});
