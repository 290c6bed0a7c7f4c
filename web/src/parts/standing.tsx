import type { ReactNode } from "react";
import type { ObservationLine, StandingAnswer, UndertakingAnswer } from "../../../src/views/answers.ts";
import { times } from "../words/count.ts";
import { day } from "../words/day.ts";
import { useSideNames } from "../words/sides.ts";
import { Mark } from "./marks.tsx";
import { RecordLink } from "./record-link.tsx";
import { StageMark } from "./stage-mark.tsx";

type Words = (line: ObservationLine | undefined, children: ReactNode) => ReactNode;

function Says({ says, selected }: { says: StandingAnswer["says"]; selected: string | undefined }) {
  const name = useSideNames();
  if (says.length === 0) return <>Neither side has said so itself</>;
  return (
    <ul className="says">
      {says.map((s) => (
        <li key={`${s.side}${s.key}`}>
          <RecordLink record={s.key} selected={s.key === selected} className="axis">
            {name(s.side)}: {s.stage}
          </RecordLink>
          {s.reportedByOther && (
            <span className="quiet">
              {" "}
              <Mark of="other" />{" "}
              {s.issuedBy ? `as told by ${name(s.issuedBy)}` : "as told by a report whose side is not known"}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Where an undertaking stands, on its separate axes; never one figure. Each value opens the words it comes from. */
export function Standing({ of, selected }: { of: UndertakingAnswer; selected: string | undefined }) {
  const { standing, observations } = of;
  const words: Words = (line, children) =>
    line ? (
      <RecordLink record={line.key} selected={line.key === selected} className="axis">
        {children}
      </RecordLink>
    ) : (
      children
    );
  const supports = observations.find((o) => o.record.stage === standing.evidence && o.review !== "rejected");
  const axes: [string, ReactNode][] = [
    ["Evidence supports", words(supports, <StageMark stage={standing.evidence} ended={standing.ended} />)],
    ["The sides say", <Says key="says" says={standing.says} selected={selected} />],
    ["Raised", standing.timesRaised > 0 ? times(standing.timesRaised) : "not told as raised"],
    ["Evidence grade", standing.grade],
    [
      "Timeliness",
      words(
        observations.find((o) => o.record.on),
        standing.timeliness,
      ),
    ],
    ["Position", standing.headlineOnly ? "only in a headline, which is weaker" : "in the text of a report"],
    ["First and last", `${day(standing.firstOn)} to ${day(standing.lastOn)}`],
  ];
  return (
    <section aria-label="Where it stands">
      <h2>Where it stands on {day(standing.asOf)}</h2>
      <dl className="axes">
        {axes.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
