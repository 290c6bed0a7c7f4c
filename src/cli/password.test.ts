import { chmodSync, existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { matches } from "../server/sign-in/scrypt.ts";
import { begin, folder } from "./calling.child.ts";

const call = async (given: string, ...args: string[]) => {
  const { child, ended } = begin("password", ...args);
  child.stdin?.end(given);
  return await ended;
};

test("a password piped in is kept sealed, for its owner alone; another replaces it; --remove takes it out", async () => {
  const file = join(folder(), "passwords");
  expect(await call("right horse\n", "Leyla", "--file", file)).toMatchObject({ code: 0, notes: "" });
  expect(await call("another horse\nrest", "André", "--file", file)).toMatchObject({ code: 0 });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  const seals = () =>
    new Map(
      readFileSync(file, "utf8")
        .trim()
        .split("\n")
        .map((line) => line.split(":") as [string, string]),
    );
  expect([...seals().keys()]).toEqual(["Leyla", "André"]);
  expect(await matches("right horse", seals().get("Leyla") ?? "")).toBe(true);
  expect(await matches("another horse", seals().get("André") ?? "")).toBe(true);
  expect((await call("third horse", "Leyla", "--file", file)).out).toContain("new password");
  expect(await matches("third horse", seals().get("Leyla") ?? "")).toBe(true);
  expect(await call("", "Leyla", "--remove", "--file", file)).toMatchObject({ code: 0 });
  expect([...seals().keys()]).toEqual(["André"]);
  expect(await call("", "Leyla", "--remove", "--file", file)).toMatchObject({
    code: 1,
    notes: expect.stringContaining("nobody called Leyla"),
  });
});

test("what cannot be kept is refused in one line, and nothing is written", async () => {
  const file = join(folder(), "passwords");
  for (const [given, name, says, code] of [
    ["short", "Leyla", "it has 5 letters; take 10", 1],
    ["", "Leyla", "it has 0 letters", 1],
    ["right horse", "a:b", "nobody's name", 2],
    ["right horse", "a\u202Eb", "nobody's name", 2],
    ["right horse", "a\u001B[2Jb", "nobody's name", 2],
  ] as const) {
    const ended = await call(given, name, "--file", file);
    expect(ended).toMatchObject({ code, out: "", notes: expect.stringMatching(/^entente: password: .+; .+\.\n$/) });
    expect(ended.notes).toContain(says);
    expect(existsSync(file)).toBe(false);
  }
  expect((await call("right horse", "Leyla", "--file", join(file, "none", "passwords"))).notes).toContain(
    "cannot be written",
  );
});

test("a file others can read is refused with the command that mends it, by password and by serve", async () => {
  const file = join(folder(), "passwords");
  await call("right horse", "Leyla", "--file", file);
  chmodSync(file, 0o644);
  expect(await call("right horse", "Leyla", "--file", file)).toMatchObject({
    code: 1,
    notes: expect.stringContaining(`run: chmod 600 ${file}.`),
  });
  const { ended } = begin("serve", "--host", "0.0.0.0", "--passwords", file, "--data", folder());
  expect(await ended).toMatchObject({ code: 1, notes: expect.stringContaining(`run: chmod 600 ${file}.`) });
});
