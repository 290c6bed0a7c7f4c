import { existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { computedBy } from "../../src/cli/register.ts";
import { copyRegister } from "../../src/storage/copying.ts";
import { postgres } from "../../src/storage/postgres.ts";
import { kill } from "./kill.ts";
import { lookThrough, standsAt } from "./looking.ts";
import { broughtUp } from "./made.ts";
import { atAStep, moved, reached, someTime } from "./on-file.ts";
import type { RunRound } from "./rounds.ts";
import type { ON_SERVER } from "./work.ts";

/** The client is killed; what it had sent and not heard of may still be done. */
export const roundsOnServer = (database: () => Promise<string>): Record<(typeof ON_SERVER)[number], RunRound> => {
  const added = new Map<string, string>(); // which database a folder's register is in
  return {
    async "adding there"({ folder, random, done, wrong }) {
      const at = added.get(folder) ?? (await database());
      added.set(folder, at);
      const killed = await kill("adding there", { at }, atAStep(done, random), reached(done));
      done.push(...killed.told);
      await leftAlone(at);
      await lookThrough(at, done, wrong);
      return killed;
    },

    async "moving there"({ folder, kept, random, within, wrong }) {
      const to = await database();
      const head = await broughtUp(folder, kept);
      const killed = await kill("moving there", { at: folder, to }, someTime(within, random));
      await leftAlone(to);
      await moved(killed.ended, join(folder, "entente.db"), to, head, wrong);
      return killed;
    },

    async "backing up there"({ folder, kept, random, within, wrong }) {
      const at = await database();
      const head = await broughtUp(folder, kept);
      await copyRegister(join(folder, "entente.db"), at, computedBy(), () => {});
      const to = join(folder, "copy.db");
      const killed = await kill("backing up there", { at, to }, someTime(within, random));
      await leftAlone(at);
      if (!(await standsAt(at, wrong, head))) wrong.push("the register that was copied is gone");
      if (existsSync(to) ? !(await standsAt(to, wrong, head)) : killed.ended) wrong.push("the copy holds nothing");
      return killed;
    },
  };
};

/** Returns once the server has noticed that who was killed is gone. */
async function leftAlone(address: string): Promise<void> {
  const db = postgres(address, false);
  try {
    const others = sql<{ n: number }>`select count(*) as n from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`;
    while (Number((await others.execute(db)).rows[0]?.n) > 0) await setTimeout(10);
  } finally {
    await db.destroy();
  }
}
