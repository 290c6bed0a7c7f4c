import type { Feature } from "./feature.ts";

/** Undertakings that are not over, by their last evidence: those that have gone silent are found without the many that have ended. */
export const OPEN_ONES: Feature = {
  projected: ({ index }, at) => [
    index(
      at,
      "undertakings_open",
      `undertakings (register, "lastOn", id, until) where ended is null and evidence not in ('delivered', 'declined', 'lapsed')`,
    ),
  ],
};
