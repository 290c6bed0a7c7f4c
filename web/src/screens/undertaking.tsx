import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { askUndertaking } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { Charge } from "../parts/charge.tsx";
import { EnterLink } from "../parts/enter-link.tsx";
import { Notes } from "../parts/notes.tsx";
import { ObservationRow } from "../parts/observation-row.tsx";
import { Page } from "../parts/page.tsx";
import { Sides } from "../parts/sides.tsx";
import { StageMark } from "../parts/stage-mark.tsx";
import { Standing } from "../parts/standing.tsx";
import { ofObservation } from "../words/evidence.ts";

export function Undertaking() {
  const { id } = useParams({ from: "/undertakings/$id" });
  const asked = useQuery(askUndertaking(id));
  return (
    <Answered asked={asked} title="Undertaking">
      {(undertaking) => {
        const { title, kindLabel, sides, oneSided, object, standing, observations } = undertaking;
        return (
          <Page
            title={title}
            evidence={observations.map(ofObservation)}
            lede={
              <p className="state">
                <StageMark stage={standing.evidence} ended={standing.ended} />
                <Sides sides={sides} />
                <span>{kindLabel}</span>
                {oneSided && <span>one side's own step</span>}
                {object?.gazetteer && (
                  <Link to="/objects/$id" params={{ id: object.gazetteer }}>
                    {object.name}
                  </Link>
                )}
                <EnterLink
                  search={{
                    ...{
                      what: "undertaking",
                      of: undertaking.id,
                      sides: sides.join("-"),
                      kind: undertaking.kind,
                      title,
                    },
                    object: object?.gazetteer ?? undefined,
                  }}
                >
                  Enter what was said of it
                </EnterLink>
              </p>
            }
          >
            {(selected) => (
              <>
                <Standing of={undertaking} selected={selected} />
                <Charge of={undertaking} />
                <section>
                  <h2>Every dated quotation</h2>
                  <ol className="lines">
                    {observations.map((line) => (
                      <ObservationRow key={line.key} line={line} selected={line.key === selected} show="words" />
                    ))}
                  </ol>
                </section>
                <Notes noun="undertaking" id={undertaking.id} />
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
