import { Link } from "@tanstack/react-router";
import type { MeetingLine } from "../../../src/views/answers.ts";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { NamedPeople } from "./named-people.tsx";
import { RecordLink } from "./record-link.tsx";
import { Sides } from "./sides.tsx";

const DAY_IS = { told: "", published: " (day of the report)", unknown: "" };

/** A meeting by its day, which opens it; its people lead to theirs; anywhere else on the line shows the words that tell of it. */
export function MeetingRow({ meeting, selected }: { meeting: MeetingLine; selected: string | undefined }) {
  const { id, on, dayIs, mode, place, sides, who, tellings } = meeting;
  const first = tellings[0];
  const here = tellings.some((t) => t.key === selected);
  return (
    <li className="line row" data-selected={here || undefined}>
      <Link className="name" to="/meetings/$id" params={{ id }}>
        {day(on)}
        {DAY_IS[dayIs]}, {[mode, place].filter(Boolean).join(", ")}
      </Link>
      <p className="state">{who.length > 0 ? <NamedPeople people={who} /> : <span>Nobody is named</span>}</p>
      <p className="state">
        <Sides sides={sides} />
        {first && (
          <RecordLink record={first.key} selected={first.key === selected} className="figures">
            {count(tellings.length, "telling")}
          </RecordLink>
        )}
        {tellings.map((t) => (
          <Link
            key={`${t.document} ${t.key}`}
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
