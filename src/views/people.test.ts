import { expect, test } from "vitest";
import type { PersonNamed } from "../register/records.ts";
import { personLines } from "./people.ts";

const named = (
  key: string,
  name: string,
  side: string | null,
  office: string,
  publishedOn: string | null,
  review: "unreviewed" | "rejected" = "unreviewed",
) => {
  const record: PersonNamed = {
    id: key,
    name,
    office,
    organisation: null,
    side,
    spans: [{ start: 0, end: 1, quote: "x" }],
  };
  return {
    key,
    document: key,
    file: `${key}.txt`,
    publishedOn,
    issuedBy: null,
    review,
    recordedBy: "r",
    judgement: null,
    read: record,
    record,
  };
};

test("one name and one side is one person, with the offices held, oldest first", () => {
  const lines = personLines([
    named("c", "Anar Karimov", "AZ", "Minister of Culture", "2022-06-24"),
    named("b", "Anar Kərimov".replace("ə", "a"), "AZ", "Acting Minister", "2020-10-21"),
    named("a", "Anar Karimov", "TR", "journalist", "2021-01-01"),
    named("d", "Anar Karimov", "AZ", "ambassador", "2023-01-01", "rejected"),
  ]);
  expect(lines.map(({ id, side, offices }) => [id, side, ...offices.map(({ office }) => office)])).toEqual([
    ["a", "TR", "journalist"],
    ["b", "AZ", "Acting Minister", "Minister of Culture"],
  ]);
});
