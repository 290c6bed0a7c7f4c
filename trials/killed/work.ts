/** What a register can be killed at. */
export const WORKS = ["adding", "migrating", "backing up", "restoring"] as const;
export type Work = (typeof WORKS)[number];

/** What a process said it had done: acknowledged, and not to be lost. */
export type Told =
  | { did: "began" }
  | { did: "added"; n: number; document: string }
  | { did: "read"; n: number; document: string }
  | { did: "judged"; n: number; key: string }
  | { did: "ended" };
