import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { FoundGroup, FoundLine, SearchAnswer } from "../../../src/views/answers.ts";
import { askSearch, askSearchOf } from "../asking/search.ts";
import { Found } from "../parts/found.tsx";
import { Page } from "../parts/page.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { counted, NOUNS } from "../words/found.ts";

const PAUSE = 150; // ms without a key before it is asked

/** Arrows go through what is found, from where one types and back. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
  if (step === 0) return;
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>("input[type=search], .found-link")];
  const next = stops[stops.indexOf(document.activeElement as HTMLElement) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function Nothing({ answer }: { answer: SearchAnswer }) {
  return (
    <div className="empty">
      <p>
        Nothing is written so, and no name sounds so. Looked for: {answer.tried.map((one) => `“${one}”`).join(", ")}.
      </p>
      {answer.nearest.length > 0 && (
        <>
          <p>Nearest in spelling:</p>
          <ul className="nearest">
            {answer.nearest.map((title) => (
              <li key={title}>
                <Link to="/search" search={{ q: title }}>
                  <bdi>{title}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

const Begin = () => (
  <div className="empty">
    <p>
      People, meetings, undertakings, agreements, objects, bodies and documents, in any spelling: Alirza also finds
      Alireza, Алирза and علیرضا. Several words must all be there; “quotation marks” keep them together.
    </p>
    <p>
      <Link to="/documents">See the newest documents</Link>
    </p>
  </div>
);

function Group({ group, q }: { group: FoundGroup; q: string }) {
  return (
    <section aria-label={NOUNS[group.noun]}>
      <h2>
        {NOUNS[group.noun]} <span className="quiet">{counted(group)}</span>
      </h2>
      <Lines items={group.items} />
      {group.next && (
        <p className="more no-print">
          <Link to="/search" search={{ q, noun: group.noun }}>
            Show all {NOUNS[group.noun].toLowerCase()}
          </Link>
        </p>
      )}
    </section>
  );
}

const Lines = ({ items }: { items: FoundLine[] }) => (
  <ul className="lines">
    {items.map((line) => (
      <Found key={`${line.id} ${line.document}`} line={line} />
    ))}
  </ul>
);

function Everything({ q }: { q: string }) {
  const { data, error, refetch } = useQuery({ ...askSearch(q), placeholderData: keepPreviousData });
  if (error) return <Trouble error={error} again={refetch} />;
  if (!data) return null;
  if (data.groups.length === 0) return <Nothing answer={data} />;
  return data.groups.map((group) => <Group key={group.noun} group={group} q={q} />);
}

function OfNoun({ q, noun }: { q: string; noun: FoundLine["noun"] }) {
  const asked = useInfiniteQuery(askSearchOf(q, noun));
  const { data, error, refetch, hasNextPage, fetchNextPage } = asked;
  if (error) return <Trouble error={error} again={refetch} />;
  const first = data?.pages[0];
  if (!first) return null;
  const group = first.groups[0];
  if (!group) return <Nothing answer={first} />;
  return (
    <section aria-label={NOUNS[noun]}>
      <h2>
        {NOUNS[noun]} <span className="quiet">{counted(group)}</span>
      </h2>
      <Lines items={data.pages.flatMap((page) => page.groups.flatMap(({ items }) => items))} />
      {hasNextPage && (
        <p className="more no-print">
          <button type="button" onClick={() => void fetchNextPage()}>
            Show more
          </button>
        </p>
      )}
    </section>
  );
}

/** Everything, as typed, in any spelling. What is asked stands in the address. */
export function Search() {
  const { q = "", noun } = useSearch({ from: "/search" });
  const navigate = useNavigate();
  const [typed, type] = useState(q);
  const asked = useRef(q);
  useEffect(() => {
    // The address changed by itself: back, or a nearer spelling.
    if (q !== asked.current) type(q);
    asked.current = q;
  }, [q]);
  useEffect(() => {
    if (typed === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed;
      void navigate({ to: "/search", search: { q: typed || undefined, noun }, replace: true, resetScroll: false });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [typed, noun, navigate]);
  const sought = q.trim();
  return (
    <Page title="Search" className="search-page" aside={() => <Nouns q={q} noun={noun} />}>
      {() => (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the field and the links, which are focusable themselves
        <div onKeyDown={walk}>
          <input
            type="search"
            className="search-field"
            aria-label="Search everything"
            placeholder="A name, place, word or “phrase”, in any spelling"
            value={typed}
            maxLength={200}
            // biome-ignore lint/a11y/noAutofocus: the page is for typing
            autoFocus
            onChange={(event) => type(event.target.value)}
          />
          {sought === "" ? <Begin /> : noun ? <OfNoun q={q} noun={noun} /> : <Everything q={q} />}
        </div>
      )}
    </Page>
  );
}

function Nouns({ q, noun }: { q: string; noun: FoundLine["noun"] | undefined }) {
  return (
    <>
      <h2>Only</h2>
      <ul className="only">
        {[undefined, ...(Object.keys(NOUNS) as FoundLine["noun"][])].map((each) => (
          <li key={each ?? "all"}>
            <Link
              to="/search"
              search={{ q: q || undefined, noun: each }}
              aria-current={each === noun ? "true" : undefined}
              activeProps={{}}
            >
              {each ? NOUNS[each] : "Everything"}
            </Link>
          </li>
        ))}
      </ul>
    </>
  );
}
