import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { gzipSync } from "node:zlib";
import { parsers } from "../intake/parsers.ts";
import { add } from "./adding.ts";
import { openPacks } from "./packs.ts";
import { withRegister } from "./register.ts";
import { ROOT } from "./version.ts";

// Writes a small register as this version writes it, for later versions to open: src/storage/released/README.md.

const RELEASED = join(ROOT, "src/storage/released");
const REPORTS = ["102-ambassador-calls-on-minister.txt", "125-accelerator-opens.html", "128-twin-cities-persian.txt"];
const ERASED = "123-twin-cities-online.txt";
const MORE = ["104-ore-mountains-second-signature.txt", "101-ore-mountains-file-withdrawn.txt"];

const data = mkdtempSync(join(tmpdir(), "entente-released-"));
const files = [...REPORTS, ERASED, ...MORE].map((file) => join(ROOT, "examples", file));
const told = await withRegister(data, { create: true }, async (store) => {
  await store.init({ home: "AZ", recorder: "Leyla Aliyeva" });
  await add(store, openPacks(), parsers(), files);
  const { items } = await store.observations({ all: true }, { limit: 100 });
  const [confirmed, corrected, rejected, undone] = items.filter(({ file }) => file !== ERASED);
  if (!confirmed || !corrected || !rejected || !undone) throw new Error("too few observations to judge");
  const by = "Leyla Aliyeva";
  await store.judge(confirmed.key, { verdict: "confirm" }, by);
  await store.judge(corrected.key, { verdict: "correct", changes: { stage: "offered" }, because: "an offer" }, by);
  await store.judge(rejected.key, { verdict: "reject", because: "not said" }, by);
  await store.undo((await store.judge(undone.key, { verdict: "reject" }, by)).entry, by);
  const { span, cue, ...rest } = confirmed.record;
  const said = {
    ...rest,
    span,
    cue,
    kind: "exhibition",
    speaker: { voice: "both" as const, name: null, person: null },
  };
  const byHand = { records: [{ type: "observation", record: said }], on: { document: confirmed.document } } as const;
  const added = { key: (await store.enterByHand(byHand, by)).keys[0] ?? "" };
  const withdrawn = { type: "withdraws", undertaking: corrected.undertaking, side: "AZ", on: "2023-01-01" } as const;
  await store.append({ ...withdrawn, because: "a note" }, by);
  const documents = (await store.documents({}, { limit: 100 })).items;
  const erased = documents.find(({ file }) => file === ERASED);
  if (erased) await store.erase(erased.id, "asked for", by);
  const reviews = [confirmed, corrected, rejected, undone, added].map(async ({ key }) => {
    const record = await store.record(key);
    return [key, record?.review];
  });
  const { schema } = await store.info();
  return { schema, head: await store.head(), documents: documents.length, reviews: await Promise.all(reviews) };
});
const path = join(data, "entente.db");
const raw = new DatabaseSync(path);
raw.exec("vacuum; pragma wal_checkpoint(truncate)");
raw.close();
writeFileSync(join(RELEASED, `${told.schema}.db.gz`), gzipSync(readFileSync(path), { level: 9 }));
writeFileSync(join(RELEASED, `${told.schema}.json`), `${JSON.stringify(told, null, 2)}\n`);
