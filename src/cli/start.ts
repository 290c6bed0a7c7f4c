import { join, relative } from "node:path";
import { find } from "../intake/folder.ts";
import { openReader } from "../packs/reader.ts";
import { fileTaking } from "../workers/file-taken.ts";
import { add } from "./adding.ts";
import { command } from "./command.ts";
import { PORT, placeOf, serveDesk } from "./desk-server.ts";
import { buildPages } from "./pages.ts";
import { withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";
import { summary } from "./summary.ts";
import { ROOT } from "./version.ts";

/** Where the samples are kept, apart from any register of one's own. */
const SAMPLES = "data-examples";

export const named = command({
  usage: "start [--data DIR] [--port N] [--host HOST]",
  about:
    `Reads the sample reports in examples/ into ${SAMPLES}, once, and opens the desk on them.\n` +
    "With --data it opens a register of your own instead, which starts empty.",
  options: { data: { type: "string" }, port: { type: "string" }, host: { type: "string" } },
  says: {
    data: `the register's folder (${SAMPLES}, with the samples)`,
    port: `the port to listen at (${PORT}); 0 takes a free one`,
    host: "127.0.0.1, localhost or ::1",
  },
  examples: ["start", "start --port 0", "start --data data"],
  places: [0, 0],
  async run({ values: { data, ...where } }) {
    const place = placeOf("start", where);
    const building = buildPages();
    building.catch(() => {}); // it is waited for below, after the reports are read
    return withRegister(data ?? SAMPLES, { create: true }, async (store) => {
      const reader = openReader();
      if (data === undefined && !(await store.info()).samples)
        await store.init({ samples: true, recorder: "Sample desk" });
      const files = data === undefined ? find([join(ROOT, "examples")]).files : [];
      if (files.length > 0) note(`reading ${relative(process.cwd(), join(ROOT, "examples")) || "examples"} …`);
      await add(store, reader, fileTaking(), files);
      answer(await summary(store));
      await building;
      await serveDesk(store, reader, place);
      return 0;
    });
  },
});
