import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { askPartners } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { Sides } from "../parts/sides.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";

const nothing = (
  <Empty act={<Link to="/documents">See the documents</Link>}>
    Whoever is met or promised something will stand here, with meetings, undertakings and people.
  </Empty>
);

export function Partners() {
  const asked = useInfiniteQuery(askPartners());
  return (
    <Page title="Partners">
      {() => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((p) => (
                <li key={p.id} className="line row">
                  <Link className="about" to="/partners/$id" params={{ id: p.id }}>
                    {p.name}
                  </Link>
                  <p className="state">
                    <Sides sides={p.sides} />
                    <span className="figures">
                      {count(p.meetings, "meeting")}, {count(p.undertakings, "undertaking")}, last {day(p.lastOn)}
                    </span>
                  </p>
                </li>
              ))}
            </ul>
          )}
        </Listed>
      )}
    </Page>
  );
}
