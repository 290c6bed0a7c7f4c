import { renameSync } from "node:fs";
import { copyFile } from "../../src/storage/copied-file.ts";
import { open } from "../../src/storage/open.ts";
import { putBack } from "../../src/storage/put-back.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "../../src/storage/sample.ts";
import type { Told, Work } from "./work.ts";

// Does one sort of work until it is killed. Each step is told only once the store has said that it is done.

const tell = (told: Told): void => void process.send?.(told);

/** As somebody does who, after each kill, adds the same files again and reviews on. */
async function adding(at: string, from: number): Promise<void> {
  tell({ did: "began" });
  const store = await open(at, { create: true, identity: joinedByObject });
  for (let n = from; ; n++) {
    const text = `Both sides agreed on film week ${n} in Shusha.`;
    const { document } = await store.addDocument(...asFile(text, `${n}.txt`), "t");
    tell({ did: "added", n, document });
    const spans = ["film week", "Shusha", "Both sides", String(n)].map((words) => quoted(text, words));
    const reading = readAs({ undertakings: spans.map((span) => observedAt(span)) });
    const { keys } = await store.enterReading(document, "r@1", reading);
    tell({ did: "read", n, document });
    const [key = ""] = keys;
    if ((await store.record(key))?.review === "unreviewed") await store.judge(key, { verdict: "confirm" }, "me");
    tell({ did: "judged", n, key });
  }
}

/** The command itself; its packs are opened only once something is projected. */
async function moving(at: string, to: string): Promise<void> {
  const { named } = await import("../../src/cli/migrate-to.ts");
  tell({ did: "began" });
  await named.run([to, "--data", at]);
  tell({ did: "ended" });
}

const WORK: Record<Work, (at: string, to: string, from: number) => Promise<void>> = {
  adding: (at, _, from) => adding(at, from),
  "adding there": (at, _, from) => adding(at, from),
  moving,
  "moving there": moving,
  async "bringing up"(at) {
    const { openRegister } = await import("../../src/cli/register.ts"); // only this one needs the packs
    tell({ did: "began" });
    const store = await openRegister(at);
    tell({ did: "ended" });
    await store.close();
  },
  async "backing up"(at, to) {
    tell({ did: "began" });
    await copyFile(at, `${to}.part`, undefined, 10);
    renameSync(`${to}.part`, to);
    tell({ did: "ended" });
  },
  async "backing up there"(at, to) {
    const { named } = await import("../../src/cli/backup.ts");
    Object.assign(process.env, { DATABASE_URL: at });
    tell({ did: "began" });
    await named.run([to]);
    tell({ did: "ended" });
  },
  async restoring(at, to) {
    tell({ did: "began" });
    await putBack(at, to, true, async (path) => {
      await (await open(path, { readOnly: true, identity: joinedByObject })).close();
    });
    tell({ did: "ended" });
  },
};

const [work = "", at = "", to = "", from = "1"] = process.argv.slice(2);
await WORK[work as Work](at, to, Number(from));
process.disconnect();
