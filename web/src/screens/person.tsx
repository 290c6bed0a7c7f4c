import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { PersonAnswer } from "../../../src/views/answers.ts";
import { askPerson } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { MeetingRow } from "../parts/meeting-row.tsx";
import { Notes } from "../parts/notes.tsx";
import { ObservationRow } from "../parts/observation-row.tsx";
import { Page } from "../parts/page.tsx";
import { Perhaps } from "../parts/perhaps.tsx";
import { Posts } from "../parts/posts.tsx";
import { RecordLink } from "../parts/record-link.tsx";
import { Sides } from "../parts/sides.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { ofClaim, ofMeeting, ofObservation, ofPost } from "../words/evidence.ts";
import { useSideNames } from "../words/sides.ts";

function Lede({ person: { side, mentions, firstOn, lastOn, names } }: { person: PersonAnswer }) {
  const others = names.slice(1).map(({ name }) => name);
  return (
    <>
      <p className="state">
        {side ? <Sides sides={[side]} /> : <span>side not told</span>}
        <span>named in {count(mentions, "document")}</span>
        {firstOn && <span>{firstOn === lastOn ? day(firstOn) : `${day(firstOn)} to ${day(lastOn)}`}</span>}
      </p>
      {others.length > 0 && (
        <p className="state">
          also written{" "}
          {others.map((name) => (
            <bdi key={name}>{name}</bdi>
          ))}
        </p>
      )}
    </>
  );
}

function Claims({ claims, selected }: { claims: PersonAnswer["claims"]; selected: string | undefined }) {
  if (claims.length === 0) return null;
  return (
    <section>
      <h2>Statements kept as their words</h2>
      <ol className="lines">
        {claims.map(({ key, publishedOn, file, record }) => (
          <li key={key} className="line" data-selected={key === selected || undefined}>
            <RecordLink record={key} selected={key === selected} className="quotation">
              <q dir="auto">{record.span.quote}</q>
            </RecordLink>
            <p className="said">
              <span>{day(publishedOn)}</span>
              <span className="file">{file}</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const evidenceOf = (person: PersonAnswer) => [
  ...person.posts.flatMap((post) => ofPost(person, post)),
  ...person.meetings.flatMap(ofMeeting),
  ...person.said.map(ofObservation),
  ...person.claims.map(ofClaim),
];

export function Person() {
  const { id } = useParams({ from: "/people/$id" });
  const asked = useQuery(askPerson(id));
  const side = useSideNames();
  return (
    <Answered asked={asked} title="Person">
      {(person) => (
        <Page
          title={person.name}
          heading={<bdi>{person.name}</bdi>}
          lede={<Lede person={person} />}
          evidence={evidenceOf(person)}
        >
          {(selected) => (
            <>
              <Perhaps
                of="person"
                own={person.id}
                noun="person"
                asked={person.perhaps.map(({ person: other, because }) => ({
                  ...{
                    id: other.id,
                    because,
                    name: [other.name, other.side && side(other.side)].filter(Boolean).join(", "),
                  },
                }))}
              />
              <section>
                <h2>Posts</h2>
                <Posts posts={person.posts} selected={selected} />
              </section>
              <section>
                <h2>Meetings</h2>
                {person.meetings.length === 0 && <p className="quiet">No meeting is told yet.</p>}
                <ul className="lines">
                  {person.meetings.map((meeting) => (
                    <MeetingRow key={meeting.id} meeting={meeting} selected={selected} />
                  ))}
                </ul>
              </section>
              <section>
                <h2>What they said of undertakings</h2>
                {person.said.length === 0 && (
                  <p className="quiet">Nothing that might be done is told in their words yet.</p>
                )}
                <ol className="lines">
                  {person.said.map((line) => (
                    <ObservationRow key={line.key} line={line} selected={line.key === selected} show="title" />
                  ))}
                </ol>
              </section>
              <Claims claims={person.claims} selected={selected} />
              {person.latest < person.mentions && (
                <p className="quiet">
                  Meetings and words are those of the latest {person.latest} of {count(person.mentions, "document")}.
                </p>
              )}
              <Notes noun="person" id={person.id} />
            </>
          )}
        </Page>
      )}
    </Answered>
  );
}
