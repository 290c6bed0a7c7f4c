import { setTimeout } from "node:timers/promises";
import type { Reader } from "../packs/reader.ts";
import type { Store } from "../storage/store.ts";
import { mayPass } from "../storage/store-error.ts";
import { type ReadSoFar, readWaiting } from "../workers/reading-work.ts";
import { leasing } from "../workers/worker.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { openPacks } from "./packs.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

const NOTHING: ReadSoFar = { read: 0, unread: [] };

/** How often it looks for more, in ms. */
const LOOKS = 1000;

export const named = command({
  usage: "work [--once] [--lease SECONDS] [--data DIR]",
  about:
    "Reads what waits in a register, together with any number of other processes and machines: each takes some documents\n" +
    "for a while, and no document is read twice. What a worker took that was cut off is taken over when its time is over.\n" +
    "Without --once it goes on until it is stopped (Ctrl-C), and reads what is added meanwhile.",
  options: { once: { type: "boolean" }, lease: { type: "string" }, data: { type: "string" } },
  says: {
    once: "stop when everything is read, by this worker or by others",
    lease: "how long the others wait for this worker, in seconds (120)",
    data: REGISTER,
  },
  examples: ["work", "work --once", "work --data data-2026"],
  places: [0, 0],
  async run({ values: { once = false, lease = "120", data = DATA } }) {
    if (!/^[1-9]\d{0,4}$/.test(lease))
      throw new Complaint(`work: --lease ${lease} is no time`, "give whole seconds, as in --lease 120", 2);
    return withRegister(data, {}, async (store) => {
      const { read, unread } = await work(store, openPacks(), once, Number(lease));
      answer(`${counted(read, "document")} read, ${unread.length} not read.\n`);
      return 0;
    });
  },
});

async function work(store: Store, reader: Reader, once: boolean, lease: number): Promise<ReadSoFar> {
  const stop = new AbortController();
  for (const sign of ["SIGINT", "SIGTERM"] as const) process.once(sign, () => stop.abort());
  const isStopped = () => stop.signal.aborted;
  const soFar: ReadSoFar = { read: 0, unread: [] };
  if (!once) note("at work; Ctrl-C stops it");
  for (let said = ""; ; ) {
    const now = await readWaiting(store, reader, () => {}, isStopped, leasing(lease)).catch((error: unknown) => {
      if (once || !mayPass(error)) throw error;
      if (error.message !== said) note(`${error.message} Waiting.`);
      said = error.message;
      return NOTHING;
    });
    if (now !== NOTHING) said = "";
    soFar.read += now.read;
    soFar.unread.push(...now.unread);
    for (const { file, reason } of now.unread) note(`${file}: ${reason}`);
    if (stop.signal.aborted) return soFar;
    // Others may hold what is left, and be cut off.
    if (once && (await store.unread(reader.version, 1)).length === 0) return soFar;
    await setTimeout(LOOKS, undefined, { signal: stop.signal }).catch(() => {});
  }
}
