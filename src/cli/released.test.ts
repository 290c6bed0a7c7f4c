import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { call, folder } from "./calling.child.ts";
import { openRegister } from "./register.ts";
import { ROOT } from "./version.ts";

// What released versions wrote opens here, whole: src/storage/released/README.md says how each was made.

const RELEASED = join(ROOT, "src/storage/released");
type Told = { schema: number; head: { seq: number; hash: string }; documents: number; reviews: [string, string][] };

const schemas = readdirSync(RELEASED)
  .filter((file) => file.endsWith(".json"))
  .map((file) => JSON.parse(readFileSync(join(RELEASED, file), "utf8")) as Told);

function released(schema: number): string {
  const data = folder();
  mkdirSync(data, { recursive: true });
  writeFileSync(join(data, "entente.db"), gunzipSync(readFileSync(join(RELEASED, `${schema}.db.gz`))));
  return data;
}

/** What makes each table and index, without its line breaks. */
function shape(data: string): unknown[] {
  const raw = new DatabaseSync(join(data, "entente.db"), { readOnly: true });
  const made = raw
    .prepare("select name, sql from sqlite_schema where name not like 'sqlite_stat%' order by name")
    .all();
  raw.close();
  return made.map(({ name, sql }) => [name, String(sql).replace(/\s+/g, " ").replaceAll("( ", "(")]);
}

test("there are registers of released versions to try", () => {
  expect(schemas.map(({ schema }) => schema)).toContain(1);
});

test.each(schemas)("a register of schema $schema opens, is renewed once, and has all it had", async (told) => {
  const data = released(told.schema);
  const renewed: number[] = [];
  const opening = { renewing: (done: number, of: number) => renewed.push(done, of) };
  const store = await openRegister(data, opening);
  const { documents } = await store.counts();
  expect(renewed.slice(-2)).toEqual([told.documents, told.documents]); // the erased one too
  expect(documents).toBe(told.documents - 1);
  expect(await store.head()).toEqual(told.head);
  expect(await store.verify({ head: told.head })).toMatchObject({ ok: true, head: told.head });
  const reviews = told.reviews.map(async ([key]) => [key, (await store.record(key))?.review]);
  expect(await Promise.all(reviews)).toEqual(told.reviews);
  expect((await store.rebuild()).differences).toEqual([]);
  await store.close();

  renewed.length = 0;
  await (await openRegister(data, opening)).close();
  expect(renewed).toEqual([]);
  const fresh = folder();
  await (await openRegister(fresh, { create: true })).close();
  expect(shape(data)).toEqual(shape(fresh));
});

test("nothing that was computed by an older version is believed: opening computes all of it anew", async () => {
  const data = released(1);
  const raw = new DatabaseSync(join(data, "entente.db"));
  raw.exec(`update records set day = '1999-01-01', undertaking = null, "meetingOn" = null; delete from sided;
    delete from undertakings; update documents set day = '1999-01-01', unreviewed = 99; delete from subjects where seq > 9`);
  raw.close();
  const store = await openRegister(data);
  expect((await store.rebuild()).differences).toEqual([]);
  const whole = await openRegister(released(1));
  const seen = async (of: typeof store) => [
    ...(await of.observations({ all: true }, { limit: 100 })).items,
    ...(await of.undertakings({ all: true }, { limit: 100 })).items,
  ];
  expect((await seen(whole)).length).toBeGreaterThan(10);
  expect(await seen(store)).toEqual(await seen(whole));
  await Promise.all([store.close(), whole.close()]);
});

test("an older register that may only be read says what brings it up, and is left as it is; that does", async () => {
  const data = released(1);
  const path = join(data, "entente.db");
  const before = join(data, "before");
  copyFileSync(path, before);
  const { code, out, notes } = await call("verify", "--data", data);
  expect([code, out]).toEqual([1, ""]);
  expect(notes).toMatch(
    /^entente: .*entente\.db: it was written by an older Entente \(schema 1;.* `entente rebuild`.*\n$/,
  );
  expect(readFileSync(path).equals(readFileSync(before))).toBe(true);
  expect((await call("rebuild", "--data", data)).code).toBe(0);
  expect((await call("verify", "--data", data)).out).toContain("all hold");
});
