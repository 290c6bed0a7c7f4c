import type { Evidence } from "../words/evidence.ts";
import { REVIEW_WORDS } from "../words/review.ts";
import { useReviewing } from "./reviewing.tsx";

/** What a person can say about a record that is no undertaking: it is so, it is not there; and take that back. */
export function OtherActions({ record, of }: { record: string; of: NonNullable<Evidence["judged"]> }) {
  const { confirm, reject, takeBack } = useReviewing();
  const { review, judgement, entered } = of;
  const back = judgement ?? entered;
  return (
    <div className="actions no-print">
      <p className="reviewed">{REVIEW_WORDS[review]}</p>
      <div className="buttons">
        {review === "unreviewed" && (
          <button type="button" onClick={() => confirm({ key: record })}>
            Confirm
          </button>
        )}
        <button type="button" onClick={() => reject({ key: record })}>
          Reject
        </button>
        {back && (
          <button type="button" onClick={() => takeBack(back)}>
            Undo
          </button>
        )}
      </div>
    </div>
  );
}
