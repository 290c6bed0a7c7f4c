import type { Instrument } from "../register/records.ts";
import type { AgreementAnswer, AgreementLine } from "./answers.ts";
import { byDay } from "./observations.ts";
import type { Row, UndertakingRows } from "./rows.ts";
import { type Seen, undertakingLine } from "./undertakings.ts";

/** An agreement as documents tell of it, oldest first, with what is to be done under it. Signed is not in force. */
export function agreementAnswer(
  line: AgreementLine,
  told: readonly Row<Instrument>[],
  undertakings: readonly UndertakingRows[],
  seen: Seen,
): AgreementAnswer {
  const standing = told.filter(({ review }) => review !== "rejected").toSorted(byDay);
  const last = (day: "signedOn" | "inForceOn" | "until"): string | null =>
    standing.findLast(({ record }) => record[day] !== undefined)?.record[day] ?? null;
  return {
    ...line,
    ...{ signedOn: last("signedOn"), inForceOn: last("inForceOn"), until: last("until") },
    told: standing.map(({ key, document, file, publishedOn, issuedBy, review, record }) => ({
      ...{
        key,
        document,
        file,
        publishedOn,
        issuedBy,
        review,
        title: record.title,
        state: record.status,
        span: record.span,
      },
    })),
    undertakings: undertakings.flatMap((rows) => undertakingLine(rows, seen) ?? []),
  };
}
