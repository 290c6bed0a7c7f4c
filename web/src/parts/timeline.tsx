import type { MeetingLine } from "../../../src/views/answers.ts";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";

const YEAR = 365.25 * 24 * 3600 * 1000;
const MOST_LABELS = 8;
const EDGE = 4; // per cent left free at both ends
const CLOSE = 1.6; // per cent of the width
const STEP = 15; // pixels

type Props = { meetings: MeetingLine[]; selected: string | undefined; show: (key: string) => void };

/** Meetings that would lie on one another stand on one another: how high each stands. */
function stacked(places: number[]): number[] {
  const levels: number[] = [];
  for (const [n, place] of places.entries()) {
    const close = n > 0 && place - (places[n - 1] ?? 0) < CLOSE;
    levels.push(close ? (levels[n - 1] ?? 0) + 1 : 0);
  }
  return levels;
}

/** Meetings along the years, dated ones only: a picture; the list below says the same and is what one works by keyboard. */
export function Timeline({ meetings, selected, show }: Props) {
  const dated = meetings.filter((m) => m.on !== null);
  const at = (m: MeetingLine): number => 1970 + Date.parse(m.on?.padEnd(10, "-01-01".slice(-6)) ?? "") / YEAR;
  const points = dated
    .map((m) => ({ m, year: at(m) }))
    .filter((p) => Number.isFinite(p.year))
    .sort((a, b) => a.year - b.year);
  if (points.length < 2) return null;
  const from = Math.floor(Math.min(...points.map((p) => p.year)));
  const to = Math.ceil(Math.max(...points.map((p) => p.year)) + 0.01);
  const place = (year: number): number => EDGE + ((year - from) / (to - from)) * (100 - 2 * EDGE);
  const x = (year: number): string => `${place(year)}%`;
  const levels = stacked(points.map((p) => place(p.year)));
  const ground = 20 + Math.max(...levels) * STEP;
  const every = Math.ceil((to - from) / MOST_LABELS);
  const years = Array.from({ length: to - from + 1 }, (_, n) => from + n).filter((y) => (y - from) % every === 0);
  return (
    <svg className="timeline" width="100%" height={ground + 40}>
      <title>{`${count(points.length, "meeting")}, ${from} to ${to}`}</title>
      <line x1={x(from)} x2={x(to)} y1={ground} y2={ground} className="axis-line" />
      {years.map((y) => (
        <g key={y}>
          <line x1={x(y)} x2={x(y)} y1={ground - 4} y2={ground + 4} className="axis-line" />
          <text x={x(y)} y={ground + 26} textAnchor="middle">
            {y}
          </text>
        </g>
      ))}
      {points.map(({ m, year }, n) => {
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
            <circle
              cx={x(year)}
              cy={ground - (levels[n] ?? 0) * STEP}
              r={here ? 8 : 6}
              className={here ? "meeting here" : "meeting"}
            >
              <title>{`${day(m.on)}: ${m.participants.join(", ")}`}</title>
            </circle>
          </a>
        );
      })}
    </svg>
  );
}
