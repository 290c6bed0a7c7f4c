import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ObservationLine } from "../../../src/views/answers.ts";
import { askAgreement, askDocument, askObject, askPartner, askPerson, askUndertaking } from "../asking/questions.ts";
import { day } from "../words/day.ts";
import type { Whole } from "../words/evidence.ts";
import { paragraphs } from "../words/paragraphs.ts";
import { speakerWords } from "../words/speaker.ts";
import { Skeleton } from "./skeleton.tsx";

const BEGINNING = 6; // paragraphs

function Quotations({ lines }: { lines: ObservationLine[] | undefined }) {
  if (!lines) return <Skeleton rows={3} />;
  return (
    <ol className="quotations">
      {lines.map((line) => (
        <li key={line.key}>
          <p className="quotation">
            <q dir="auto">{line.record.span.quote}</q>
          </p>
          <p className="said">
            <span className="who">{speakerWords(line.record.speaker)}</span>
            <span>{day(line.publishedOn)}</span>
            <Link className="file" to="/documents/$id" params={{ id: line.document }} search={{ record: line.key }}>
              {line.file}
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

const OfUndertaking = ({ id }: { id: string }) => (
  <Quotations lines={useQuery(askUndertaking(id)).data?.observations} />
);

function OfObject({ id }: { id: string }) {
  const { data } = useQuery(askObject(id));
  return <Quotations lines={data && [...data.together, ...data.oneSided].flatMap((u) => u.observations)} />;
}

function OfPartner({ id }: { id: string }) {
  const { data } = useQuery(askPartner(id));
  if (!data) return <Skeleton rows={3} />;
  const told = data.timeline.flatMap((m) => m.tellings.map((t) => ({ ...t, m })));
  return (
    <ol className="quotations">
      {told.map(({ key, document, file, m }) => (
        <li key={key}>
          <p className="strong">{m.participants.join(", ") || m.mode}</p>
          <p className="said">
            <span>{day(m.on)}</span>
            <Link className="file" to="/documents/$id" params={{ id: document }} search={{ record: key }}>
              {file}
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

function OfDocument({ id }: { id: string }) {
  const { data } = useQuery(askDocument(id));
  if (!data) return <Skeleton rows={3} />;
  return (
    <div className="passage" lang={data.language}>
      {paragraphs(data.text)
        .slice(0, BEGINNING)
        .map((p) => (
          <p key={p.start} dir="auto">
            {p.text}
          </p>
        ))}
    </div>
  );
}

function OfPerson({ id }: { id: string }) {
  const { data } = useQuery(askPerson(id));
  if (!data) return <Skeleton rows={3} />;
  return (
    <ol className="quotations">
      {data.posts.map((post) => (
        <li key={post.office}>
          <p className="strong">{post.office ?? "no office named"}</p>
          {post.quotations.map((q) => (
            <p key={q.key} className="said">
              <span>{day(q.on)}</span>
              <Link className="file" to="/documents/$id" params={{ id: q.document }} search={{ record: q.key }}>
                {q.file}
              </Link>
            </p>
          ))}
        </li>
      ))}
    </ol>
  );
}

function OfAgreement({ id }: { id: string }) {
  const { data } = useQuery(askAgreement(id));
  if (!data) return <Skeleton rows={3} />;
  return (
    <ol className="quotations">
      {data.told.map((t) => (
        <li key={t.key}>
          <p className="quotation">
            <q dir="auto">{t.span.quote}</q>
          </p>
          <p className="said">
            <span className="who">{t.state ?? "state not told"}</span>
            <span>{day(t.publishedOn)}</span>
            <Link className="file" to="/documents/$id" params={{ id: t.document }} search={{ record: t.key }}>
              {t.file}
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

const OF = {
  people: { Of: OfPerson, open: "Open the page of this person" },
  agreements: { Of: OfAgreement, open: "Open the agreement" },
  undertakings: { Of: OfUndertaking, open: "Open the undertaking" },
  objects: { Of: OfObject, open: "Open the page of this object" },
  partners: { Of: OfPartner, open: "Open the page of this partner" },
  documents: { Of: OfDocument, open: "Open the document" },
};

/** What a line of a list stands on: all its quotations, or how the document begins; and the way to its page. */
export function WholeEvidence({ of: { id, whole } }: { of: Whole }) {
  const { Of, open } = OF[whole];
  return (
    <>
      <p className="onward">
        <Link to={`/${whole}/$id`} params={{ id }}>
          {open}
        </Link>
      </p>
      <Of id={id} />
    </>
  );
}
