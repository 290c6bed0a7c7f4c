import { copyFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { computedBy, openRegister } from "../../src/cli/register.ts";
import { copyRegister } from "../../src/storage/copying.ts";
import { kill, type Moment } from "./kill.ts";
import { lookThrough, standsAt, whole, wholeFile } from "./looking.ts";
import { broughtUp, made, old } from "./made.ts";
import type { RunRound } from "./rounds.ts";
import type { ON_FILE, Told } from "./work.ts";

export const roundsOnFile: Record<(typeof ON_FILE)[number], RunRound> = {
  async adding({ folder, random, done, wrong }) {
    const path = join(folder, "entente.db");
    const killed = await kill("adding", { at: path }, atAStep(done, random), reached(done));
    done.push(...killed.told);
    await lookThrough(path, done, wrong);
    return killed;
  },

  async "bringing up"({ folder, random, within, wrong }) {
    const head = old(folder);
    const killed = await kill("bringing up", { at: folder }, someTime(within, random));
    const schema = schemaOf(folder);
    if (schema !== 1 && schema !== 2) wrong.push(`its schema is ${schema}`);
    if (killed.ended && schema !== 2) wrong.push("it ended, and the schema is the old one");
    const store = await openRegister(folder);
    await whole(store, wrong, head);
    await store.close();
    return killed;
  },

  async moving({ folder, kept, random, within, wrong }) {
    const [at, to] = [join(folder, "here"), join(folder, "there")];
    const head = await broughtUp(at, kept);
    const killed = await kill("moving", { at, to }, someTime(within, random));
    await moved(killed.ended, join(at, "entente.db"), join(to, "entente.db"), head, wrong);
    return killed;
  },

  async "backing up"({ folder, random, within, wrong }) {
    const [at, to] = [join(folder, "entente.db"), join(folder, "copy.db")];
    const head = await made(at, 40);
    const killed = await kill("backing up", { at, to }, someTime(within, random));
    if (killed.ended && !existsSync(to)) wrong.push("it ended, and there is no copy");
    for (const file of [at, to]) if (existsSync(file)) await wholeFile(file, wrong, head);
    return killed;
  },

  async restoring({ folder, random, within, wrong }) {
    const [at, to] = [join(folder, "kept.db"), join(folder, "entente.db")];
    const before = await made(at, 10);
    copyFileSync(at, to);
    const after = await made(to, 20);
    const killed = await kill("restoring", { at, to }, someTime(within, random));
    if (!existsSync(to)) wrong.push("there is no register any more");
    else {
      const { seq } = await wholeFile(to, wrong);
      if (seq !== before.seq && seq !== after.seq) wrong.push(`its head is ${seq}, neither the old nor the new`);
      if (killed.ended && seq !== before.seq) wrong.push("it ended, and the old one stands there");
    }
    return killed;
  },
};

export const someTime = (within: number | undefined, random: () => number): Moment => ({
  after: within === undefined ? 120_000 : random() * within,
});

/** In the first of a register before or while its tables are made; else after some steps, which are few ms each. */
export const atAStep = (done: readonly Told[], random: () => number): Moment =>
  done.length === 0 ? { after: random() * 60 } : { told: 2 + Math.floor(random() * 12), after: random() * 20 };

/** What was added last is added again, as it may not have been told. */
export const reached = (done: readonly Told[]): number =>
  Math.max(1, (done.flatMap((one) => ("n" in one ? [one.n] : [])).at(-1) ?? 1) - 1);

/** The first is as it was; where it went there is all of it or nothing, and begun anew it is all there. */
export async function moved(
  ended: boolean,
  from: string,
  to: string,
  head: { seq: number; hash: string },
  wrong: string[],
): Promise<void> {
  if (!(await standsAt(from, wrong, head))) wrong.push(`${from}: the register that was moved is gone`);
  if (await standsAt(to, wrong, head)) return;
  if (ended) wrong.push("it ended, and there is no register where it went");
  await copyRegister(from, to, computedBy(), () => {});
  if (!(await standsAt(to, wrong, head))) wrong.push("moved again, there is none");
}

const schemaOf = (folder: string): number => {
  const raw = new DatabaseSync(join(folder, "entente.db"), { readOnly: true });
  const [version] = Object.values(raw.prepare("pragma user_version").get() ?? {});
  raw.close();
  return Number(version);
};
