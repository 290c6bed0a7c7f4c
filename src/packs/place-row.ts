import { z } from "zod";

/** A row of gazetteer/states.yaml, cities.yaml, sites.yaml …: a thing with its id, and where it belongs. */
export const PlaceRow = z.strictObject({
  id: z.string(),
  type: z.string().optional(),
  state: z.string().optional(),
  states: z.array(z.string()).optional(),
  capital: z.boolean().optional(),
  born: z.int().optional(),
  wikidata: z
    .string()
    .regex(/^Q\d+$/)
    .optional(),
});
export type PlaceRow = z.infer<typeof PlaceRow>;
