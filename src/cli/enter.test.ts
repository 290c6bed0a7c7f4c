import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, folder } from "./calling.child.ts";
import { sentOf } from "./entering.ts";

const undone = (out: string): string[] => /undo .*?--data \S+ (.+)$/m.exec(out)?.[1]?.split(" ") ?? [];

test("what is entered stands on words of the file that comes with it, is exported, and is gone once taken back", async () => {
  const [data, path] = [join(folder(), "data"), join(folder(), "report.txt")];
  writeFileSync(path, "Both sides proposed a film week in Shusha.");
  expect((await call("init", "--home", "AZ", "--as", "Leyla", "--data", data)).code).toBe(0);
  const film = ["undertaking", "--sides", "AZ-IR", "--kind", "film-week", "--stage", "proposed", "--data", data];
  const kept = await call(
    ...(["enter", ...film, "--file", path, "--words", "proposed a film week"] as const),
    ...["--said-by", "Reza Salehi (IR)", "--held", "2027-05..2027-06", "--owner", "Leyla", "--due", "2027-03-01"],
  );
  expect([kept.code, kept.notes]).toEqual([0, expect.not.stringContaining("entente:")]);
  const astray = await call("enter", ...film, "--document", "report.txt", "--words", "a film month");
  expect([astray.code, astray.notes]).toEqual([1, expect.stringContaining("report.txt does not say “a film month”")]);
  const said = async () =>
    (await call("export", "--data", data)).out
      .split("\n")
      .filter(Boolean)
      .flatMap((line) => JSON.parse(line).observations ?? [])
      .filter(({ speaker }) => speaker.name === "Reza Salehi")
      .map(({ file, span }) => [file, span.quote]);
  expect(await said()).toEqual([["report.txt", "proposed a film week"]]);
  const entries = undone(kept.out);
  expect(entries).toHaveLength(2); // owner and due day are an entry of their own
  const back = await call("undo", ...entries, "--data", data);
  expect([back.code, back.out.split("Taken back").length]).toEqual([0, 3]);
  expect(await said()).toEqual([]);
  const again = await call("undo", entries[0] ?? "", "--data", data);
  expect([again.code, again.notes]).toEqual([1, expect.stringContaining("taken back already")]);
  expect((await call("verify", "--data", data)).out).toContain("all hold");
});

const TODAY = "2026-11-24";

test.each<[string, Parameters<typeof sentOf>[1], object]>([
  [
    "meeting",
    { sides: "AZ-IR", with: ["Anar Karimov, Minister of Culture (AZ)", "Mina Rad (IR)", "A guest"] },
    {
      ...{ sides: ["AZ", "IR"], on: TODAY, mode: "meeting" },
      participants: [
        { name: "Anar Karimov", office: "Minister of Culture", side: "AZ" },
        { name: "Mina Rad", office: null, side: "IR" },
        { name: "A guest", office: null, side: null },
      ],
    },
  ],
  [
    "undertaking",
    { sides: "AZ", kind: "twinning", stage: "raised", held: "2027" },
    { held: { from: "2027", to: "2027" }, speaker: { voice: "agentless" } },
  ],
  ["agreement", { sides: "AZ,IR", title: "On film", signed: TODAY }, { type: "agreement", signedOn: TODAY }],
  ["person", { name: "Mina Rad", side: "IR", from: "2021" }, { name: "Mina Rad", from: "2021" }],
  ["note", { about: "undertaking:a.b:c" }, { about: { noun: "undertaking", id: "a.b:c" }, text: "Their words." }],
])("%s is told as the form of the desk sends it", (what, given, sent) => {
  expect(sentOf(what, given, TODAY, { words: "Their words." })).toMatchObject({ what, ...sent });
});
