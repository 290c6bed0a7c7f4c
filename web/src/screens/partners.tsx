import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { askPartners } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { RecordLink } from "../parts/record-link.tsx";
import { Sides } from "../parts/sides.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { wholeKey, wholes } from "../words/evidence.ts";

const nothing = (
  <Empty act={<Link to="/documents">See the documents</Link>}>
    Whoever is met or promised something will stand here, with meetings, undertakings and people.
  </Empty>
);

export function Partners() {
  const asked = useInfiniteQuery(askPartners());
  return (
    <Page title="Partners" evidence={wholes("partners", itemsOf(asked))}>
      {(selected) => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((p) => (
                <li
                  key={p.id}
                  className="line row"
                  data-selected={wholeKey("partners", p.id) === selected || undefined}
                >
                  <Link className="name" to="/partners/$id" params={{ id: p.id }}>
                    {p.name}
                  </Link>
                  <p className="state">
                    <Sides sides={p.sides} />
                    <RecordLink
                      record={wholeKey("partners", p.id)}
                      selected={wholeKey("partners", p.id) === selected}
                      className="figures"
                    >
                      {count(p.meetings, "meeting")}
                    </RecordLink>
                    <span>{count(p.undertakings, "undertaking")}</span>
                    {p.lastOn && <span>last {day(p.lastOn)}</span>}
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
