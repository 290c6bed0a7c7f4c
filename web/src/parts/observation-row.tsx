import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ObservationLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { byMachine, REVIEW_WORDS } from "../words/review.ts";
import { AlsoIn } from "./carriers.tsx";
import { Mark } from "./marks.tsx";
import { RecordLink } from "./record-link.tsx";
import { Sides } from "./sides.tsx";
import { SpeakerName } from "./speaker-name.tsx";
import { StageMark } from "./stage-mark.tsx";

type Props = { line: ObservationLine; selected: boolean; show: "title" | "words" | "record"; children?: ReactNode };

/**
 * One dated quotation. With "title" it leads with what it is about; with "words", under that heading already, with its
 * words; as a "record" it stands beside its document, whose day and name need no repeating.
 */
export function ObservationRow({ line, selected, show, children }: Props) {
  const { record, review } = line;
  const words = <q dir="auto">{record.span.quote}</q>;
  return (
    <li className="line" data-review={review} data-selected={selected || undefined}>
      <RecordLink record={line.key} selected={selected} className={show === "words" ? "quotation" : "about"}>
        {show === "words" ? words : line.title}
      </RecordLink>
      {show !== "words" && <p className="quotation">{words}</p>}
      <p className="said">
        <SpeakerName speaker={record.speaker} />
        {show !== "record" && <span>{day(line.publishedOn)}</span>}
        {show !== "record" && (
          <Link className="file" to="/documents/$id" params={{ id: line.document }} search={{ record: line.key }}>
            {line.file}
          </Link>
        )}
      </p>
      <AlsoIn carriers={line.alsoIn} says="Also in" />
      <p className="state">
        <StageMark stage={record.stage} />
        {show !== "words" && <Sides sides={record.sides} />}
        <span className="reviewed">
          <Mark of={byMachine(line) ? "machine" : "person"} /> {REVIEW_WORDS[review]}
        </span>
      </p>
      {children}
    </li>
  );
}
