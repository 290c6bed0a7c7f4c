import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { askDesk, askPeople, type PeopleFilter } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { RecordLink } from "../parts/record-link.tsx";
import { Sides } from "../parts/sides.tsx";
import { count } from "../words/count.ts";
import { day } from "../words/day.ts";
import { wholeKey, wholes } from "../words/evidence.ts";

function Filters({ filter }: { filter: PeopleFilter }) {
  const { data: desk } = useQuery(askDesk);
  const navigate = useNavigate();
  const change = (name: keyof PeopleFilter, value: string): void =>
    void navigate({
      to: "/people",
      search: (before: object) => ({ ...before, [name]: value || undefined }),
      replace: true,
      resetScroll: false,
    });
  return (
    <form className="filters no-print" aria-label="Filter" onSubmit={(e) => e.preventDefault()}>
      <label>
        First letters
        <input type="search" value={filter.begins ?? ""} onChange={(e) => change("begins", e.target.value)} />
      </label>
      <label>
        Side
        <select value={filter.side ?? ""} onChange={(e) => change("side", e.target.value)}>
          <option value="">Any</option>
          {Object.entries(desk?.names ?? {})
            .sort(([, one], [, other]) => one.localeCompare(other))
            .map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </select>
      </label>
    </form>
  );
}

export function People() {
  const { side, begins } = useSearch({ from: "/people" });
  const filter = { side, begins };
  const asked = useInfiniteQuery({ ...askPeople(filter), placeholderData: (before) => before });
  const nothing =
    side || begins ? (
      <Empty act={<Link to="/people">Show everybody</Link>}>Nobody's name begins so.</Empty>
    ) : (
      <Empty act={<Link to="/documents">See the documents</Link>}>
        Everybody who is named in a report will stand here, with the posts they held and what they said.
      </Empty>
    );
  return (
    <Page title="People" lede={<Filters filter={filter} />} evidence={wholes("people", itemsOf(asked))}>
      {(selected) => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((p) => {
                const key = wholeKey("people", p.id);
                return (
                  <li key={p.id} className="line row" data-selected={key === selected || undefined}>
                    <Link className="name" to="/people/$id" params={{ id: p.id }}>
                      <bdi>{p.name}</bdi>
                    </Link>
                    <p className="state">
                      {p.side ? <Sides sides={[p.side]} /> : <span>side not told</span>}
                      <RecordLink record={key} selected={key === selected} className="figures">
                        {count(p.mentions, "document")}
                      </RecordLink>
                      <span>{p.lastOn ? `last ${day(p.lastOn)}` : "undated"}</span>
                    </p>
                  </li>
                );
              })}
            </ul>
          )}
        </Listed>
      )}
    </Page>
  );
}
