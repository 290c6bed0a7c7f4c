import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { beginServing, call, folder } from "./calling.child.ts";
import { ROOT } from "./version.ts";

// The whole way, on the samples: what stands here holds whatever the reader makes of them.

const lines = (out: string) =>
  out
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Starts the desk, asks it something, and stops it as Ctrl-C does. */
async function started<T>(args: readonly string[], ask: (address: string, out: () => string) => Promise<T>) {
  const { child, ended, address, out } = await beginServing(...args);
  const answered = await ask(address, out);
  child.kill("SIGINT");
  const { code, notes } = await ended;
  return { answered, code, notes };
}

const json = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

test("start: reads the samples, prints a short table, serves the desk, and opens the same data at once the next time", async () => {
  const data = join(folder(), "samples");
  const reports = readdirSync(join(ROOT, "examples")).filter((file) => /\.(txt|html)$/.test(file)).length;
  const look = async (address: string, out: () => string) => {
    const desk = await json<{ samples: boolean }>(`${address}/api/desk`);
    const page = await fetch(`${address}/objects`);
    const { counts } = await json<{ counts: { documents: number; meetings: number } }>(`${address}/api/today`);
    return { out: out(), desk, page: [page.status, await page.text()], counts };
  };
  const first = await started(["start", "--data", data], look);
  expect(first.code).toBe(0);
  expect(first.notes).toContain("reading the samples");
  expect(first.answered.desk).toMatchObject({ samples: true, home: null });
  expect(first.answered.page).toEqual([200, expect.stringContaining('<div id="root">')]);
  expect(first.answered.counts.documents).toBe(reports);
  expect(first.answered.out).toMatch(
    /^documents +\d+\n {2}not read +\d+\nmeetings +\d+\nundertakings +\d+\n( {2}\w+ +\d+\n)+problems +\d+\nThe desk is at /,
  );
  expect(new Set([...first.answered.out.matchAll(/meetings +(\d+)/g)].map(([, n]) => Number(n)))).toEqual(
    new Set([first.answered.counts.meetings]),
  );
  const head = (await call("verify", "--data", data)).out;
  const second = await started(["start", "--data", data], look);
  expect(second.answered.counts).toEqual(first.answered.counts);
  expect((await call("verify", "--data", data)).out).toBe(head);
});

test("start never puts samples into a register of one's own, and serve opens it", async () => {
  const data = join(folder(), "own");
  const made = await call("init", "--home", "AZ", "--as", "Leyla Aliyeva", "--data", data);
  expect([made.code, made.out.split("\n")[0]]).toEqual([
    0,
    expect.stringMatching(/^A register for Azerbaijan is in .*entente\.db; Leyla Aliyeva records in it\.$/),
  ]);
  const desk = (address: string) => json<object>(`${address}/api/desk`);
  const { answered, notes } = await started(["start", "--data", data], desk);
  expect(answered).toMatchObject({ home: "AZ", recorder: "Leyla Aliyeva", samples: false });
  expect(notes).toContain("a register of your own");
  expect((await call("verify", "--data", data)).out).toContain("0 documents");
  expect((await started(["serve", "--data", data], desk)).answered).toMatchObject({ home: "AZ" });
  const again = await call("init", "--home", "IR", "--as", "x", "--data", data);
  expect([again.code, again.notes.trim().split("\n").length]).toEqual([1, 1]);
});

const SEED = `Talks in Baku

24 June 2022

Azerbaijani Culture Minister Anar Karimov met Iranian Ambassador Seyyed Abbas Mousavi. Karimov suggested holding a film week in Tehran.

The sides agreed to restore the =Khudaferin bridges together.
`;

let made: string | undefined;

/** A register with two documents, a copy for each test: to open the packs for each takes longer than all the rest. */
async function register(): Promise<string> {
  made ??= await makeRegister();
  const data = folder();
  cpSync(made, data, { recursive: true });
  return data;
}
afterAll(() => {
  if (made) rmSync(made, { recursive: true });
});

async function makeRegister(): Promise<string> {
  const data = mkdtempSync(join(tmpdir(), "entente-whole-"));
  writeFileSync(join(data, "seed.txt"), SEED);
  writeFileSync(
    join(data, "page.html"),
    `<article><h1>Again</h1><p>${SEED.split("\n")[4]}<p>They also talked of the libraries that the two have in the city.</article>`,
  );
  expect((await call("add", "--data", data, data)).code).toBe(0);
  return data;
}

