import type { Joining } from "../register/joining.ts";

/** Joins nothing: every record is of a thing of its own. */
export const ALONE: Joining = {
  person: ({ name }, key) => ({ id: key, sorted: name, alike: "" }),
  agreement: (_, key) => key,
  week: (day) => day,
  told: (key, document, publishedOn, { on, place, sides }) => ({
    ...{ key, document, day: on ?? publishedOn ?? "", dayIs: on ? "told" : publishedOn ? "published" : "unknown" },
    ...{ place, sides: [...new Set(sides)].sort(), people: [] },
  }),
  meeting: () => ({ verdict: "different", because: [] }),
  meetings: (tellings) => [...new Set(tellings.map(({ key }) => key))].map((key) => [key]),
};
