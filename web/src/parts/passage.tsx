import type { Span } from "../../../src/documents/document.ts";
import { direction } from "../words/direction.ts";
import { type Paragraph, paragraphs } from "../words/paragraphs.ts";
import { segments } from "../words/segments.ts";

const Marked = ({ text, p, spans }: { text: string; p: Paragraph; spans: Span[] }) => (
  <p dir="auto">
    {segments(
      p.start,
      p.end,
      spans.map((s) => ({ key: "words", ...s })),
    ).map(({ start, end, keys }) =>
      keys.length > 0 ? <mark key={start}>{text.slice(start, end)}</mark> : text.slice(start, end),
    )}
  </p>
);

const Around = ({ p }: { p: Paragraph | undefined }) =>
  p ? (
    <p dir="auto" className="around">
      {p.text}
    </p>
  ) : null;

/** The words in their paragraph, with what stands before and after; several places, one under the other. */
export function Passage({ text, spans, language }: { text: string; spans: Span[]; language: string }) {
  const all = paragraphs(text);
  const holds = (p: Paragraph): boolean => spans.some((s) => s.start < p.end && s.end > p.start);
  const places = all.flatMap((p, n) => (holds(p) ? [n] : []));
  return (
    <blockquote className="passage" lang={language} dir={direction(language)}>
      {places.map((n) => {
        const p = all[n];
        if (!p) return null;
        return (
          <div key={p.start} className="place">
            {!places.includes(n - 1) && <Around p={all[n - 1]} />}
            <Marked text={text} p={p} spans={spans} />
            {!places.includes(n + 1) && <Around p={all[n + 1]} />}
          </div>
        );
      })}
    </blockquote>
  );
}
