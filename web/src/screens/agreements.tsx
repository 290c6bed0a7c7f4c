import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type AgreementFilter, askAgreements, askDesk } from "../asking/questions.ts";
import { AgreementRow } from "../parts/agreement-row.tsx";
import { Empty } from "../parts/empty.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { Page } from "../parts/page.tsx";
import { wholes } from "../words/evidence.ts";

function Filters({ filter }: { filter: AgreementFilter }) {
  const { data: desk } = useQuery(askDesk);
  const navigate = useNavigate();
  const sides = Object.entries(desk?.names ?? {}).sort(([, one], [, other]) => one.localeCompare(other));
  const states = (desk?.agreementStates ?? []).map((state): [string, string] => [state, state]);
  const choices: [keyof AgreementFilter, string, [string, string][]][] = [
    ["side", "Side", sides],
    ["state", "State", states],
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
                to: "/agreements",
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

export function Agreements() {
  const { side, state } = useSearch({ from: "/agreements" });
  const filter = { side, state };
  const asked = useInfiniteQuery(askAgreements(filter));
  const nothing =
    side || state ? (
      <Empty act={<Link to="/agreements">Show all agreements</Link>}>No agreement is like that.</Empty>
    ) : (
      <Empty act={<Link to="/documents">See the documents</Link>}>
        Agreements, memoranda and other texts between sides will stand here, each as documents tell of it.
      </Empty>
    );
  return (
    <Page title="Agreements" lede={<Filters filter={filter} />} evidence={wholes("agreements", itemsOf(asked))}>
      {(selected) => (
        <Listed asked={asked} empty={nothing}>
          {(items) => (
            <ul className="lines">
              {items.map((agreement) => (
                <AgreementRow key={agreement.id} agreement={agreement} selected={selected} />
              ))}
            </ul>
          )}
        </Listed>
      )}
    </Page>
  );
}
