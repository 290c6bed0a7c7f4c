import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { placeOf } from "./place.ts";

function passwords(): string {
  const folder = mkdtempSync(join(tmpdir(), "entente-place-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, "passwords"), "", { mode: 0o600 });
  return join(folder, "passwords");
}

test.each([
  { host: "0.0.0.0" },
  { host: "::" },
  { host: "192.168.1.5" },
  { host: "desk.example" },
  { name: ["desk.example"] },
  { "behind-proxy": true },
])("whatever opens the desk to others needs passwords: %j", (given) => {
  expect(() => placeOf("serve", given)).toThrow(/^serve: .+ opens the desk to others, which needs passwords; .+\.$/);
});

test("by default this computer alone is served, and nobody signs in", () => {
  expect(placeOf("serve", {})).toMatchObject({
    host: "127.0.0.1",
    port: 4173,
    serving: { passwords: null, names: [] },
  });
});

test("what browsers may call the desk by: the names given, a host that is a name, any address where it is one", () => {
  const serving = (given: object) =>
    placeOf("serve", { passwords: passwords(), "behind-proxy": true, ...given }).serving;
  expect(serving({ host: "0.0.0.0", name: ["Desk.example"] })).toMatchObject({
    names: ["desk.example"],
    anyAddress: true,
  });
  expect(serving({ host: "desk.example" })).toMatchObject({ names: ["desk.example"], anyAddress: false });
  expect(serving({ name: ["a.example", "bücher.example"] })).toMatchObject({
    names: ["a.example", "xn--bcher-kva.example"],
  });
  for (const name of ["a.example:80", "a.example/x", "", "a b", "a@b"])
    expect(() => serving({ name: [name] })).toThrow("is no name of a computer");
});
