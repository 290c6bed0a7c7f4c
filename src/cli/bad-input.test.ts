import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, onTestFinished, test } from "vitest";
import { LIMIT } from "../intake/taken.ts";
import { begin, call, folder } from "./calling.child.ts";

const GOOD = `Talks in Baku

24 June 2022

Azerbaijani Culture Minister Anar Karimov met the Iranian ambassador. He suggested holding a film week in Tehran.
`;

/** One line each, whatever went wrong: what, where, what to do; never a stack. */
const lines = (notes: string): string[] => {
  expect(notes).not.toMatch(/\n\s+at |node:internal|Error:/);
  return notes.split("\n").filter(Boolean);
};
const about = (notes: string, file: string): string => {
  const said = lines(notes).filter((line) => line.includes(file));
  expect([file, said.length]).toEqual([file, 1]);
  expect(said[0]).toMatch(/: .+; .+\.$/); // what is wrong; what to do next
  return said[0] ?? "";
};

/** Every sort of bad file in one folder, each named by what is wrong with it. */
function badFiles(): { path: string; says: Record<string, string> } {
  const path = folder();
  const bad: Record<string, [content: string | Uint8Array, says: string]> = {
    "empty.txt": ["", "the file is empty"],
    "blank.txt": [" \n\n", "the file is empty"],
    "program.txt": [Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0]), "the file is a program, not text"],
    "archive.txt": [Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]), "a zip archive or an office document"],
    "latin.txt": [Uint8Array.from([...Buffer.from("one\ntwo "), 0xe9, 0x20]), "not valid UTF-8: byte 9, line 2"],
    "zero.txt": ["one\ntwo\u0000three", "U+0000 stands at line 2"],
    "over.txt": [new Uint8Array(LIMIT + 1).fill(0x61), "more than the limit of 50 MB"],
    "menu.html": ["<nav><a href=/>Home</a></nav><script>alert(1)</script>", "no article text is visible"],
  };
  for (const [file, [content]] of Object.entries(bad)) writeFileSync(join(path, file), content);
  writeFileSync(join(path, "good.txt"), GOOD);
  writeFileSync(join(path, "picture.jpg"), "x");
  return { path, says: Object.fromEntries(Object.entries(bad).map(([file, [, says]]) => [file, says])) };
}

test("read: each bad file in a folder gives its one line, the good one is read, the exit status is 1", async () => {
  const { path, says } = badFiles();
  const { code, out, notes } = await call("read", "--json", path);
  expect(code).toBe(1);
  for (const [file, reason] of Object.entries(says)) expect(about(notes, file)).toContain(reason);
  expect(lines(notes)).toContain(`${join(path, "picture.jpg")}: not taken, it is no report`);
  const printed = JSON.parse(out);
  expect(printed.entente).toBe("reading/1");
  expect(printed.documents.map(({ file }: { file: string }) => file)).toEqual(["good.txt"]);
  expect(printed.documents[0].text).toBeUndefined();
});

test("add: the same; what is refused is stored with its reason, what is good is read, each once", async () => {
  const { path, says } = badFiles();
  const data = join(folder(), "new", "data");
  const first = await call("add", "--data", data, path);
  expect([first.code, first.out]).toEqual([1, "8 documents added; 1 read, 0 not read, 7 refused; 1 file not taken.\n"]);
  for (const [file, reason] of Object.entries(says)) expect(about(first.notes, file)).toContain(reason);
  const second = await call("add", "--data", data, join(path, "good.txt"));
  expect([second.code, second.out]).toEqual([0, "0 documents added, 1 already there; 0 read, 0 not read.\n"]);
});

test("a page with scripts and ten thousand nested tags is read like any other", async () => {
  const path = join(folder(), "nested.html");
  writeFileSync(
    path,
    `<script>${"x();".repeat(1000)}</script>${"<div><b>".repeat(10_000)}<p>${GOOD.split("\n")[4]}</p>`,
  );
  const { code, out } = await call("read", "--json", path);
  expect(code).toBe(0);
  const [document] = JSON.parse(out).documents;
  expect(document.text).toBe(`${GOOD.split("\n")[4]}\n`);
  expect(document.undertakings.length).toBeGreaterThan(0);
});

test("a text just under 50 MB is stored whole, left unread with its reason, and holds up nobody", async () => {
  const [path, data] = [folder(), folder()];
  writeFileSync(join(path, "good.txt"), GOOD);
  const times = Math.floor(LIMIT / GOOD.length);
  writeFileSync(join(path, "large.txt"), GOOD.repeat(times));
  const began = Date.now();
  const { code, out, notes } = await call("add", "--data", data, path);
  expect([code, out]).toEqual([0, "2 documents added; 1 read, 1 not read.\n"]);
  expect(about(`${notes.trim()}.`, "large.txt")).toContain("more than is read in one document");
  expect(Date.now() - began).toBeLessThan(60_000);
  expect((await call("verify", "--data", data)).code).toBe(0);
});

