import type { PersonNamed } from "../register/records.ts";
import type { PersonLine } from "./answers.ts";
import { folded } from "./folded.ts";
import type { Row } from "./rows.ts";

type Named = Row<PersonNamed>;

/** People by name, each with the offices they held, oldest first. One name and one side is one person; anything less stays apart. */
export function personLines(named: readonly Named[]): PersonLine[] {
  const standing = named.filter(({ review }) => review !== "rejected");
  const groups = Map.groupBy(standing, ({ record }) => JSON.stringify([folded(record.name), record.side]));
  return [...groups.values()].map(personLine).sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function personLine(mentions: readonly Named[]): PersonLine {
  const keys = mentions.map(({ key }) => key).sort();
  const dated = mentions.toSorted((a, b) => ((a.publishedOn ?? "~") < (b.publishedOn ?? "~") ? -1 : 1));
  const last = dated.at(-1) as Named;
  return {
    id: keys[0] as string,
    name: last.record.name,
    side: last.record.side,
    offices: dated.flatMap(({ record, publishedOn, document }) =>
      record.spans.slice(0, 1).map((span) => ({ office: record.office, on: publishedOn, document, span })),
    ),
  };
}
