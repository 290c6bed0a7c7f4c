import { useQuery } from "@tanstack/react-query";
import type { Stage } from "../../../src/register/records.ts";
import { askDesk } from "../asking/questions.ts";

const ENDS = new Set<string>(["declined", "lapsed", "withdrawn"]);
const STEP = 6;

type Props = { stage: Stage | null; ended?: "declined" | "withdrawn" | "lapsed" | null };

/** The ladder: ticks filled from the left, a cross for declined, a hollow end for lapsed; always with its word. */
export function StageMark({ stage, ended }: Props) {
  const { data } = useQuery(askDesk);
  const rungs = (data?.stages ?? []).filter((s) => !ENDS.has(s));
  const end = ended ?? (stage && ENDS.has(stage) ? stage : null);
  const reached = stage ? rungs.indexOf(stage) + 1 : 0;
  const width = 7 * STEP + (end ? 14 : 0);
  return (
    <span className="stage">
      <svg className="ladder" width={width} height="12" viewBox={`0 0 ${width} 12`} aria-hidden="true">
        {rungs.map((rung, n) => (
          <rect key={rung} className={n < reached ? "tick reached" : "tick"} x={n * STEP} y="1" width="3" height="10" />
        ))}
        {end === "lapsed" && <circle className="end" cx={7 * STEP + 6} cy="6" r="4" />}
        {end && end !== "lapsed" && <path className="end" d={`M${7 * STEP + 2} 2l8 8m0-8l-8 8`} />}
      </svg>
      <span className="stage-word">{end ?? stage ?? "no public evidence"}</span>
    </span>
  );
}
