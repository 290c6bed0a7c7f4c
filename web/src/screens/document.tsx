import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { useEffect, useMemo, useRef, useState } from "react";
import type { DocumentAnswer } from "../../../src/views/answers.ts";
import { askDocument } from "../asking/questions.ts";
import { AddForm } from "../parts/add-form.tsx";
import { Answered } from "../parts/answered.tsx";
import { AlsoIn, Carrier } from "../parts/carriers.tsx";
import { useChosenWords } from "../parts/chosen-words.ts";
import { DocumentCarriage } from "../parts/document-carriage.tsx";
import { DocumentText } from "../parts/document-text.tsx";
import { useDrawnWords } from "../parts/drawn-words.ts";
import { EnterLink } from "../parts/enter-link.tsx";
import { useKeys } from "../parts/keys.tsx";
import { Notes } from "../parts/notes.tsx";
import { Page } from "../parts/page.tsx";
import { lineId } from "../parts/record-link.tsx";
import { Records } from "../parts/records.tsx";
import { useSelected } from "../parts/selected.ts";
import { TakenOut } from "../parts/taken-out.tsx";
import { day } from "../words/day.ts";
import { type Evidence, ofObservation } from "../words/evidence.ts";
import { otherRecords } from "../words/records-of.ts";
import { useSideNames } from "../words/sides.ts";

function Lede({ document: d }: { document: DocumentAnswer }) {
  const name = useSideNames();
  const issued = d.source?.issuedBy && `telling of ${name(d.source.issuedBy)}${d.source.supposed ? " (supposed)" : ""}`;
  return (
    <>
      <p className="state">
        <span>{day(d.publishedOn)}</span>
        {d.publisher && <span>{d.publisher}</span>}
        {issued && <span>{issued}</span>}
        {d.title && <span className="file">{d.file}</span>}
        {d.state !== "erased" && (
          <a className="no-print" href={`/api/documents/${encodeURIComponent(d.id)}/original`} download>
            Original file
          </a>
        )}
        <EnterLink search={{ document: d.id, sides: sidesIn(d).join("-") }} />
      </p>
      {d.reprintOf && (
        <p className="also-in">
          Reprint of: <Carrier of={d.reprintOf} />
        </p>
      )}
      <AlsoIn carriers={d.alsoIn} says="Also carried by" />
      {d.reason && <p className="reason look">{d.reason}</p>}
      <DocumentCarriage document={d} />
      <TakenOut document={d} />
    </>
  );
}

const sidesIn = (d: DocumentAnswer): string[] => [...new Set(d.meetings.flatMap(({ record }) => record.sides))];

/** Observations are always drawn in the text; people, meetings and the rest only while one looks at them. */
const marksOf = (evidence: Evidence[], selected: string | undefined, elsewhere: readonly string[]) =>
  evidence
    .filter((e) => (e.line !== null || e.key === selected) && !elsewhere.includes(e.key))
    .flatMap(({ key, spans }) => spans.map(({ start, end }) => ({ key, start, end })));

function Sheet({ document: d }: { document: DocumentAnswer }) {
  const box = useRef<HTMLDivElement>(null);
  const [record, show] = useSelected();
  const [chosen, choose] = useChosenWords(box, d.text);
  useDrawnWords(box, chosen);
  const [adding, addingIs] = useState(false);
  const others = useMemo(() => otherRecords(d), [d]);
  const evidence = useMemo(
    () => [...d.observations.map(ofObservation), ...others.flatMap((o) => o.evidence)],
    [d, others],
  );
  useKeys([{ key: "a", does: "add by its words", run: () => addingIs(true) }]);
  useEffect(() => {
    if (!record) return;
    document.getElementById(lineId(record))?.scrollIntoView({ block: "nearest" });
    box.current?.querySelector("mark[data-selected]")?.scrollIntoView({ block: "center" });
  }, [record]);
  const done = (key: string | null): void => {
    choose(null);
    addingIs(false);
    getSelection()?.removeAllRanges();
    if (key) show(key);
  };
  return (
    <Page
      className="document"
      title={d.title ?? d.file}
      heading={<bdi>{d.title ?? d.file}</bdi>}
      lede={<Lede document={d} />}
      evidence={evidence}
      reviewing
      aside={(selected) => (
        <>
          {(chosen || adding) && <AddForm document={d} chosen={chosen} choose={choose} done={done} />}
          <Records document={d} others={others} selected={selected} add={() => addingIs(true)} />
        </>
      )}
    >
      {(selected) => (
        <>
          <DocumentText
            document={d}
            marks={marksOf(evidence, selected, d.elsewhere)}
            selected={selected}
            show={show}
            box={box}
          />
          <Notes noun="document" id={d.id} />
        </>
      )}
    </Page>
  );
}

export function DocumentPage() {
  const { id } = useParams({ from: "/documents/$id" });
  const asked = useQuery(askDocument(id));
  return (
    <Answered asked={asked} title="Document">
      {(document) => <Sheet key={document.id} document={document} />}
    </Answered>
  );
}
