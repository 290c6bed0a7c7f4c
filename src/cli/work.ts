import { setTimeout } from "node:timers/promises";
import { type Parsers, parsers } from "../intake/parsers.ts";
import type { Reader } from "../packs/reader.ts";
import type { Store } from "../storage/store.ts";
import { mayPass } from "../storage/store-error.ts";
import { type BroughtIn, bringIn, isLeft } from "../workers/bringing-in.ts";
import { leasing } from "../workers/worker.ts";
import { command } from "./command.ts";
import { Complaint, sentence } from "./complaint.ts";
import { counted } from "./counted.ts";
import { openPacks } from "./packs.ts";
import { DATA, REGISTER, withRegister } from "./register.ts";
import { answer, note } from "./streams.ts";

const NOTHING: BroughtIn = { added: 0, read: 0, unread: [], refused: [], stopped: undefined };

/** How often it looks for more, in ms. */
const LOOKS = 1000;

export const named = command({
  usage: "work [--once] [--lease SECONDS] [--data DIR]",
  about:
    "Takes the text out of what waits in a register and reads it, together with any number of other processes and machines:\n" +
    "each takes some documents for a while, and none is parsed or read twice. What a worker took that was cut off is taken\n" +
    "over when its time is over. Without --once it goes on until it is stopped (Ctrl-C), with what is added meanwhile too.",
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
      const apart = parsers();
      try {
        const { read, unread, refused, stopped } = await work(store, openPacks(), apart, once, Number(lease));
        const not = refused.length > 0 ? `, ${refused.length} refused` : "";
        answer(`${counted(read, "document")} read, ${unread.length} not read${not}.\n`);
        return stopped ? 1 : 0;
      } finally {
        apart.close();
      }
    });
  },
});

async function work(store: Store, reader: Reader, apart: Parsers, once: boolean, lease: number): Promise<BroughtIn> {
  const stop = new AbortController();
  for (const sign of ["SIGINT", "SIGTERM"] as const) process.once(sign, () => stop.abort());
  const isStopped = () => stop.signal.aborted;
  const soFar: BroughtIn = { ...NOTHING, refused: [], unread: [] };
  const waiting = saidOnce();
  if (!once) note("at work; Ctrl-C stops it");
  let at = "";
  // Tables wait for what a person says of them: all are gone through again only where something was entered since.
  const look = async () => {
    const { hash } = await store.head();
    if (hash === at && !(await isLeft(store, reader))) return undefined;
    at = hash;
    return bringIn(store, reader, apart, undefined, isStopped, leasing(lease));
  };
  for (;;) {
    const now = await look().catch((error: unknown) => {
      if (once || !mayPass(error)) throw error;
      waiting(`${error.message} Waiting.`);
    });
    if (now) {
      soFar.read += now.read;
      soFar.unread.push(...now.unread);
      soFar.refused.push(...now.refused);
      for (const { file, reason } of now.unread) note(`${file}: ${reason}`);
      for (const { file, inside, reason, next } of now.refused)
        note(sentence(`${inside === null ? file : `${file}: ${inside}`}: ${reason}`, next));
      waiting(now.stopped ? sentence(now.stopped.reason, now.stopped.next) : "");
      if (once && now.stopped) return { ...soFar, stopped: now.stopped };
    }
    if (isStopped()) return soFar;
    // Others may hold what is left, and be cut off.
    if (once && !(await isLeft(store, reader))) return soFar;
    await setTimeout(LOOKS, undefined, { signal: stop.signal }).catch(() => {});
  }
}

/** Notes why it waits when that begins, not each time it looks. */
function saidOnce(): (says: string) => void {
  let said = "";
  return (says) => {
    if (says && says !== said) note(says);
    said = says;
  };
}
