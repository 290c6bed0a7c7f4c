import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { UndertakingAnswer } from "../../../src/views/answers.ts";
import { askObject } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { Notes } from "../parts/notes.tsx";
import { ObservationRow } from "../parts/observation-row.tsx";
import { Page } from "../parts/page.tsx";
import { Sides } from "../parts/sides.tsx";
import { StageMark } from "../parts/stage-mark.tsx";
import { count } from "../words/count.ts";
import { ofObservation } from "../words/evidence.ts";

type Props = { undertaking: UndertakingAnswer; states: string[]; selected: string | undefined };

function About({ undertaking, states, selected }: Props) {
  const { id, title, standing, sides, observations } = undertaking;
  return (
    <article className="about-object" aria-label={title}>
      <h3>
        <Link to="/undertakings/$id" params={{ id }}>
          {title}
        </Link>
      </h3>
      <p className="state">
        <StageMark stage={standing.evidence} ended={standing.ended} />
        <Sides sides={sides} among={[...new Set([...states, ...sides])]} />
      </p>
      <ol className="lines">
        {observations.map((line) => (
          <ObservationRow key={line.key} line={line} selected={line.key === selected} show="words" />
        ))}
      </ol>
    </article>
  );
}

export function ObjectPage() {
  const { id } = useParams({ from: "/objects/$id" });
  const asked = useQuery(askObject(id));
  return (
    <Answered asked={asked} title="Object">
      {({ name, type, states, together, oneSided, undertakings, quotations }) => (
        <Page
          title={name}
          evidence={[...together, ...oneSided].flatMap((u) => u.observations.map(ofObservation))}
          lede={
            <p className="state">
              <span>{type}</span>
              <Sides sides={states} />
              <span className="figures">
                {count(undertakings, "undertaking")}, {count(quotations, "quotation")}
              </span>
            </p>
          }
        >
          {(selected) => (
            <>
              <section aria-label="Together">
                <h2>Together</h2>
                {together.length === 0 && <p className="quiet">No undertaking of two or more sides is about it yet.</p>}
                {together.map((u) => (
                  <About key={u.id} undertaking={u} states={states} selected={selected} />
                ))}
              </section>
              {oneSided.length > 0 && (
                <section aria-label="One side's own steps">
                  <h2>One side's own steps</h2>
                  {oneSided.map((u) => (
                    <About key={u.id} undertaking={u} states={states} selected={selected} />
                  ))}
                </section>
              )}
              <Notes noun="object" id={id} />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}
