import { type Carrier, quotationsOf } from "./quotations.ts";
import type { Observed } from "./records.ts";

/** A carrier with what a person said of it; `read` is the record before corrections, where there are any. */
type Judged = Carrier & {
  review: string;
  judgement?: string | null;
  read?: Observed;
  speakerSide?: string | null;
};

/**
 * What a person says of one carrier is said of its reprints too, where nobody has judged these: they carry the same words.
 * A correction goes before a confirmation, and that before a rejection. It is computed: the judgement taken back, all are
 * as they were.
 */
export function judgedTogether<C extends Judged>(carriers: readonly C[]): C[] {
  if (!carriers.some(({ review }) => review !== "unreviewed")) return [...carriers];
  const asRead = carriers.map((one, at) => ({ ...one, at, record: one.read ?? one.record }));
  const together = [...carriers];
  for (const { original, copies } of quotationsOf(asRead)) {
    const all = [original, ...copies];
    const judge = FIRST.flatMap((review) => all.find((one) => one.review === review) ?? [])[0];
    const said = judge && carriers[judge.at];
    for (const { at, review } of said ? all : []) {
      const one = carriers[at];
      if (said && one && review === "unreviewed") together[at] = asJudged(one, said);
    }
  }
  return together;
}

const FIRST = ["corrected", "confirmed", "added", "rejected"];

function asJudged<C extends Judged>(one: C, said: C): C {
  const review = said.review === "added" ? "confirmed" : said.review;
  const judged = { ...one, review, judgement: said.judgement ?? null };
  if (review !== "corrected") return judged;
  const { kind, stage, speaker, sides } = said.record;
  return { ...judged, record: { ...one.record, kind, stage, speaker, sides }, speakerSide: said.speakerSide ?? null };
}
