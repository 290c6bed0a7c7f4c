/** What a register in a file can be killed at. */
export const ON_FILE = ["adding", "bringing up", "moving", "backing up", "restoring"] as const;
/** What can be killed at with the register, or where it goes, in a server's database. */
export const ON_SERVER = ["adding there", "moving there", "backing up there"] as const;
export type Work = (typeof ON_FILE | typeof ON_SERVER)[number];

/** Where it is done: the register in a file, folder or database, and the file, folder or database that is made of it. */
export type Places = { at: string; to?: string };

/** What a process said it had done: acknowledged, and not to be lost. */
export type Told =
  | { did: "began" }
  | { did: "added"; n: number; document: string }
  | { did: "read"; n: number; document: string }
  | { did: "judged"; n: number; key: string }
  | { did: "ended" };

/** What was told, whether it came to its end before it was killed, and how long that took in ms. */
export type Killed = { told: Told[]; ended: boolean; took: number };
