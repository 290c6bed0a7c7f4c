import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { PartnerAnswer } from "../../../src/views/answers.ts";
import { askDesk, askPartner } from "../asking/questions.ts";
import { AgreementRow } from "../parts/agreement-row.tsx";
import { Answered } from "../parts/answered.tsx";
import { EnterLink } from "../parts/enter-link.tsx";
import { MeetingRow } from "../parts/meeting-row.tsx";
import { Notes } from "../parts/notes.tsx";
import { Page } from "../parts/page.tsx";
import { People } from "../parts/people.tsx";
import { useSelected } from "../parts/selected.ts";
import { Sides } from "../parts/sides.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { UndertakingRow } from "../parts/undertaking-row.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { ofMeeting, ofPerson, wholes } from "../words/evidence.ts";

function ByStage({ items, selected }: { items: PartnerAnswer["items"]; selected: string | undefined }) {
  const { data: desk } = useQuery(askDesk);
  const at = (u: PartnerAnswer["items"][number]): string =>
    u.standing.ended ?? u.standing.evidence ?? "no public evidence";
  const stages = [...new Set([...(desk?.stages ?? []), ...items.map(at)])];
  if (items.length === 0) return <p className="quiet">Nothing that might be done together is told yet.</p>;
  return stages.map((stage) => {
    const here = items.filter((u) => at(u) === stage);
    if (here.length === 0) return null;
    return (
      <section key={stage} aria-label={stage} className="by-stage">
        <h3>
          {stage} <span className="quiet">{here.length}</span>
        </h3>
        <ul className="lines">
          {here.map((u) => (
            <UndertakingRow key={u.id} undertaking={u} selected={selected} />
          ))}
        </ul>
      </section>
    );
  });
}

type More = { shown: number; of: number; to: "/meetings" | "/undertakings"; side: string };

/** A page holds the newest; the list of all is one step away. */
function Newest({ shown, of, to, side }: More) {
  if (shown >= of) return null;
  return (
    <p className="quiet">
      The newest {shown} of {of.toLocaleString("en-GB")}.{" "}
      <Link to={to} search={{ side }}>
        All of them
      </Link>
    </p>
  );
}

export function Partner() {
  const { id } = useParams({ from: "/partners/$id" });
  const asked = useQuery(askPartner(id));
  const [, show] = useSelected();
  return (
    <Answered asked={asked} title="Partner">
      {({ name, sides, timeline, items, people, agreements, meetings, undertakings, lastOn }) => (
        <Page
          title={name}
          evidence={[
            ...timeline.flatMap(ofMeeting),
            ...wholes("undertakings", items),
            ...wholes("agreements", agreements),
            ...people.flatMap(ofPerson),
          ]}
          lede={
            <p className="state">
              <Sides sides={sides} />
              <span className="figures">
                {count(meetings, "meeting")}, {count(undertakings, "undertaking")}, last {day(lastOn)}
              </span>
              <Link className="no-print onward" to="/partners/$id/brief" params={{ id }}>
                Brief
              </Link>
              <EnterLink search={{ sides: sides.join("-") }} />
            </p>
          }
        >
          {(selected) => (
            <>
              <section>
                <h2>Meetings</h2>
                <Newest shown={timeline.length} of={meetings} to="/meetings" side={sides.join("-")} />
                <Timeline meetings={timeline} selected={selected} show={show} />
                {timeline.length === 0 && <p className="quiet">No meeting is told yet.</p>}
                <ul className="lines">
                  {timeline.map((m) => (
                    <MeetingRow key={m.id} meeting={m} selected={selected} />
                  ))}
                </ul>
              </section>
              <section>
                <h2>Undertakings by stage</h2>
                <Newest shown={items.length} of={undertakings} to="/undertakings" side={sides.join("-")} />
                <ByStage items={items} selected={selected} />
              </section>
              <section>
                <h2>Agreements</h2>
                {agreements.length === 0 && <p className="quiet">No text between them is told yet.</p>}
                <ul className="lines">
                  {agreements.map((a) => (
                    <AgreementRow key={a.id} agreement={a} selected={selected} />
                  ))}
                </ul>
              </section>
              <section>
                <h2>People and offices</h2>
                <People people={people} sides={sides} selected={selected} />
              </section>
              <Notes noun="partner" id={id} />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}
