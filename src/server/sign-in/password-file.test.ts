import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { isName, passwordFile } from "./password-file.ts";

const SEAL = `scrypt$32768$8$3$${"A".repeat(22)}$${"A".repeat(43)}`;

function file(text: string, mode = 0o600): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-passwords-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "passwords");
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

test("people are found by name, however composed, and the file is read again when it has changed", () => {
  const path = file(`# who\nLeyla Əliyeva:${SEAL}\nAndré:${SEAL}\n`);
  const passwords = passwordFile(path);
  expect(passwords.of("Leyla Əliyeva")).toBe(SEAL);
  expect(passwords.of("Andre\u0301")).toBe(SEAL);
  expect(passwords.of("leyla")).toBeNull();
  writeFileSync(path, `André:${SEAL}\n`);
  expect(passwords.of("Leyla Əliyeva")).toBeNull();
});

test.each([0o640, 0o604, 0o620])("a file that others may read or write is refused, with what to do: %o", (mode) => {
  const path = file(`a:${SEAL}\n`, mode);
  expect(() => passwordFile(path).of("a")).toThrow(
    expect.objectContaining({ message: expect.stringContaining("others"), next: `run: chmod 600 ${path}` }),
  );
});

test("a line that is not sound is named, and nobody gets in by the others", () => {
  const path = file(`a:${SEAL}\nb:secret\n`);
  expect(() => passwordFile(path).of("a")).toThrow("line 2");
  rmSync(path);
  expect(() => passwordFile(path).of("a")).toThrow("no password file");
});

test.each([
  ["Leyla Əliyeva", true],
  ["می‌خواهم", true],
  ["a:b", false],
  ["#a", false],
  [" a", false],
  ["", false],
  ["a\u202Eb", false],
  ["a\u001B[2J", false],
  ["<b>a</b>", true],
])("%j as a name: %s", (name, is) => {
  expect(isName(name)).toBe(is);
});
