import { Link } from "@tanstack/react-router";
import type { AgreementLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { wholeKey } from "../words/evidence.ts";
import { RecordLink } from "./record-link.tsx";
import { Sides } from "./sides.tsx";

type Props = { agreement: AgreementLine; selected: string | undefined };

/** An agreement by its title, which opens it; anywhere else on the line shows where it is told. */
export function AgreementRow({ agreement: a, selected }: Props) {
  const key = wholeKey("agreements", a.id);
  return (
    <li className="line row" data-selected={key === selected || undefined}>
      <Link className="name" to="/agreements/$id" params={{ id: a.id }}>
        <bdi>{a.title}</bdi>
      </Link>
      <p className="state">
        <RecordLink record={key} selected={key === selected} className="figures">
          {a.state ?? "state not told"}
        </RecordLink>
        {a.sides.length > 0 ? <Sides sides={a.sides} /> : <span>sides not told</span>}
        <span>{a.type}</span>
        <span>{a.lastOn ? `last told ${day(a.lastOn)}` : "undated"}</span>
      </p>
    </li>
  );
}
