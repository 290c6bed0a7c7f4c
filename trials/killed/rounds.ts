import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { seeded } from "../hostile/seeded.ts";
import { roundsOnFile } from "./on-file.ts";
import { roundsOnServer } from "./on-server.ts";
import type { Killed, Told, Work } from "./work.ts";

/** What was found after a kill: nothing, where all is as it must be. */
export type Round = { work: Work; acknowledged: number; cutOff: boolean; wrong: string[] };

/** Kills one sort of work at a moment drawn at random, and looks the register through. */
export type RunRound = (given: {
  folder: string;
  kept: string; // a folder for what is made once
  random: () => number;
  done: Told[]; // in the register that is added to
  within: number | undefined; // ms in which this work is done where it is not killed; undefined: let it come to its end
  wrong: string[];
}) => Promise<Killed>;

/**
 * Kills each work in turn, at moments drawn from the seed; after each kill the register is looked through. `database` makes
 * an empty one on a server, for works that need it.
 */
export async function* rounds(
  count: number,
  seed: number,
  folder: string,
  works: readonly Work[],
  database: () => Promise<string> = () => Promise.reject(new Error("no server")),
): AsyncGenerator<Round> {
  const random = seeded(seed);
  const run = { ...roundsOnFile, ...roundsOnServer(database) };
  const done = new Map<string, Told[]>();
  const lasts = new Map<Work, number>();
  for (let n = 0; n < count; n++) {
    const work = works[n % works.length] as Work;
    const isAdding = work.startsWith("adding");
    const name = work.replaceAll(" ", "-");
    const place = join(folder, `${name}-${isAdding ? Math.floor(n / 100) : n}`);
    mkdirSync(place, { recursive: true });
    done.set(place, done.get(place) ?? []);
    const wrong: string[] = [];
    const { told, ended, took } = await run[work]({
      ...{ folder: place, kept: join(folder, "brought-up"), random, wrong },
      ...{ done: done.get(place) ?? [], within: lasts.get(work) },
    });
    // The first is let come to its end, and shows within what time the others are to be killed.
    if (ended) lasts.set(work, took);
    yield { work, acknowledged: told.filter(({ did }) => did !== "began").length, cutOff: !ended, wrong };
    if (!isAdding) rmSync(place, { recursive: true });
  }
}
