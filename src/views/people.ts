import type { PersonNamed } from "../register/records.ts";
import type { PersonLine } from "./answers.ts";
import { folded } from "./folded.ts";
import type { Row } from "./rows.ts";

type Named = Row<PersonNamed>;

/** People by name, each with the offices they held, oldest first. One name and one side is one person; anything less stays apart. */
export const personLines = (named: readonly Named[]): PersonLine[] =>
  samePeople(named)
    .map(personLine)
    .sort((a, b) => a.name.localeCompare(b.name, "en"));

/** The mentions of each person together, whoever was rejected left out; a person is called by the first key among them. */
export function samePeople(named: readonly Named[]): Named[][] {
  const standing = named.filter(({ review }) => review !== "rejected").sort((a, b) => (a.key < b.key ? -1 : 1));
  return [...Map.groupBy(standing, ({ record }) => JSON.stringify([folded(record.name), record.side])).values()];
}

function personLine(mentions: readonly Named[]): PersonLine {
  const dated = mentions.toSorted((a, b) => ((a.publishedOn ?? "~") < (b.publishedOn ?? "~") ? -1 : 1));
  const last = dated.at(-1) as Named;
  return {
    id: (mentions[0] as Named).key,
    name: last.record.name,
    side: last.record.side,
    offices: dated.flatMap(({ record, publishedOn, document }) =>
      record.spans.slice(0, 1).map((span) => ({ office: record.office, on: publishedOn, document, span })),
    ),
  };
}
