import type { MeetingLine } from "../../../src/views/answers.ts";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";

const YEAR = 365.25 * 24 * 3600 * 1000;
const MOST_LABELS = 8;
const EDGE = 4; // per cent left free at both ends

type Props = { meetings: MeetingLine[]; selected: string | undefined; show: (key: string) => void };

/** Meetings along the years, dated ones only: a picture; the list below says the same and is what one works by keyboard. */
export function Timeline({ meetings, selected, show }: Props) {
  const dated = meetings.filter((m) => m.on !== null);
  const at = (m: MeetingLine): number => 1970 + Date.parse(m.on?.padEnd(10, "-01-01".slice(-6)) ?? "") / YEAR;
  const points = dated.map((m) => ({ m, year: at(m) })).filter((p) => Number.isFinite(p.year));
  if (points.length < 2) return null;
  const from = Math.floor(Math.min(...points.map((p) => p.year)));
  const to = Math.ceil(Math.max(...points.map((p) => p.year)) + 0.01);
  const x = (year: number): string => `${EDGE + ((year - from) / (to - from)) * (100 - 2 * EDGE)}%`;
  const every = Math.ceil((to - from) / MOST_LABELS);
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((y) => (y - from) % every === 0);
  return (
    <svg
      className="timeline"
      width="100%"
      height="72"
      role="group"
      aria-label={`${count(points.length, "meeting")}, ${from} to ${to}`}
    >
      <line x1={x(from)} x2={x(to)} y1="34" y2="34" className="axis-line" />
      {years.map((y) => (
        <g key={y}>
          <line x1={x(y)} x2={x(y)} y1="30" y2="38" className="axis-line" />
          <text x={x(y)} y="60" textAnchor="middle">
            {y}
          </text>
        </g>
      ))}
      {points.map(({ m, year }) => {
        const here = m.tellings.some((t) => t.key === selected);
        const key = m.tellings[0]?.key ?? "";
        return (
          <a
            key={m.id}
            href={`?record=${encodeURIComponent(key)}`}
            tabIndex={-1}
            aria-label={`${day(m.on)}: ${m.participants.join(", ")}`}
            onClick={(event) => {
              event.preventDefault();
              show(key);
            }}
          >
            <circle cx={x(year)} cy="34" r={here ? 8 : 6} className={here ? "meeting here" : "meeting"}>
              <title>{`${day(m.on)}: ${m.participants.join(", ")}`}</title>
            </circle>
          </a>
        );
      })}
    </svg>
  );
}