test("export: a line for each person, meeting and undertaking, every quotation where it says", async () => {
  const data = await register();
  const { code, out } = await call("export", "--data", data);
  expect(code).toBe(0);
  const exported = lines(out);
  expect(new Set(exported.map(({ type }) => type))).toEqual(new Set(["person", "meeting", "undertaking"]));
  const observations = exported.flatMap((line) => line.observations ?? []).filter(({ file }) => file === "seed.txt");
  expect(observations.length).toBeGreaterThan(0);
  for (const { span, on, stage, speaker } of observations) {
    expect(SEED.slice(span.start, span.end)).toBe(span.quote);
    expect([on, typeof stage, typeof speaker.voice]).toEqual(["2022-06-24", "string", "string"]);
  }
  const karimov = exported.find(({ type, names }) => type === "person" && names.includes("Anar Karimov"));
  expect(new Set(karimov.mentions.map(({ file }: { file: string }) => file))).toEqual(
    new Set(["seed.txt", "page.html"]),
  );

  const csv = (await call("export", "--format", "csv", "--data", data)).out.split("\r\n");
  expect(csv[0]).toContain("undertaking,title,kind,sides");
  expect(csv.slice(1, -1)).toHaveLength(exported.flatMap((line) => line.observations ?? []).length);
});

test("verify names the entry whose stored body was changed by one byte behind the program's back", async () => {
  const data = await register();
  const db = new DatabaseSync(join(data, "entente.db"));
  const triggers = db
    .prepare("select name from sqlite_schema where type = 'trigger'")
    .all()
    .map(({ name }) => name);
  for (const trigger of triggers) db.exec(`drop trigger "${trigger}"`);
  const [row] = db.prepare("select seq, id, body from entries where type = 'observation' order by seq limit 1").all();
  const { seq, id, body } = row as { seq: number; id: string; body: string };
  db.prepare("update entries set body = ? where id = ?").run(body.replace('"', "'"), id);
  db.close();
  const { code, out, notes } = await call("verify", "--data", data);
  expect([code, out]).toEqual([1, ""]);
  expect(notes).toMatch(new RegExp(`^entente: verify: entry ${seq} \\(${id}\\): .+\\n$`));
});

test("verify names the document whose stored text was changed by one byte", async () => {
  const data = await register();
  const path = join(data, "entente.db");
  const db = new DatabaseSync(path);
  db.exec("pragma wal_checkpoint(truncate)");
  db.close();
  // In the file itself, as a disk or a hand would change it: the text, and not the bodies that quote it.
  const bytes = readFileSync(path);
  const at = bytes.indexOf(Buffer.from("The sides agreed to restore the =Khudaferin"));
  expect(at).toBeGreaterThan(0);
  for (
    let next = at;
    next >= 0;
    next = bytes.indexOf(Buffer.from("The sides agreed to restore the =Khudaferin"), next + 1)
  )
    bytes[next] = 0x74;
  writeFileSync(path, bytes);
  const { code, notes } = await call("verify", "--data", data);
  expect([code, notes.trim().split("\n").length]).toEqual([1, 1]);
  expect(notes).toMatch(/^entente: verify: .+/);
});

test("verify notices a tail that was cut off, given the head that was printed", async () => {
  const data = await register();
  const printed = /Head (\S+)/.exec((await call("verify", "--data", data)).out)?.[1] ?? "";
  expect(printed).toMatch(/^\d+:[0-9a-f]{64}$/);
  const db = new DatabaseSync(join(data, "entente.db"));
  for (const { name } of db.prepare("select name from sqlite_schema where type = 'trigger'").all())
    db.exec(`drop trigger "${name}"`);
  const last = Number(printed.split(":")[0]);
  db.prepare("delete from entries where seq = ?").run(last);
  const before = db.prepare("select seq, hash from entries order by seq desc limit 1").get() as {
    seq: number;
    hash: string;
  };
  db.prepare("update heads set seq = ?, hash = ?").run(before.seq, before.hash);
  db.close();
  const { code, notes } = await call("verify", "--data", data, "--head", printed);
  expect([code, notes.trim().split("\n").length]).toEqual([1, 1]);
  expect(notes).toContain(String(last));
});

test("erase clears the document, and the register still holds", async () => {
  const data = await register();
  const none = await call("erase", "seed.txt", "--because", "Court order 12/2026", "--data", data);
  expect([none.code, none.notes]).toEqual([2, expect.stringContaining('give --as "NAME"')]);
  const { code, out } = await call(
    "erase",
    "seed.txt",
    "--because",
    "Court order 12/2026",
    "--as",
    "Leyla",
    "--data",
    data,
  );
  expect([code, out]).toEqual([0, expect.stringMatching(/^seed\.txt is erased: \d+ entries emptied\./)]);
  expect((await call("verify", "--data", data)).out).toMatch(/\(\d+ erased\).*all hold/);
  expect(readFileSync(join(data, "entente.db")).includes("Khudaferin")).toBe(false);
  expect((await call("export", "--data", data)).out).not.toContain("seed.txt");
  expect((await call("rebuild", "--data", data)).code).toBe(0);
});
