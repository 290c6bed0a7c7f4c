import { renameSync } from "node:fs";
import { copyFile } from "../../src/storage/copied-file.ts";
import { open } from "../../src/storage/open.ts";
import { putBack } from "../../src/storage/put-back.ts";
import { asFile, joinedByObject, observedAt, quoted, readAs } from "../../src/storage/sample.ts";
import type { Told, Work } from "./work.ts";

// Does one sort of work until it is killed. Each step is told only once the store has said that it is done.

const tell = (told: Told): void => void process.send?.(told);
const WORK: Record<Work, (folder: string, from: number) => Promise<void>> = {
  /** As somebody does who, after each kill, adds the same files again and reviews on. */
  async adding(folder, from) {
    const store = await open(`${folder}/entente.db`, { create: true, identity: joinedByObject });
    tell({ did: "began" });
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
  },
  async migrating(folder) {
    const { openRegister } = await import("../../src/cli/register.ts"); // only this one needs the packs
    tell({ did: "began" });
    const store = await openRegister(folder);
    tell({ did: "ended" });
    await store.close();
  },
  async "backing up"(folder) {
    tell({ did: "began" });
    await copyFile(`${folder}/entente.db`, `${folder}/copy.db.part`, undefined, 10);
    renameSync(`${folder}/copy.db.part`, `${folder}/copy.db`);
    tell({ did: "ended" });
  },
  async restoring(folder) {
    tell({ did: "began" });
    await putBack(`${folder}/kept.db`, `${folder}/entente.db`, true, async (path) => {
      await (await open(path, { readOnly: true, identity: joinedByObject })).close();
    });
    tell({ did: "ended" });
  },
};

const [work = "", folder = "", from = "1"] = process.argv.slice(2);
await WORK[work as Work](folder, Number(from));
