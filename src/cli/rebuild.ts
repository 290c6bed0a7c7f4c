import { command } from "./command.ts";
import { counted } from "./counted.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

export const named = command({
  usage: "rebuild [--data DIR]",
  about:
    "Makes the tables that answers come from anew out of the entries, says where they differ, and puts the new ones in place.\n" +
    "They must be equal; where they are not, the exit status is 1.",
  options: { data: { type: "string" } },
  says: { data: REGISTER },
  examples: ["rebuild", "rebuild --data data-2026"],
  places: [0, 0],
  run: ({ values: { data = DATA } }) =>
    withRegister(data, {}, async (store) => {
      const { rows, differences } = await store.rebuild();
      for (const difference of differences) note(difference);
      answer(
        `${counted(rows, "row")} made anew; ${differences.length === 0 ? "all were equal" : "the new ones are in place"}.\n`,
      );
      return differences.length > 0 ? 1 : 0;
    }),
});
