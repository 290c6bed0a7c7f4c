import type { Store } from "../../src/storage/store.ts";
import type {
  PartnerAnswer,
  SearchAnswer,
  TodayAnswer,
  UndertakingAnswer,
  UndertakingLine,
} from "../../src/views/answers.ts";
import type { Plain } from "./plain.ts";
import { partnerRows, searchRows, silentRows, storyRows, todayRows, undertakingPageRows } from "./plain-answers.ts";
import { HOME, LONG_STORY } from "./reports.ts";

/** What an answer comes to, by which two are compared: numbers of things, or which ones. */
export type Told = Readonly<Record<string, unknown>>;

/**
 * A question as a screen asks it, and the same asked in plain SQL: the rows from which it is answered. What either comes to is
 * compared before any ratio is printed; without `plain` there is nothing to compare it with.
 */
export type Question = {
  called: string;
  path: string | null; // null: the list of what has gone silent, which is a part of a screen
  told(answer: unknown): Told;
  plain?: (plain: Plain) => Promise<{ told: Told; rows: number }>;
};

export const TODAY = "2026-11-24";

/** Asked about what is in the register: a story of a few, words of a headline. */
export async function questionsOf(store: Store): Promise<Question[]> {
  const few = await aFewTimesTold(store);
  const headline = await aHeadline(store);
  return [
    partner("partner page, the one most is written of", "IR"),
    partner("partner page, one of the least", "MY"),
    story("undertaking, told in 500 documents", LONG_STORY),
    story("undertaking, told in a few", few),
    {
      ...{ called: "silence list, its first 50", path: null },
      told: (answer) => ({ silent: (answer as UndertakingLine[]).map(({ id }) => id) }),
      plain: silentRows,
    },
    {
      ...{ called: "today, with what has gone silent", path: "/api/today" },
      told(answer) {
        const { toReviewCount, problems, silent, counts } = answer as TodayAnswer;
        const { documents, meetings } = counts;
        return { toReviewCount, problems: problems.length, silent: silent.length, documents, meetings };
      },
      plain: todayRows,
    },
    {
      ...{ called: "undertakings, first page", path: "/api/undertakings" },
      told(answer) {
        const { items, total } = answer as { items: UndertakingLine[]; total: number };
        return { items: items.map(({ id }) => id), total };
      },
      plain: undertakingPageRows,
    },
    search("search, three words of very many", "carpets shown Tabriz", ["%carpets%", "%shown%", "%tabriz%"]),
    search("search, words of one headline", `"${headline.replace(",", "")}"`, [`%${headline.toLowerCase()}\n%`]),
    search("search, a name in another spelling", "Karimof Shirinof"),
    brief("brief, the partner most is written of", "IR"),
  ];
}

const partner = (called: string, other: string): Question => ({
  ...{ called, path: `/api/partners/${other}` },
  told(answer) {
    const { meetings, undertakings, timeline, items } = answer as PartnerAnswer;
    return { meetings, undertakings, timeline: timeline.length, items: items.map(({ id }) => id).sort() };
  },
  plain: (plain) => partnerRows(plain, [HOME, other].sort().join("-")),
});

const story = (called: string, id: string): Question => ({
  ...{ called, path: `/api/undertakings/${encodeURIComponent(id)}` },
  told: (answer) => ({ observations: (answer as UndertakingAnswer).observations.length }),
  plain: (plain) => storyRows(plain, id),
});

/** `like`: each of these stands in what is sought. */
const search = (called: string, words: string, like?: readonly string[]): Question => ({
  ...{ called, path: `/api/search?q=${encodeURIComponent(words)}` },
  told: (answer) => ({
    groups: (answer as SearchAnswer).groups.map(({ noun, items, total }) => [noun, items.map(({ id }) => id), total]),
  }),
  ...(like && { plain: (plain: Plain) => searchRows(plain, like) }),
});

const brief = (called: string, other: string): Question => ({
  ...{ called, path: `/api/partners/${other}/brief?unreviewed=true` },
  told: () => ({}),
});

async function aFewTimesTold(store: Store): Promise<string> {
  const { items } = await store.undertakings({ sides: [HOME, "IR"] }, { limit: 500, uncounted: true });
  const few = items.find(({ quotations }) => quotations >= 3 && quotations <= 8) ?? items[0];
  if (!few) throw new Error("nothing was entered between the two sides");
  return few.id;
}

async function aHeadline(store: Store): Promise<string> {
  const { items } = await store.documents({}, { limit: 300, uncounted: true });
  const beginnings = await store.beginnings(items.map(({ id }) => id));
  const found = [...beginnings.values()].flatMap(
    (text) => /^\S+ talks of (culture, number \d+)\n/.exec(text)?.[1] ?? [],
  );
  const [headline] = found;
  if (!headline) throw new Error("none of the newest documents has a headline of its own");
  return headline;
}
