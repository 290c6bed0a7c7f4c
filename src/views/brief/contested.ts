import type { Claim, PersonNamed, Problem } from "../../register/records.ts";
import type { Act, Saying } from "../../register/standing.ts";
import type { ObservationRow, Row } from "../rows.ts";
import type { Contested, Item } from "./content.ts";
import { type IsReviewed, quoted, quotedSaying, sayingsByKey } from "./reviewed.ts";

/** Where the sides' tellings of one undertaking differ in how far it has come: each side's words. */
export function tellingsDiffer(
  { title, says, unreviewed, ended }: Item,
  observations: readonly ObservationRow[],
  acts: readonly Act[],
): Contested | undefined {
  if (ended === "withdrawn") return undefined;
  const own = [...Map.groupBy(says, ({ side }) => side).values()].flatMap((said) => ownFirst(said) ?? []);
  if (new Set(own.map(({ stage }) => stage)).size < 2) return undefined;
  const sayings = sayingsByKey(observations);
  const words = own.map((saying) => {
    const said = sayings.get(saying.key);
    const act = acts.find(({ id }) => id === saying.key);
    return { side: saying.side, saying, quoted: said ? quotedSaying(said) : null, because: act?.because ?? null };
  });
  return { what: "tellings", about: title, words, unreviewed };
}

/** What a side says in its own documents goes before what it is said to have said elsewhere. */
const ownFirst = (said: readonly Saying[]): Saying | undefined =>
  said.find(({ reportedByOther }) => !reportedByOther) ?? said[0];

export function claimsOf(claims: readonly Row<Claim>[], people: readonly Row<PersonNamed>[], isReviewed: IsReviewed) {
  const sides = new Map(people.map(({ key, record }) => [key, record.side]));
  return claims.toSorted(newestFirst).map((row): Contested => {
    const { speaker, about, span } = row.record;
    const words = quoted(row, [span], speaker, !isReviewed(row));
    const side = speaker.person ? (sides.get(speaker.person) ?? null) : null;
    return {
      what: "claim",
      about,
      words: [{ side, saying: null, quoted: words, because: null }],
      unreviewed: !isReviewed(row),
    };
  });
}

export function problemsOf(problems: readonly Row<Problem>[], isReviewed: IsReviewed) {
  return problems.toSorted(newestFirst).map((row): Contested => {
    const words = quoted(row, row.record.spans, null, !isReviewed(row));
    return {
      ...{ what: "problem", about: row.record.says, unreviewed: !isReviewed(row) },
      words: [{ side: null, saying: null, quoted: words, because: null }],
    };
  });
}

const newestFirst = (a: Row<unknown>, b: Row<unknown>): number => {
  const [one, other] = [a.publishedOn ?? "", b.publishedOn ?? ""];
  return one > other ? -1 : one < other ? 1 : a.key < b.key ? -1 : 1;
};
