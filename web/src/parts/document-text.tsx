import { type MouseEvent, type RefObject, useMemo, useState } from "react";
import type { DocumentAnswer, ObservationLine } from "../../../src/views/answers.ts";
import { direction } from "../words/direction.ts";
import { paragraphs } from "../words/paragraphs.ts";
import { type Mark, segments } from "../words/segments.ts";
import { Words } from "./words.tsx";

const AT_ONCE = 500; // paragraphs

type Props = {
  document: DocumentAnswer;
  marks: Mark[];
  selected: string | undefined;
  show: (key: string) => void;
  box: RefObject<HTMLDivElement | null>;
};

/** Under several records the innermost is opened first; again opens the next one out. */
function next(keys: string[], selected: string | undefined): string | undefined {
  return keys[(keys.indexOf(selected ?? "") + 1) % keys.length];
}

const reviewOf = (keys: string[], lines: Map<string, ObservationLine>): string =>
  keys.map((key) => lines.get(key)?.review ?? "other").find((review) => review !== "rejected") ?? "rejected";

/** The text as it was published, typeset, with each record's words drawn where they stand. */
export function DocumentText({ document: d, marks, selected, show, box }: Props) {
  const all = useMemo(() => paragraphs(d.text), [d.text]);
  const lines = useMemo(() => new Map(d.observations.map((o) => [o.key, o])), [d.observations]);
  const [asked, more] = useState(AT_ONCE);
  const last = marks.filter((m) => m.key === selected).reduce((end, m) => Math.max(end, m.end), 0);
  const upTo = Math.max(asked, all.filter((p) => p.start < last).length); // what is chosen is always there
  const open = (event: MouseEvent): void => {
    const at = event.target instanceof Element ? event.target.closest<HTMLElement>("mark") : null;
    if (!at || !getSelection()?.isCollapsed) return;
    const key = next((at.getAttribute("data-keys") ?? "").split(" "), selected);
    if (key) show(key);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: the records beside it open the same words by keyboard
    <div ref={box} className="text" lang={d.language} dir={direction(d.language)} onClick={open}>
      {all.slice(0, upTo).map((p) => (
        <p key={p.start} dir="auto" className={p.text === d.title ? "text-title" : undefined}>
          {segments(p.start, p.end, marks).map(({ start, end, keys }) => {
            const words = d.text.slice(start, end);
            return keys.length === 0 ? (
              <span key={start} data-start={start}>
                <Words words={words} start={start} />
              </span>
            ) : (
              <mark
                key={start}
                data-start={start}
                data-keys={keys.join(" ")}
                data-look={reviewOf(keys, lines)}
                data-selected={(selected && keys.includes(selected)) || undefined}
              >
                <Words words={words} start={start} />
              </mark>
            );
          })}
        </p>
      ))}
      {all.length > upTo && (
        <button type="button" className="no-print" onClick={() => more(upTo + AT_ONCE)}>
          Show more of the text
        </button>
      )}
    </div>
  );
}
