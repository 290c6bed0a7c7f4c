import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { DocumentAnswer } from "../../../src/views/answers.ts";
import { askDocument } from "../asking/questions.ts";
import { day } from "../words/day.ts";
import { type Evidence, isWhole, type Shown } from "../words/evidence.ts";
import { useSideNames } from "../words/sides.ts";
import { KeptWith } from "./kept-with.tsx";
import { Passage } from "./passage.tsx";
import { RecordActions } from "./record-actions.tsx";
import { Skeleton } from "./skeleton.tsx";
import { StageMark } from "./stage-mark.tsx";
import { Trouble } from "./trouble.tsx";
import { WholeEvidence } from "./whole-evidence.tsx";

function SourceOf({ document }: { document: DocumentAnswer }) {
  const name = useSideNames();
  const { source, publishedOn, file } = document;
  const issued = source?.issuedBy ? `${name(source.issuedBy)}${source.supposed ? " (supposed)" : ""}` : "not stated";
  const facts = [
    ["Source", source?.publisher ?? document.publisher ?? "not stated"],
    ...(source?.cites ? [["Cites", source.cites]] : []),
    ["Telling of", issued],
    ["Published", day(publishedOn)],
    ["File", file],
  ] as const;
  return (
    <dl className="facts">
      {facts.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What the line one has chosen stands on. */
export function EvidencePanel({ evidence }: { evidence: Shown | undefined }) {
  if (!evidence) return <p className="quiet">Choose a line: the words it stands on appear here, in their paragraph.</p>;
  return isWhole(evidence) ? <WholeEvidence of={evidence} /> : <Words evidence={evidence} />;
}

/** The words a line stands on, where they stand, who said them and where to read the rest. */
function Words({ evidence }: { evidence: Evidence }) {
  const { data, error, refetch } = useQuery(askDocument(evidence.document));
  const { line } = evidence;
  return (
    <>
      <h3 className="evidence-heading">{evidence.heading}</h3>
      {line && <StageMark stage={line.record.stage} />}
      {error && <Trouble error={error} again={refetch} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && (
        <figure className="words">
          <Passage text={data.text} spans={evidence.spans} language={data.language} />
          <figcaption className="said">
            {evidence.speaker && <span className="who">{evidence.speaker}</span>}
            <span>{day(evidence.on ?? data.publishedOn)}</span>
          </figcaption>
        </figure>
      )}
      {line && <RecordActions line={line} />}
      {data && <KeptWith attached={data.attached} />}
      {data && <SourceOf document={data} />}
      <Link className="onward" to="/documents/$id" params={{ id: evidence.document }} search={{ record: evidence.key }}>
        Open the document
      </Link>
    </>
  );
}
