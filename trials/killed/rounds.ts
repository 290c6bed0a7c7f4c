import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import { openRegister } from "../../src/cli/register.ts";
import { open } from "../../src/storage/open.ts";
import { asFile, joinedByObject } from "../../src/storage/sample.ts";
import type { Store } from "../../src/storage/store.ts";
import { seeded } from "../hostile/seeded.ts";
import { kill } from "./kill.ts";
import type { Told, Work } from "./work.ts";

const RELEASED = join(import.meta.dirname, "../../src/storage/released");

/** What was found after a kill: nothing, where all is as it must be. */
export type Round = { work: Work; acknowledged: number; cutOff: boolean; wrong: string[] };

/** Kills each work in turn, at moments drawn from the seed; after each kill the register is looked through. */
export async function* rounds(
  count: number,
  seed: number,
  folder: string,
  works: readonly Work[],
): AsyncGenerator<Round> {
  const random = seeded(seed);
  const done: Told[] = []; // in the register that is added to
  for (let n = 0; n < count; n++) {
    const work = works[n % works.length] as Work;
    const place = join(folder, work === "adding" ? `adding-${Math.floor(n / 100)}` : `${work.replace(" ", "-")}-${n}`);
    if (work === "adding" && !existsSync(place)) done.length = 0;
    mkdirSync(place, { recursive: true });
    const wrong: string[] = [];
    const { told, ended } = await ROUND[work](place, random, done, wrong);
    yield { work, acknowledged: told.filter(({ did }) => did !== "began").length, cutOff: !ended, wrong };
    if (work !== "adding") rmSync(place, { recursive: true });
  }
}

type RunRound = (
  place: string,
  random: () => number,
  done: Told[],
  wrong: string[],
) => Promise<{ told: Told[]; ended: boolean }>;

const ROUND: Record<Work, RunRound> = {
  async adding(place, random, done, wrong) {
    const at = done.flatMap((one) => ("n" in one ? [one.n] : [])).at(-1) ?? 1;
    // The first of a register is killed before or while it makes its tables.
    const killed = await kill("adding", place, done.length === 0 ? random() * 40 : random() * 150, Math.max(1, at - 1));
    done.push(...killed.told);
    await lookThrough(place, done, wrong);
    return killed;
  },

  async migrating(place, random, _, wrong) {
    writeFileSync(join(place, "entente.db"), gunzipSync(readFileSync(join(RELEASED, "1.db.gz"))));
    const { head } = JSON.parse(readFileSync(join(RELEASED, "1.json"), "utf8")) as {
      head: { seq: number; hash: string };
    };
    const killed = await kill("migrating", place, random() * 700);
    const schema = schemaOf(place);
    if (schema !== 1 && schema !== 2) wrong.push(`its schema is ${schema}`);
    if (killed.ended && schema !== 2) wrong.push("it ended, and the schema is the old one");
    const store = await openRegister(place);
    await whole(store, wrong, head);
    await store.close();
    return killed;
  },

  async "backing up"(place, random, _, wrong) {
    const head = await made(join(place, "entente.db"), 40);
    const killed = await kill("backing up", place, random() * 120);
    if (killed.ended && !existsSync(join(place, "copy.db"))) wrong.push("it ended, and there is no copy");
    for (const file of ["entente.db", "copy.db"])
      if (existsSync(join(place, file))) await wholeFile(join(place, file), wrong, head);
    return killed;
  },

  async restoring(place, random, _, wrong) {
    const path = join(place, "entente.db");
    const before = await made(join(place, "kept.db"), 10);
    copyFileSync(join(place, "kept.db"), path);
    const after = await made(path, 20);
    const killed = await kill("restoring", place, random() * 150);
    if (!existsSync(path)) wrong.push("there is no register any more");
    else {
      const { seq } = await wholeFile(path, wrong);
      if (seq !== before.seq && seq !== after.seq) wrong.push(`its head is ${seq}, neither the old nor the new`);
      if (killed.ended && seq !== before.seq) wrong.push("it ended, and the old one stands there");
    }
    return killed;
  },
};

/** All that was told is there, and once. */
async function lookThrough(place: string, done: readonly Told[], wrong: string[]): Promise<void> {
  const store = await open(join(place, "entente.db"), { identity: joinedByObject, create: true });
  await whole(store, wrong);
  for (const one of done) {
    if (one.did === "added" && !(await store.document(one.document)))
      wrong.push(`document ${one.n} was added and is lost`);
    if (one.did === "read" && (await store.document(one.document))?.state !== "read")
      wrong.push(`${one.n} was read and is not`);
    if (one.did === "judged" && (await store.record(one.key))?.review !== "confirmed")
      wrong.push(`${one.n} was judged and is not`);
  }
  await store.close();
  const raw = new DatabaseSync(join(place, "entente.db"), { readOnly: true });
  const count = (what: string): number =>
    Number(Object.values(raw.prepare(`select count(*) from ${what}`).get() ?? {})[0]);
  const documents = count("documents");
  for (const [what, expected] of [
    ["originals", documents],
    ["texts", documents],
    ["entries where type = 'document-added'", documents],
    ['(select distinct "file" from documents)', documents],
    ["entries where type = 'reading'", count("documents where state = 'read'")],
    ["entries where type = 'observation'", 4 * count("entries where type = 'reading'")],
    ["entries where type = 'confirms'", count("records where review = 'confirmed' and \"wentOut\" is null")],
  ] as const)
    if (count(what) !== expected) wrong.push(`${count(what)} ${what}, not ${expected}`);
  raw.close();
}

async function whole(store: Store, wrong: string[], head?: { seq: number; hash: string }): Promise<void> {
  const found = await store.verify(head ? { head } : {});
  if (!found.ok) wrong.push(found.says);
  wrong.push(...(await store.rebuild()).differences);
}

async function wholeFile(path: string, wrong: string[], head?: { seq: number; hash: string }) {
  const store = await open(path, { readOnly: true, identity: joinedByObject });
  const found = await store.verify(head ? { head } : {});
  if (!found.ok) wrong.push(`${path}: ${found.says}`);
  const at = await store.head();
  await store.close();
  return at;
}

const schemaOf = (place: string): number => {
  const raw = new DatabaseSync(join(place, "entente.db"), { readOnly: true });
  const [version] = Object.values(raw.prepare("pragma user_version").get() ?? {});
  raw.close();
  return Number(version);
};

/** A register with so many more documents. */
async function made(path: string, documents: number): Promise<{ seq: number; hash: string }> {
  const store = await open(path, { create: true, identity: joinedByObject });
  const begun = (await store.counts()).documents;
  for (let n = begun; n < begun + documents; n++)
    await store.addDocument(...asFile(`Report ${n}. ${"They met. ".repeat(600)}`, `${n}.txt`), "t");
  const head = await store.head();
  await store.close();
  return head;
}