test("a path that is not there, a file that may not be read, a file of another sort", async () => {
  const path = folder();
  for (const file of ["good.txt", "locked.txt", "report.docx"]) writeFileSync(join(path, file), GOOD);
  chmodSync(join(path, "locked.txt"), 0);
  const named = ["good.txt", "locked.txt", "report.docx", "none.txt"].map((file) => join(path, file));
  const { code, out, notes } = await call("read", "--json", ...named);
  expect(code).toBe(1);
  expect(about(notes, "none.txt")).toContain("there is no such file or folder; check the path");
  expect(about(notes, "report.docx")).toContain("the file is text, not a Word document");
  // Whoever is root may read everything.
  if (process.getuid?.() !== 0) expect(about(notes, "locked.txt")).toContain("this account may not read it");
  expect(JSON.parse(out).documents.map(({ file }: { file: string }) => file)).toContain("good.txt");
});

test("a port in use is named, and another proposed", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void taken.close());
  await new Promise((open) => taken.once("listening", open));
  const { port } = taken.address() as { port: number };
  const data = folder();
  writeFileSync(join(data, "good.txt"), GOOD);
  await call("add", "--data", data, join(data, "good.txt"));
  const { code, out, notes } = await call("serve", "--data", data, "--port", String(port));
  expect([code, out]).toEqual([1, ""]);
  expect(lines(notes).at(-1)).toBe(
    `entente: port ${port} is taken by another program; give another, as in --port ${port + 1}, or --port 0 for any that is free.`,
  );
});

test("nothing is opened to others without passwords, and a port is a number", async () => {
  const open = await call("serve", "--host", "0.0.0.0", "--data", join(folder(), "none"));
  expect([open.code, open.out, lines(open.notes).length]).toEqual([1, "", 1]);
  expect(open.notes).toMatch(/opens the desk to others, which needs passwords; make some with .+ password NAME/);
  const port = await call("serve", "--port", "http");
  expect([port.code, lines(port.notes).length]).toEqual([2, 1]);
});

test("a data folder from a newer version is not touched", async () => {
  const data = folder();
  writeFileSync(join(data, "good.txt"), GOOD);
  await call("add", "--data", data, join(data, "good.txt"));
  const db = new DatabaseSync(join(data, "entente.db"));
  const tables = db
    .prepare("select name from sqlite_schema where type = 'table'")
    .all()
    .map(({ name }) => String(name));
  const [{ user_version: version }] = db.prepare("pragma user_version").all() as [{ user_version: number }];
  expect([tables.length > 0, version > 0]).toEqual([true, true]);
  db.exec(`pragma user_version = ${version + 1}`);
  db.close();
  for (const args of [["add", join(data, "good.txt")], ["serve", "--port", "0"], ["verify"], ["export"]]) {
    const { code, out, notes } = await call(...(args as [string]), "--data", data);
    expect([args[0], code, out]).toEqual([args[0], 1, ""]);
    expect(lines(notes)).toEqual([expect.stringMatching(/newer/)]);
  }
});

test("a data folder that is none, a file that is no register, a register that is not there", async () => {
  const path = folder();
  writeFileSync(join(path, "good.txt"), GOOD);
  mkdirSync(join(path, "other"));
  writeFileSync(join(path, "other", "entente.db"), "not a database, but long enough to be taken for one".repeat(50));
  for (const [command, data] of [
    ["add", join(path, "good.txt")],
    ["add", join(path, "other")],
    ["serve", join(path, "none")],
    ["verify", join(path, "none")],
  ] as const) {
    const { code, out, notes } = await call(
      command,
      "--data",
      data,
      ...(command === "add" ? [join(path, "good.txt")] : []),
    );
    expect([command, data, code, out]).toEqual([command, data, 1, ""]);
    expect(lines(notes)).toHaveLength(1);
    expect(notes).toContain(data);
  }
});

test("whoever stops reading the output ends the program quietly", async () => {
  const path = folder();
  for (let n = 0; n < 40; n++) writeFileSync(join(path, `${n}.txt`), `${GOOD}\n${n}\n`);
  const { child, ended } = begin("read", "--json", path);
  child.stdout?.once("data", () => child.stdout?.destroy());
  const { notes } = await ended;
  expect(lines(notes)).toEqual([]);
});
