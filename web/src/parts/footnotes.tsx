import { day } from "../words/day.ts";
import type { Evidence } from "../words/evidence.ts";

/** In print, where nothing can be clicked, the words and their sources stand at the end, numbered as the lines are. */
export function Footnotes({ evidence }: { evidence: Evidence[] }) {
  if (evidence.length === 0) return null;
  return (
    <ol className="footnotes print-only" aria-label="Sources">
      {evidence.map((e) => (
        <li key={e.key}>
          {e.spans.map((s) => (
            <q key={s.start} dir="auto">
              {s.quote}
            </q>
          ))}{" "}
          {[e.speaker, day(e.on), e.file].filter(Boolean).join(", ")}
        </li>
      ))}
    </ol>
  );
}
