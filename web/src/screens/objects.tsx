import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { askObjects } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { RecordLink } from "../parts/record-link.tsx";
import { Sides } from "../parts/sides.tsx";
import { count } from "../words/count.ts";
import { wholeKey, wholes } from "../words/evidence.ts";

const nothing = (
  <Empty act={<Link to="/documents">See the documents</Link>}>
    Sites, people commemorated, cities and collections will stand here, each with all undertakings about it.
  </Empty>
);

export function Objects() {
  const asked = useInfiniteQuery(askObjects());
  return (
    <Page title="Objects" evidence={wholes("objects", itemsOf(asked))}>
      {(selected) => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((o) => (
                <li key={o.id} className="line row" data-selected={wholeKey("objects", o.id) === selected || undefined}>
                  <Link className="name" to="/objects/$id" params={{ id: o.id }}>
                    {o.name}
                  </Link>
                  <p className="state">
                    <span>{o.type}</span>
                    <Sides sides={o.states} />
                    <RecordLink
                      record={wholeKey("objects", o.id)}
                      selected={wholeKey("objects", o.id) === selected}
                      className="figures"
                    >
                      {count(o.quotations, "quotation")}
                    </RecordLink>
                    <span>{count(o.undertakings, "undertaking")}</span>
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
