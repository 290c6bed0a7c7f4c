import { Link } from "@tanstack/react-router";
import type { MeetingLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { RecordLink } from "./record-link.tsx";
import { Sides } from "./sides.tsx";

const DAY_IS = { told: "", published: " (day of the report)", unknown: "" };

export function MeetingRow({ meeting, selected }: { meeting: MeetingLine; selected: string | undefined }) {
  const { on, dayIs, mode, place, sides, participants, tellings } = meeting;
  const first = tellings[0];
  const who = participants.join(", ") || "Nobody is named";
  const here = tellings.some((t) => t.key === selected);
  return (
    <li className="line" data-selected={here || undefined}>
      {first ? (
        <RecordLink record={first.key} selected={first.key === selected} className="about">
          {who}
        </RecordLink>
      ) : (
        <span className="about">{who}</span>
      )}
      <p className="state">
        <span className="when">
          {day(on)}
          {DAY_IS[dayIs]}
        </span>
        <span>{[mode, place].filter(Boolean).join(", ")}</span>
        <Sides sides={sides} />
      </p>
      <p className="said">
        {tellings.map((t) => (
          <Link
            key={t.key}
            className="file telling"
            to="/documents/$id"
            params={{ id: t.document }}
            search={{ record: t.key }}
          >
            {t.file}
          </Link>
        ))}
      </p>
    </li>
  );
}
