import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { AgreementAnswer } from "../../../src/views/answers.ts";
import { askAgreement } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { Notes } from "../parts/notes.tsx";
import { Page } from "../parts/page.tsx";
import { RecordLink } from "../parts/record-link.tsx";
import { Sides } from "../parts/sides.tsx";
import { UndertakingRow } from "../parts/undertaking-row.tsx";
import { day } from "../words/day.ts";
import { ofAgreement, wholes } from "../words/evidence.ts";
import { useSideNames } from "../words/sides.ts";

/** Days that a text is told to be signed, in force and at its end: only those that are told. */
function Days({ agreement: { signedOn, inForceOn, until } }: { agreement: AgreementAnswer }) {
  const days = [
    ["Signed", signedOn],
    ["In force", inForceOn],
    ["Until", until],
  ].filter((one): one is [string, string] => Boolean(one[1]));
  if (days.length === 0) return null;
  return (
    <dl className="facts">
      {days.map(([term, on]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{day(on)}</dd>
        </div>
      ))}
    </dl>
  );
}

function Told({ told, selected }: { told: AgreementAnswer["told"]; selected: string | undefined }) {
  const name = useSideNames();
  return (
    <ol className="lines">
      {told.map((t) => (
        <li key={t.key} className="line" data-review={t.review} data-selected={t.key === selected || undefined}>
          <p className="state">
            <span className="when">{day(t.publishedOn)}</span>
            <span className="strong">{t.state ?? "state not told"}</span>
          </p>
          <RecordLink record={t.key} selected={t.key === selected} className="quotation">
            <q dir="auto">{t.span.quote}</q>
          </RecordLink>
          <p className="said">
            <span>{t.issuedBy ? `telling of ${name(t.issuedBy)}` : "not known whose"}</span>
            <Link className="file" to="/documents/$id" params={{ id: t.document }} search={{ record: t.key }}>
              {t.file}
            </Link>
          </p>
        </li>
      ))}
    </ol>
  );
}

export function Agreement() {
  const { id } = useParams({ from: "/agreements/$id" });
  const asked = useQuery(askAgreement(id));
  return (
    <Answered asked={asked} title="Agreement">
      {(agreement) => (
        <Page
          title={agreement.title}
          heading={<bdi>{agreement.title}</bdi>}
          evidence={[...agreement.told.map((t) => ofAgreement(t)), ...wholes("undertakings", agreement.undertakings)]}
          lede={
            <>
              <p className="state">
                <span className="strong">{agreement.state ?? "state not told"}</span>
                {agreement.sides.length > 0 ? <Sides sides={agreement.sides} /> : <span>sides not told</span>}
                <span>{agreement.type}</span>
              </p>
              <Days agreement={agreement} />
            </>
          }
        >
          {(selected) => (
            <>
              <section>
                <h2>As documents tell of it</h2>
                <Told told={agreement.told} selected={selected} />
              </section>
              <section>
                <h2>Undertakings under it</h2>
                {agreement.undertakings.length === 0 && <p className="quiet">None stands on the same words.</p>}
                <ul className="lines">
                  {agreement.undertakings.map((u) => (
                    <UndertakingRow key={u.id} undertaking={u} selected={selected} />
                  ))}
                </ul>
              </section>
              <Notes noun="agreement" id={agreement.id} />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}
