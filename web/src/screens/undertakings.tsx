import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { askDesk, askUndertakings, type UndertakingFilter } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { UndertakingRow } from "../parts/undertaking-row.tsx";
import { wholes } from "../words/evidence.ts";

const byName = ([, one]: [string, string], [, other]: [string, string]): number => one.localeCompare(other);

function Filters({ filter }: { filter: UndertakingFilter }) {
  const { data: desk } = useQuery(askDesk);
  const navigate = useNavigate();
  const choices: [keyof UndertakingFilter, string, [string, string][]][] = [
    ["side", "Side", Object.entries(desk?.names ?? {}).sort(byName)],
    ["kind", "Kind", Object.entries(desk?.kinds ?? {}).sort(byName)],
    ["stage", "Stage", (desk?.stages ?? []).map((stage) => [stage, stage])],
  ];
  return (
    <form className="filters no-print" aria-label="Filter">
      {choices.map(([name, label, options]) => (
        <label key={name}>
          {label}
          <select
            value={filter[name] ?? ""}
            onChange={(e) => {
              const chosen = e.target.value || undefined;
              void navigate({
                to: "/undertakings",
                search: (before: object) => ({ ...before, [name]: chosen }),
                resetScroll: false,
              });
            }}
          >
            <option value="">Any</option>
            {options.map(([id, text]) => (
              <option key={id} value={id}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
    </form>
  );
}

export function Undertakings() {
  const { side, kind, stage } = useSearch({ from: "/undertakings" });
  const filter = { side, kind, stage };
  const asked = useInfiniteQuery(askUndertakings(filter));
  const filtered = Boolean(side || kind || stage);
  return (
    <Page title="Undertakings" lede={<Filters filter={filter} />} evidence={wholes("undertakings", itemsOf(asked))}>
      {(selected) => (
        <Listed
          asked={asked}
          empty={
            filtered ? (
              <Empty act={<Link to="/undertakings">Show all undertakings</Link>}>No undertaking is like that.</Empty>
            ) : (
              <Empty act={<Link to="/documents">See the documents</Link>}>
                What the sides might do, are doing or did together will stand here, once reports are read.
              </Empty>
            )
          }
        >
          {(items) => (
            <ul className="lines">
              {items.map((undertaking) => (
                <UndertakingRow key={undertaking.id} undertaking={undertaking} selected={selected} />
              ))}
            </ul>
          )}
        </Listed>
      )}
    </Page>
  );
}
