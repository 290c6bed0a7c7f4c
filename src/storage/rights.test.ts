import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, onTestFinished, test } from "vitest";
import { asAdmin, describePostgres, freshPostgres } from "./fresh-postgres.ts";
import { open } from "./open.ts";
import { PASSWORD } from "./postgres-server.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "./sample.ts";

const DOCS = join(import.meta.dirname, "../../docs/postgresql.md");
const opening = { create: true, identity: joinedByObject };
const TEXT = "Both sides agreed on a film week in Shusha.";
const READ = readAs({ undertakings: [observedAt(quoted(TEXT, "a film week"))] });

async function said(address: string, sql: string): Promise<string> {
  const client = new pg.Client({ connectionString: address });
  await client.connect();
  try {
    await client.query(sql);
    return "done";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await client.end();
  }
}

const CHANGES = [
  "update entries set body = '{}'",
  `update entries set "recordedBy" = 'u'`,
  "update entries set body = null, salt = null",
  "delete from entries",
  "truncate entries",
  "truncate entries, originals, texts, heads cascade",
];

describePostgres("whoever asks", () => {
  test("entries are neither changed nor removed nor emptied, by their owner or a superuser; a desk with the rights of docs/postgresql.md works, and cannot touch a trigger", async () => {
    const address = await freshPostgres();
    const database = new URL(address.replace("@/", "@x/")).pathname.slice(1);
    const store = await open(address, opening);
    await store.addDocument(...asFile("one"), "t");
    for (const change of CHANGES)
      for (const who of [address, address.replace("://entente:", "://postgres:")])
        expect([change, await said(who, change)]).toEqual([change, "entries are added, never changed"]);
    await store.close();

    const role = `desk_${randomBytes(4).toString("hex")}`;
    const [, rights = ""] = /```sql\n(.*?)```/s.exec(readFileSync(DOCS, "utf8")) ?? [];
    const given = rights.replaceAll("entente_desk", role).replace("change this", PASSWORD);
    expect(given).toContain(`create role ${role} login`);
    await asAdmin(given, database);
    onTestFinished(async () => {
      await asAdmin(`drop owned by ${role}`, database);
      await asAdmin(`drop role ${role}`);
    });
    const desk = address.replace("://entente:", `://${role}:`);
    const served = await open(desk, opening);
    const { document } = await served.addDocument(...asFile(TEXT), "t");
    const { keys } = await served.enterReading(document, "r@1", READ);
    const { entry } = await served.judge(keys[0] ?? "", { verdict: "confirm" }, "me");
    await served.undo(entry, "me");
    expect((await served.lease("r@2", { worker: "a", seconds: 9 }, 9)).length).toBe(2);
    await served.erase(document, "asked for", "me");
    expect(await served.verify()).toMatchObject({ ok: true, documents: 1 });
    expect((await served.rebuild()).differences).toEqual([]);
    await served.close();
    const touching = ["alter table entries disable trigger all", "drop trigger entries_are_not_removed on entries"];
    for (const change of [...CHANGES.filter((one) => !one.includes("body")), ...touching, "drop table entries"])
      expect([change, await said(desk, change)]).toEqual([
        change,
        expect.stringMatching(/^(permission denied for|must be owner of)/),
      ]);
    for (const change of CHANGES.filter((one) => one.includes("body")))
      expect([change, await said(desk, change)]).toEqual([change, "entries are added, never changed"]);
  });

  test("without pg_trgm the same is found, and it is said what an administrator can do; from then on it is used", async () => {
    const address = await freshPostgres();
    const database = new URL(address.replace("@/", "@x/")).pathname.slice(1);
    await asAdmin(`alter database ${database} owner to postgres`);
    await asAdmin("create schema mine authorization entente", database);
    const mine = `${address}&options=-c%20search_path%3Dmine`;
    const store = await open(mine, opening);
    const { document } = await store.addDocument(...asFile("Khudaferin bridges"), "t");
    await store.addDocument(...asFile("Another thing"), "t");
    expect(await store.lacks()).toMatch(
      /^postgres:\S+: search goes through every row.*`create extension if not exists pg_trgm`.*next/,
    );
    const found = async (of: typeof store) => {
      const seeking = { written: [["khudaferin"]], heard: [[["khudaferin"]]], isSimilar: () => false };
      return (await of.search(seeking, "document", { limit: 9 })).items.map(({ id }) => id);
    };
    expect(await found(store)).toEqual([document]);
    await store.close();

    await asAdmin("create extension pg_trgm", database);
    const again = await open(mine, opening);
    expect([await again.lacks(), await found(again)]).toEqual([null, [document]]);
    await again.close();
    const read = await open(mine, { ...opening, readOnly: true });
    expect(await read.lacks()).toBe(null);
    await read.close();
  });
});
