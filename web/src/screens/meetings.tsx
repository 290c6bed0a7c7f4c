import { useInfiniteQuery } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { askMeetings } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { EnterLink } from "../parts/enter-link.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { MeetingRow } from "../parts/meeting-row.tsx";
import { Page } from "../parts/page.tsx";
import { ofMeeting } from "../words/evidence.ts";

const nothing = (
  <Empty act={<Link to="/documents">See the documents</Link>}>
    People of different sides who met will stand here, each meeting with everybody's account of it.
  </Empty>
);

export function Meetings() {
  const { side } = useSearch({ from: "/meetings" });
  const asked = useInfiniteQuery(askMeetings({ side }));
  return (
    <Page
      title={side ? `Meetings, ${side.replace("-", "–")}` : "Meetings"}
      lede={<EnterLink search={{ what: "meeting" }} />}
      evidence={itemsOf(asked).flatMap(ofMeeting)}
    >
      {(selected) => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((meeting) => (
                <MeetingRow key={meeting.id} meeting={meeting} selected={selected} />
              ))}
            </ul>
          )}
        </Listed>
      )}
    </Page>
  );
}
