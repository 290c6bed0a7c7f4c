import { z } from "zod";
import { Paper } from "../paper.ts";

/** A brief as the desk shows it: the paper, and what it is of. */
export const BriefAnswer = z.object({
  partner: z.string(), // "IR" where the register has a home, a pair "AZ-IR" where it has none
  name: z.string(),
  sides: z.array(z.string()),
  day: z.string(),
  counts: z.object({ reviewed: z.int(), unreviewed: z.int() }),
  paper: Paper,
});
export type BriefAnswer = z.infer<typeof BriefAnswer>;
