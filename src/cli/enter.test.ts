import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { call, folder } from "./calling.child.ts";

const REPORT = "Both sides proposed a film week in Shusha.";

async function register(): Promise<{ data: string; enter: (...args: string[]) => ReturnType<typeof call> }> {
  const data = join(folder(), "data");
  expect((await call("init", "--home", "AZ", "--as", "Leyla", "--data", data)).code).toBe(0);
  return { data, enter: (...args) => call("enter", ...args, "--data", data) };
}
const undone = (out: string): string[] => /undo .*?--data \S+ (.+)$/m.exec(out)?.[1]?.split(" ") ?? [];

test("each thing is entered, is in the export, and is gone from it once taken back", async () => {
  const { data, enter } = await register();
  const exported = async () => (await call("export", "--data", data)).out.split("\n").filter(Boolean);
  const entered = [
    await enter("meeting", "--sides", "AZ-IR", "--place", "Baku", "--with", "Anar Karimov, Minister (AZ)"),
    await enter(
      ...[
        "undertaking",
        "--sides",
        "AZ-IR",
        "--kind",
        "film-week",
        "--stage",
        "agreed",
        "--said-by",
        "Reza Salehi (IR)",
      ],
      ...["--held", "2027-05..2027-06", "--owner", "Leyla", "--due", "2027-03-01", "--words", "They agreed by phone."],
    ),
    await enter("agreement", "--sides", "AZ-IR", "--title", "On film", "--status", "signed", "--signed", "2026-11-20"),
    await enter("person", "--name", "Mina Rad", "--office", "Head of archives", "--side", "IR", "--from", "2021"),
    await enter("note", "--about", "partner:IR", "--words", "They prefer letters."),
  ];
  expect(entered.map(({ code, notes }) => [code, notes])).toEqual(entered.map(() => [0, ""]));
  const lines = (await exported()).map((line) => JSON.parse(line));
  const people = lines.filter(({ type }) => type === "person").map(({ names }) => names[0]);
  expect(people.sort()).toEqual(["Anar Karimov", "Mina Rad", "Reza Salehi"]);
  expect(lines.filter(({ type }) => type === "meeting")).toMatchObject([{ sides: ["AZ", "IR"] }]);
  expect(lines.filter(({ type }) => type === "undertaking")).toMatchObject([
    { kind: "film-week", observations: [{ stage: "agreed", span: { quote: "They agreed by phone." } }] },
  ]);
  expect((await call("verify", "--data", data)).out).toContain("all hold");
  const entries = entered.flatMap(({ out }) => undone(out));
  expect(entries).toHaveLength(6); // owner and due day are an entry of their own
  const back = await call("undo", ...entries, "--data", data);
  expect([back.code, back.out.split("Taken back").length]).toEqual([0, 7]);
  expect(await exported()).toEqual([]);
  expect((await call("rebuild", "--data", data)).code).toBe(0);
  const again = await call("undo", entries[0] ?? "", "--data", data);
  expect([again.code, again.notes]).toEqual([1, expect.stringContaining("taken back already")]);
});

test("words are quoted from a stored document or from the file that comes with them; what is not there is refused", async () => {
  const { data, enter } = await register();
  const path = join(folder(), "report.txt");
  writeFileSync(path, REPORT);
  const film = ["undertaking", "--sides", "AZ-IR", "--kind", "film-week", "--stage", "proposed"];
  const kept = await enter(...film, "--file", path, "--words", "proposed a film week");
  expect([kept.code, kept.notes]).toEqual([0, expect.not.stringContaining("entente:")]);
  const quoted = await enter(...film, "--document", "report.txt", "--words", "a film week in Shusha");
  expect(quoted.code).toBe(0);
  const astray = await enter(...film, "--document", "report.txt", "--words", "a film month");
  expect([astray.code, astray.notes]).toEqual([1, expect.stringContaining("report.txt does not say “a film month”")]);
  const lines = (await call("export", "--data", data)).out
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  const said = lines.flatMap(({ observations = [] }) => observations);
  expect(said.filter(({ file }) => file === "report.txt").map(({ span }) => span.quote)).toEqual(
    expect.arrayContaining(["proposed a film week", "a film week in Shusha"]),
  );
  expect((await call("verify", "--data", data)).out).toContain("all hold");
});
