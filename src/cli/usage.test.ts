import { expect, test } from "vitest";
import { call } from "./calling.child.ts";
import type { Command } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { Complaint } from "./complaint.ts";

const load = async (name: string): Promise<Command> => {
  const found = await COMMANDS[name]?.load();
  if (!found) throw new Error(`no command ${name}`);
  return found.named;
};

test.each([
  [["read"]],
  [["read", "--jsn", "x"]],
  [["serve", "x"]],
  [["serve", "--port", "http"]],
  [["export", "--format", "xml"]],
  [["verify", "--head", "7"]],
  [["init"]],
  [["init", "--home", "Narnia", "--as", "x"]],
  [["erase", "x"]],
  [["enter", "feast"]],
  [["enter", "meeting", "--stage", "agreed"]],
  [["enter", "meeting", "--sides", "AZ-IR", "--on", "yesterday"]],
  [["enter", "undertaking", "--sides", "AZ-IR"]],
  [["enter", "note", "--about", "undertaking", "--words", "x"]],
  [["undo"]],
])("wrong usage is one sentence that says what to do, and exit status 2: %j", async ([name = "", ...args]) => {
  const complaint = await (await load(name)).run(args).then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(complaint).toBeInstanceOf(Complaint);
  const { exit, message } = complaint as Complaint;
  expect(exit).toBe(2);
  expect(message).toMatch(new RegExp(`^${name}: .+; .+\\.$`));
});

test("the program itself: one line on standard error, nothing on standard output", async () => {
  expect(await call("raed")).toEqual({
    code: 2,
    out: "",
    notes: expect.stringMatching(/^entente: there is no command "raed"; .+ --help\.\n$/),
  });
});

test("every command is listed, and shows its options and examples", async () => {
  const { code, out } = await call("--help");
  expect(code).toBe(0);
  const commands = [...out.matchAll(/^ {2}(\w+) {2,}/gm)].map(([, name]) => name ?? "");
  expect(commands).toEqual(
    expect.arrayContaining(["start", "init", "read", "add", "serve", "export", "verify", "rebuild", "erase"]),
  );
  for (const name of commands)
    expect((await load(name)).help).toMatch(new RegExp(`^\\S.* ${name} ?[\\s\\S]*Examples\\n {2}.* ${name}`));
  expect(await call("verify", "--help")).toEqual({ code: 0, notes: "", out: (await load("verify")).help });
});
