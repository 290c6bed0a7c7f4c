import { join } from "node:path";
import { find } from "../intake/folder.ts";
import { parsers } from "../intake/parsers.ts";
import type { Store } from "../storage/store.ts";
import { add, bring } from "./adding.ts";
import { command } from "./command.ts";
import { serveDesk } from "./desk-server.ts";
import { openPacks } from "./packs.ts";
import { buildPages } from "./pages.ts";
import { PLACE_OPTIONS, PLACE_SAYS, placeOf } from "./place.ts";
import { DATA, hasDatabase, shownPlace, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";
import { summary } from "./summary.ts";
import { ROOT } from "./version.ts";

/** Where the samples are kept, apart from any register of one's own. */
const SAMPLES = "data-examples";

export const named = command({
  usage: "start [--data DIR] [--port N] [--host HOST --passwords FILE]",
  about:
    `Reads the sample reports in examples/ into ${SAMPLES}, once, and opens the desk on them.\n` +
    "A register of your own is begun with init and opened with serve; no samples are ever put into it.",
  options: { data: { type: "string" }, ...PLACE_OPTIONS },
  says: {
    data: `the folder the samples are kept in (${SAMPLES}, or the database that DATABASE_URL names)`,
    ...PLACE_SAYS,
  },
  examples: ["start", "start --port 0", "start --data /tmp/samples"],
  places: [0, 0],
  async run({ values: { data = hasDatabase() ? DATA : SAMPLES, ...where } }) {
    const place = placeOf("start", where);
    const building = buildPages();
    building.catch(() => {}); // it is waited for below, after the reports are read
    return withRegister(data, { create: true }, async (store) => {
      const reader = openPacks();
      const apart = parsers();
      if (await takesSamples(store)) {
        note("reading the samples …");
        await add(store, reader, apart, find([join(ROOT, "examples")]).files);
      } else {
        note(`${shownPlace(data)} is a register of your own: no samples are put into it`);
        await bring(store, reader, apart);
      }
      answer(await summary(store));
      await building;
      await serveDesk(store, reader, apart, place);
      return 0;
    });
  },
});

/** A register that is new becomes one of samples; one that is somebody's stays so. */
async function takesSamples(store: Store): Promise<boolean> {
  const { samples, home, recorder } = await store.info();
  if (samples) return true;
  if (home || recorder || (await store.counts()).documents > 0) return false;
  await store.init({ samples: true, recorder: "Sample desk" });
  return true;
}
