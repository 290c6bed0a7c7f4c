import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WEB } from "../../src/cli/pages.ts";
import { undertakingKey } from "../../src/matching/undertaking-key.ts";
import { deskApp } from "../../src/server/app.ts";
import { headMemo } from "../../src/server/head-memo.ts";
import { listen } from "../../src/server/listen.ts";
import { open } from "../../src/storage/open.ts";
import { type Filled, fill } from "./register.ts";

export type FilledDesk = { address: string; filled: Filled[]; stop: () => Promise<void> };

/** The real server and pages over a register whose every field of words holds such strings. */
export async function filledDesk(strings: readonly string[], together: number): Promise<FilledDesk> {
  const folder = mkdtempSync(join(tmpdir(), "entente-injection-"));
  const store = await open(join(folder, "entente.db"), { create: true, identity: undertakingKey });
  await store.init({ home: "AZ", recorder: strings[0] ?? "" });
  const filled = await fill(store, strings, together);
  const object = (id: string) => ({
    name: strings[Number(id.split("-")[1])] ?? id,
    type: strings[1] ?? "",
    states: [],
    wikidata: null,
  });
  const desk = {
    ...{ store, atHead: headMemo(store), version: strings[2] ?? "", today: () => "2026-11-24" },
    names: { side: (id: string) => id, kind: (id: string) => id, object },
    reader: { kinds: new Map([["film-week", { label: strings[3] ?? "" }]]), language: () => "en" },
  };
  const listening = await listen(deskApp(desk, WEB), { host: "127.0.0.1", port: 0 });
  const stop = async (): Promise<void> => {
    await listening.close();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { address: listening.url, filled, stop };
}
