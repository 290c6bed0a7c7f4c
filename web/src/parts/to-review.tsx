import { Link } from "@tanstack/react-router";
import { useEffect } from "react";
import type { TodayAnswer } from "../../../src/views/answers.ts";
import { Empty } from "./empty.tsx";
import { ObservationRow } from "./observation-row.tsx";

type Props = { today: TodayAnswer; selected: string | undefined; again: () => unknown };

/** What the machine read and nobody has judged yet. Judged lines stay in their places until the next ones are asked for. */
export function ToReview({ today, selected, again }: Props) {
  const { toReview, toReviewCount, counts } = today;
  const judged = toReview.filter((line) => line.review !== "unreviewed").length;
  const left = Math.max(0, toReviewCount - judged);
  const through = toReview.length > 0 && judged === toReview.length && left > 0;
  useEffect(() => {
    if (through) void again();
  }, [through, again]);
  const empty =
    counts.documents === 0 ? (
      <Empty act={<code>npm run -s entente -- add PATH</code>}>
        What is read in reports will stand here, to be confirmed, corrected or rejected. Add the first reports:
      </Empty>
    ) : (
      <Empty act={<Link to="/undertakings">See the undertakings</Link>}>
        Everything read so far has been reviewed.
      </Empty>
    );
  return (
    <section id="to-review" aria-label="To review">
      <h2>
        To review <span className="quiet">{left}</span>
      </h2>
      {toReview.length === 0 && empty}
      <ol className="lines">
        {toReview.map((line) => (
          <ObservationRow key={line.key} line={line} selected={line.key === selected} show="title" />
        ))}
      </ol>
    </section>
  );
}
