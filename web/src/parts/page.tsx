import { type ReactNode, useEffect, useRef } from "react";
import { type Evidence, isWhole, type Shown } from "../words/evidence.ts";
import { EvidencePanel } from "./evidence-panel.tsx";
import { EvidenceSheet } from "./evidence-sheet.tsx";
import { Footnotes } from "./footnotes.tsx";
import { lineId } from "./record-link.tsx";
import { useReviewKeys } from "./review-keys.ts";
import { RunningHead } from "./running-head.tsx";
import { useNarrow, useSelected } from "./selected.ts";

type Props = {
  title: string;
  heading?: ReactNode;
  lede?: ReactNode;
  evidence?: Shown[]; // every line of the page that opens its words, in the order of the page
  reviewing?: boolean; // Enter confirms
  alone?: boolean; // nothing stands beside it
  aside?: (selected: string | undefined) => ReactNode; // instead of the evidence panel
  asideName?: string;
  className?: string;
  children: (selected: string | undefined) => ReactNode;
};

/** A page of the desk: the list or the matter in the middle, and what it stands on at its right. */
export function Page({
  title,
  heading,
  lede,
  evidence = [],
  reviewing = false,
  alone = false,
  aside,
  asideName = "Records",
  className = "",
  children,
}: Props) {
  const [record, show] = useSelected();
  const narrow = useNarrow();
  const first = useRef(record);
  const asked = evidence.find((e) => e.key === record);
  const current = asked ?? (narrow || record ? undefined : evidence[0]);
  // A sent link shows its line; after that nothing moves but what one moves.
  useEffect(() => {
    if (first.current) document.getElementById(lineId(first.current))?.scrollIntoView({ block: "nearest" });
  }, []);
  useReviewKeys({ evidence, current, show, enterConfirms: reviewing });
  return (
    <>
      <title>{`${title} · Entente`}</title>
      <main id="page" className={`page ${className}`} tabIndex={-1}>
        <RunningHead title={title} />
        <header className="page-head">
          <h1>{heading ?? title}</h1>
          {lede && <div className="lede">{lede}</div>}
        </header>
        {children(current?.key)}
        {!aside && <Footnotes evidence={evidence.filter((e): e is Evidence => !isWhole(e))} />}
      </main>
      {(aside || (!narrow && !alone)) && (
        <aside className={aside ? "evidence" : "evidence no-print"} aria-label={aside ? asideName : "Evidence"}>
          {aside ? (
            aside(current?.key)
          ) : (
            <>
              <h2>Evidence</h2>
              <EvidencePanel key={current?.key} evidence={current} />
            </>
          )}
        </aside>
      )}
      {narrow && <EvidenceSheet evidence={asked} close={() => show(undefined)} />}
    </>
  );
}
