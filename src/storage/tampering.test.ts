import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { type Head, link } from "../register/chain.ts";
import type { Matter } from "../register/entry.ts";
import { open } from "./open.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "./sample.ts";
import type { Rebuilt, Verified } from "./store.ts";

const TEXT = "Both sides agreed on a film week in Shusha.";
const READ = readAs({ undertakings: [observedAt(quoted(TEXT, "a film week"))] });

/** A register of two documents, one of them read and judged, changed behind the program's back. */
async function behind(
  tamper: (db: DatabaseSync, document: string) => void,
): Promise<{ verified: Verified; rebuilt: Rebuilt; document: string }> {
  const folder = mkdtempSync(join(tmpdir(), "entente-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "entente.db");
  const store = await open(path, { identity: joinedByObject, create: true });
  const { document } = await store.addDocument(...asFile(TEXT, "report.txt"), "t");
  const { keys } = await store.enterReading(document, "r@1", READ);
  await store.judge(keys[0] ?? "", { verdict: "confirm" }, "me");
  await store.addDocument(...asFile("another"), "t");
  const head = await store.head();
  await store.close();

  const raw = new DatabaseSync(path);
  for (const { name } of raw.prepare("select name from sqlite_schema where type = 'trigger'").all())
    raw.exec(`drop trigger ${name}`);
  tamper(raw, document);
  raw.close();

  const after = await open(path, { identity: joinedByObject });
  const verified = await after.verify({ head });
  const rebuilt = verified.ok ? await after.rebuild() : { rows: 0, differences: [] };
  await after.close();
  return { verified, rebuilt, document };
}

test("left alone, it holds", async () => {
  const { verified, rebuilt } = await behind(() => {});
  expect(verified).toMatchObject({ ok: true, entries: 5, documents: 2, spans: 2 });
  expect(rebuilt.differences).toEqual([]);
});

test.each([
  ["body", "update entries set body = replace(body, 'film-week', 'film-weak') where seq = 2"],
  ["one letter's case", "update entries set body = replace(body, 'Shusha', 'shusha') || ' ' where seq = 2"],
  ["salt", "update entries set salt = replace(salt, substr(salt, 1, 1), 'x') where seq = 2"],
  ["recorder", "update entries set \"recordedBy\" = 'somebody' where seq = 2"],
  ["time", "update entries set \"recordedAt\" = '2020-01-01T00:00:00.000Z' where seq = 2"],
  ["hash", "update entries set hash = '00' || substr(hash, 3) where seq = 2"],
  ["seal", "update entries set seal = '00' || substr(seal, 3) where seq = 2"],
  ["body and salt emptied as if erased", "update entries set body = null, salt = null where seq = 2"],
])("a changed %s is named by its entry", async (_, change) => {
  const { verified } = await behind((db) => db.exec(change));
  expect(verified).toMatchObject({ ok: false, entry: { seq: 2, id: expect.stringMatching(/^[0-9a-f-]{36}$/) } });
});

test("an entry taken out, and one put in, are missed where they are", async () => {
  const { verified: out } = await behind((db) => db.exec("delete from entries where seq = 3"));
  expect(out).toMatchObject({ ok: false, says: expect.stringContaining("entry 3 is missing") });
  const copy = 'register, 6, \'x\', "recordedAt", "recordedBy", type, seal, body, salt, hash';
  const { verified: put } = await behind((db) =>
    db.exec(`insert into entries select ${copy} from entries where seq = 5`),
  );
  expect(put).toMatchObject({ ok: false, entry: { seq: 6 } });
});

/** Links an entry on as the program would. */
function putIn(db: DatabaseSync, matter: Matter): void {
  const head = db.prepare("select seq, hash from heads").get() as Head;
  const next = link(head, { id: "x", recordedAt: "2026", recordedBy: "t", ...matter }, "01".repeat(32));
  const { seq, hash, id, recordedAt, recordedBy, type, seal, body, salt } = next;
  const put = db.prepare("insert into entries select register, ?, ?, ?, ?, ?, ?, ?, ?, ? from heads");
  put.run(seq, id, recordedAt, recordedBy, type, seal, body, salt, hash);
}

test("an entry linked on rightly, but past the program, is missed by the head", async () => {
  const { verified } = await behind((db) => putIn(db, { type: "confirms", key: "k" }));
  expect(verified).toMatchObject({ ok: false, says: expect.stringContaining("past Entente") });
});

test("a record of words that its document does not say is named by both", async () => {
  const { verified, document } = await behind((db, id) => {
    const record = observedAt({ start: 0, end: 4, quote: "Both" });
    const astray = { ...record, cue: { start: 0, end: 4, quote: "None" } };
    putIn(db, { type: "observation", document: id, key: "k", on: null, record: astray });
    db.exec("update heads set seq = 6, hash = (select hash from entries where seq = 6)");
  });
  expect(verified).toMatchObject({
    ok: false,
    document,
    entry: { seq: 6 },
    says: expect.stringContaining("does not say “None” at 0–4"),
  });
});

test("a tail cut off shows, and where the head row is cut to match, against the head that was printed", async () => {
  const cut = "delete from entries where seq > 3";
  const { verified: clumsy } = await behind((db) => db.exec(cut));
  expect(clumsy).toMatchObject({ ok: false, says: expect.stringContaining("entries 4 to 5 are missing") });
  const { verified } = await behind((db) => {
    db.exec(cut);
    db.exec("update heads set seq = 3, hash = (select hash from entries where seq = 3)");
  });
  expect(verified).toMatchObject({ ok: false, says: expect.stringContaining("entries 4 to 5 are missing") });
});

test.each([
  ["text", "changed", "update texts set text = replace(text, 'Shusha', 'Shushi') where document = ?"],
  ["text", "gone", "delete from texts where document = ?"],
  ["original", "changed", "update originals set bytes = cast('x' as blob) where document = ?"],
  ["original", "gone", "delete from originals where document = ?"],
])("a %s that is %s is named by its document and its entry", async (what, how, change) => {
  const { verified, document } = await behind((db, id) => db.prepare(change).run(id));
  expect(verified).toMatchObject({
    ok: false,
    document,
    entry: { seq: 1 },
    says: expect.stringMatching(new RegExp(`report.txt.*its ${what} (was|is) ${how}`)),
  });
});

test.each([
  ["records", `update records set record = replace(record, '"stage":"proposed"', '"stage":"delivered"')`],
  ["records", "update records set review = 'unreviewed'"],
  ["records", "delete from records"],
  ["documents", "update documents set file = 'other.txt'"],
  ["undertakings", "update undertakings set evidence = 'delivered'"],
  ["sided", "delete from sided"],
  ["subjects", "delete from subjects where seq = 4"],
])("rebuild says that %s are not what the entries say, and puts them right", async (table, change) => {
  const { verified, rebuilt } = await behind((db) => db.exec(change));
  expect(verified).toMatchObject({ ok: true });
  expect(rebuilt.differences).toHaveLength(1);
  expect(rebuilt.differences[0]).toContain(`${table}: `);
});

test("after a rebuild that differed, another finds nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "entente-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "entente.db");
  const store = await open(path, { identity: (_, key) => key, create: true });
  const { document } = await store.addDocument(...asFile(TEXT), "t");
  await store.enterReading(document, "r@1", READ);
  await store.close();
  const joined = await open(path, { identity: () => "all-one" });
  expect((await joined.rebuild()).differences.length).toBeGreaterThan(0);
  expect((await joined.rebuild()).differences).toEqual([]);
  expect((await joined.undertakings({ all: true }, { limit: 9 })).items).toMatchObject([{ id: "all-one" }]);
  await joined.close();
});
