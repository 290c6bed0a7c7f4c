import type { Feature } from "./feature.ts";

/** What Today counts, from what each document's row keeps; and undertakings that are not over, by their last evidence. */
export const TODAY: Feature = {
  projected: ({ index }, at) => [
    index(at, "documents_counted", "documents (register, state, unreviewed, problems)"),
    index(
      at,
      "undertakings_open",
      `undertakings (register, "lastOn", id, until) where ended is null and evidence not in ('delivered', 'declined', 'lapsed')`,
    ),
  ],
};
