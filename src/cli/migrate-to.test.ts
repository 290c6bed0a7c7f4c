import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { gunzipSync } from "node:zlib";
import { expect, onTestFinished, test, vi } from "vitest";
import { describePostgres, freshPostgres } from "../storage/fresh-postgres.ts";
import { open } from "../storage/open.ts";
import type { Store } from "../storage/store.ts";
import { begin, call, folder } from "./calling.child.ts";
import { computedBy } from "./register.ts";
import { ROOT } from "./version.ts";

const RELEASED = join(ROOT, "src/storage/released");
const { head } = JSON.parse(readFileSync(join(RELEASED, "1.json"), "utf8"));
const PRINTED = `Head ${head.seq}:${head.hash}`;

/** A register that was read, judged and in part erased. */
function register(): string {
  const data = folder();
  writeFileSync(join(data, "entente.db"), gunzipSync(readFileSync(join(RELEASED, "1.db.gz"))));
  return data;
}

/** All that can be asked of it, in its order. */
async function answers(place: string): Promise<unknown> {
  const store: Store = await open(place, { ...computedBy() });
  onTestFinished(() => store.close());
  const ALL = { limit: 1000 };
  const documents = (await store.documents({}, ALL)).items;
  const originals = documents.map(async ({ id }) => Buffer.from((await store.original(id)) ?? []).toString("base64"));
  const texts = documents.map(({ id }) => store.document(id));
  expect((await store.rebuild()).differences).toEqual([]);
  return {
    ...{ documents, originals: await Promise.all(originals), texts: await Promise.all(texts) },
    ...{ info: await store.info(), head: await store.head(), entries: await store.entries(0, 1000) },
    ...{ observations: await store.observations({ all: true }, ALL), counts: await store.counts() },
    ...{ undertakings: await store.undertakings({ all: true }, ALL), pairs: await store.pairs({}) },
    ...{ objects: await store.objects(ALL), verified: await store.verify({ head }) },
  };
}

describePostgres("migrate-to", () => {
  test("a register goes into a database and out again into a folder, and is the same to the last hash", async () => {
    const [data, address] = [register(), await freshPostgres()];
    const there = await call("migrate-to", address, "--data", data);
    expect([there.code, there.out.match(/^Head \S+/gm)]).toEqual([0, [PRINTED, PRINTED]]);
    expect(there.out + there.notes).not.toContain("password");
    vi.stubEnv("DATABASE_URL", address);
    onTestFinished(() => void vi.unstubAllEnvs());
    const back = join(folder(), "back");
    const out = await call("migrate-to", back);
    expect([out.code, out.out.match(/^Head \S+/gm)]).toEqual([0, [PRINTED, PRINTED]]);
    const kept = await answers(join(data, "entente.db"));
    expect(await answers(address)).toEqual(kept);
    expect(await answers(join(back, "entente.db"))).toEqual(kept);

    const again = await call("migrate-to", address, "--data", data);
    expect([again.code, again.notes]).toEqual([
      1,
      expect.stringContaining("it holds this register, as far as entry 50"),
    ]);
  });

  test("a database that holds another register is refused, and stays as it is", async () => {
    const address = await freshPostgres();
    const other = await open(address, { ...computedBy(), create: true });
    await other.init({ home: "IR", recorder: "somebody" });
    const { code, notes } = await call("migrate-to", address, "--data", register());
    expect([code, notes]).toEqual([1, expect.stringContaining("it holds another register")]);
    expect(await other.info()).toMatchObject({ home: "IR" });
    await other.close();
  });

  test("killed at any moment, nothing of it is there, and begun anew it is whole", async () => {
    const [data, address] = [register(), await freshPostgres()];
    expect((await call("rebuild", "--data", data)).code).toBe(0);
    for (const ms of [600, 900, 1200]) {
      const copy = folder();
      cpSync(data, copy, { recursive: true });
      const { child, ended } = begin("migrate-to", address, "--data", copy);
      await setTimeout(ms * (0.5 + Math.random()));
      child.kill("SIGKILL");
      await ended;
    }
    const { code, notes, out } = await call("migrate-to", address, "--data", data);
    if (code === 1)
      expect(notes).toContain("it holds this register, as far as entry 50"); // it was faster than the kill
    else expect(out.match(/^Head \S+/gm)).toEqual([PRINTED, PRINTED]);
    expect(await answers(address)).toEqual(await answers(join(data, "entente.db")));
  });
});
