import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { MeetingAnswer } from "../../../src/views/answers.ts";
import { askMeeting } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { NamedPeople } from "../parts/named-people.tsx";
import { Notes } from "../parts/notes.tsx";
import { Page } from "../parts/page.tsx";
import { Perhaps } from "../parts/perhaps.tsx";
import { Sides } from "../parts/sides.tsx";
import { Tellings } from "../parts/tellings.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { ofTellings } from "../words/meeting-evidence.ts";

const DAY_IS = { told: "", published: " (day of the first report)", unknown: "" };

function Lede({ meeting: m }: { meeting: MeetingAnswer }) {
  return (
    <>
      <p className="state">
        <span>
          {day(m.on)}
          {DAY_IS[m.dayIs]}
        </span>
        <span>{[m.mode, m.place].filter(Boolean).join(", ")}</span>
        <Sides sides={m.sides} />
        <span>{count(m.told.length, "telling")}</span>
      </p>
      <p className="state">
        <NamedPeople people={m.who} />
      </p>
    </>
  );
}

export function Meeting() {
  const { id } = useParams({ from: "/meetings/$id" });
  const asked = useQuery(askMeeting(id));
  return (
    <Answered asked={asked} title="Meeting">
      {(meeting) => {
        const who = meeting.participants.join(" and ") || `${meeting.mode}, ${day(meeting.on)}`;
        return (
          <Page title={who} lede={<Lede meeting={meeting} />} evidence={ofTellings(meeting)}>
            {(selected) => (
              <>
                <Perhaps
                  of="meeting"
                  own={meeting.id}
                  noun="meeting"
                  asked={meeting.perhaps.map(({ meeting: other, because }) => ({
                    ...{ id: other.id, because, name: `${other.participants.join(", ")}, ${day(other.on)}` },
                  }))}
                />
                <Tellings meeting={meeting} selected={selected} />
                <Notes noun="meeting" id={meeting.id} />
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
