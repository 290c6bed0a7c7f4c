import { Link } from "@tanstack/react-router";
import type { UndertakingLine } from "../../../src/views/answers.ts";
import { count, times } from "../words/count.ts";
import { day } from "../words/day.ts";
import { Sides } from "./sides.tsx";
import { StageMark } from "./stage-mark.tsx";

export function UndertakingRow({ undertaking }: { undertaking: UndertakingLine }) {
  const { id, title, standing, sides, quotations, unreviewed } = undertaking;
  return (
    <li className="line row" data-review={unreviewed > 0 ? "unreviewed" : "confirmed"}>
      <Link className="about" to="/undertakings/$id" params={{ id }}>
        {title}
      </Link>
      <p className="state">
        <StageMark stage={standing.evidence} ended={standing.ended} />
        <Sides sides={sides} />
        <span className="figures">
          {count(quotations, "quotation")}, raised {times(standing.timesRaised)}, last {day(standing.lastOn)}
        </span>
      </p>
    </li>
  );
}
