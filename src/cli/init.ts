import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { openPacks } from "./packs.ts";
import { PROGRAM } from "./program.ts";
import { DATA, shownPlace, withRegister } from "./register.ts";
import { answer } from "./streams.ts";

export const named = command({
  usage: 'init --home SIDE --as "NAME" [--data DIR]',
  about: "Begins a register of your own, empty: whose side it is, and who records in it.",
  options: { home: { type: "string" }, as: { type: "string" }, data: { type: "string" } },
  says: {
    home: "your side: a state as ISO 3166 has it (AZ), or an organisation's acronym",
    as: "the name that what you enter is recorded under",
    data: `the folder it is kept in (${DATA}, or the database that DATABASE_URL names)`,
  },
  examples: ['init --home AZ --as "Leyla Aliyeva"', 'init --home UNESCO --as "Desk 4" --data registers/unesco'],
  places: [0, 0],
  async run({ values: { home, as: recorder, data = DATA } }) {
    if (!home)
      throw new Complaint("init: --home is missing", `give your side, as in: ${PROGRAM} init --home AZ --as "NAME"`, 2);
    if (!recorder?.trim())
      throw new Complaint(
        "init: --as is missing",
        `give the name you record under: ${PROGRAM} init --home ${home} --as "NAME"`,
        2,
      );
    const called = openPacks().names(home);
    if (!called || called === home)
      throw new Complaint(
        `init: the gazetteer has no side "${home}"`,
        "give an ISO 3166 code like AZ, or an acronym like UNESCO",
        2,
      );
    return withRegister(data, { create: true }, async (store) => {
      await store.init({ home, recorder: recorder.trim() });
      const place = data === DATA ? "" : ` --data ${data}`;
      answer(`A register for ${called} is in ${shownPlace(data)}; ${recorder.trim()} records in it.\n`);
      answer(`Next: ${PROGRAM} add${place} REPORTS…, then ${PROGRAM} serve${place}\n`);
      return 0;
    });
  },
});
