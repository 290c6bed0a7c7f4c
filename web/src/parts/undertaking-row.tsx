import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { UndertakingLine } from "../../../src/views/answers.ts";
import { count, times } from "../words/count.ts";
import { day } from "../words/day.ts";
import { wholeKey } from "../words/evidence.ts";
import { RecordLink } from "./record-link.tsx";
import { Sides } from "./sides.tsx";
import { StageMark } from "./stage-mark.tsx";

type Props = { undertaking: UndertakingLine; selected: string | undefined; children?: ReactNode };

/** An undertaking by its name, which leads to its page; anywhere else on the line shows its quotations. */
export function UndertakingRow({ undertaking, selected, children }: Props) {
  const { id, title, standing, sides, quotations, unreviewed } = undertaking;
  return (
    <li
      className="line row"
      data-review={unreviewed > 0 ? "unreviewed" : "confirmed"}
      data-selected={wholeKey("undertakings", id) === selected || undefined}
    >
      <Link className="name" to="/undertakings/$id" params={{ id }}>
        {title}
      </Link>
      <p className="state">
        <StageMark stage={standing.evidence} ended={standing.ended} />
        <Sides sides={sides} />
        <RecordLink
          record={wholeKey("undertakings", id)}
          selected={wholeKey("undertakings", id) === selected}
          className="figures"
        >
          {count(quotations, "quotation")}
        </RecordLink>
        <span>
          {standing.timesRaised > 0 && `raised ${times(standing.timesRaised)}, `}
          {standing.lastOn ? `last ${day(standing.lastOn)}` : "undated"}
        </span>
      </p>
      {children}
    </li>
  );
}
