import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { TodayAnswer } from "../../../src/views/answers.ts";
import { askDesk, askToday } from "../asking/questions.ts";
import { Answered } from "../parts/answered.tsx";
import { EnterLink } from "../parts/enter-link.tsx";
import { Page } from "../parts/page.tsx";
import { ToReview } from "../parts/to-review.tsx";
import { Due, Occasions, Problems, Silent, Unread } from "../parts/today-sections.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { ofObservation, ofOccasion, ofProblem, wholes } from "../words/evidence.ts";

/** What waits on this page, with the way to it: the first list alone can be fifty lines long. */
function Waiting({ today }: { today: TodayAnswer }) {
  const parts = [
    { id: "due", says: (n: number) => `${n} due here`, n: today.dueCount },
    { id: "to-review", says: (n: number) => `${n} to review`, n: today.toReviewCount },
    { id: "problems", says: (n: number) => count(n, "problem"), n: today.problems.length },
    { id: "occasions", says: (n: number) => `${count(n, "occasion")} ahead`, n: today.occasions.length },
    { id: "silent", says: (n: number) => `${n} gone silent`, n: today.silent.length },
    { id: "unread", says: (n: number) => `${n} not read`, n: today.unread.length },
  ].filter(({ n }) => n > 0);
  if (parts.length < 2) return null;
  return (
    <nav className="counts no-print" aria-label="On this page">
      {parts.map(({ id, says, n }) => (
        <a key={id} href={`#${id}`}>
          {says(n)}
        </a>
      ))}
    </nav>
  );
}

function Counts({ counts }: { counts: TodayAnswer["counts"] }) {
  const { data: desk } = useQuery(askDesk);
  const stages = (desk?.stages ?? []).filter((stage) => counts.undertakings[stage]);
  return (
    <p className="counts">
      <Link to="/documents">{count(counts.documents, "document")}</Link>
      <Link to="/meetings">{count(counts.meetings, "meeting")}</Link>
      {stages.map((stage) => (
        <Link key={stage} to="/undertakings" search={{ stage }}>
          {counts.undertakings[stage]} {stage}
        </Link>
      ))}
    </p>
  );
}

export function Today() {
  const asked = useQuery(askToday);
  return (
    <Answered asked={asked} title="Today">
      {(answer) => {
        // What is due stands in its own list, and once.
        const today = { ...answer, silent: answer.silent.filter(({ id }) => !answer.due.some((u) => u.id === id)) };
        return (
          <Page
            title="Today"
            heading={day(today.day)}
            lede={
              <>
                <Waiting today={today} />
                <Counts counts={today.counts} />
                <p className="acts">
                  <EnterLink />
                </p>
              </>
            }
            evidence={[
              ...wholes("undertakings", today.due),
              ...today.toReview.map(ofObservation),
              ...today.problems.map(ofProblem),
              ...today.occasions.map(ofOccasion),
              ...wholes("undertakings", today.silent),
              ...wholes("documents", today.unread),
            ]}
            reviewing
          >
            {(selected) => (
              <>
                <Due today={today} selected={selected} />
                <ToReview today={today} selected={selected} again={asked.refetch} />
                <Problems problems={today.problems} selected={selected} />
                <Occasions occasions={today.occasions} selected={selected} />
                <Silent silent={today.silent} selected={selected} />
                <Unread unread={today.unread} selected={selected} />
              </>
            )}
          </Page>
        );
      }}
    </Answered>
  );
}
