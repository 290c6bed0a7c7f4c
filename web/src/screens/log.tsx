import { useInfiniteQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { LOGGED } from "../../../src/register/logged.ts";
import { askLog, type LogFilter } from "../asking/questions.ts";
import { Empty } from "../parts/empty.tsx";
import { EnterLink } from "../parts/enter-link.tsx";
import { itemsOf, Listed } from "../parts/listed.tsx";
import { LogRow } from "../parts/log-row.tsx";
import { Page } from "../parts/page.tsx";
import { day } from "../words/day.ts";
import { localDay } from "../words/local-day.ts";
import { readerWords } from "../words/review.ts";

const nothing = (
  <Empty act={<EnterLink />}>
    Whatever is added, read, judged and entered will stand here, with who did it and when.
  </Empty>
);

function Filters({ filter, people }: { filter: LogFilter; people: string[] }) {
  const navigate = useNavigate({ from: "/log" });
  const narrow = (next: LogFilter): void => void navigate({ search: { ...filter, ...next }, replace: true });
  return (
    <div className="filters no-print">
      <label>
        Who
        <select value={filter.who ?? ""} onChange={(e) => narrow({ who: e.target.value || undefined })}>
          <option value="">Everyone</option>
          {people.map((who) => (
            <option key={who} value={who}>
              {readerWords(who)}
            </option>
          ))}
        </select>
      </label>
      <label>
        What
        <select value={filter.act ?? ""} onChange={(e) => narrow({ act: e.target.value || undefined })}>
          <option value="">Everything</option>
          {LOGGED.map((act) => (
            <option key={act}>{act}</option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** Who entered what, newest first, by the day. */
export function Log() {
  const { who, act } = useSearch({ from: "/log" });
  const asked = useInfiniteQuery(askLog({ who, act }));
  const people = asked.data?.pages[0]?.people ?? [];
  return (
    <Page title="Log" alone lede={<Filters filter={{ who, act }} people={people} />}>
      {() => (
        <Listed asked={asked} empty={who || act ? <Empty>Nothing of this is in the log.</Empty> : nothing}>
          {() =>
            [...Map.groupBy(itemsOf(asked), ({ at }) => localDay(at))].map(([on, lines]) => (
              <section key={on} aria-label={day(on)}>
                <h2>{day(on)}</h2>
                <ul className="lines log">
                  {lines.map((line) => (
                    <LogRow key={line.entry} line={line} />
                  ))}
                </ul>
              </section>
            ))
          }
        </Listed>
      )}
    </Page>
  );
}
