import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WEB } from "../../src/cli/pages.ts";
import { undertakingKey } from "../../src/matching/undertaking-key.ts";
import { deskApp } from "../../src/server/app.ts";
import { headMemo } from "../../src/server/head-memo.ts";
import { listen } from "../../src/server/listen.ts";
import { ALONE } from "../../src/server/serving.ts";
import { open } from "../../src/storage/open.ts";
import { BY_LETTERS } from "../../src/views/finding.ts";
import { foundBy } from "../../src/views/found.ts";
import { type Filled, fill } from "./register.ts";

export type FilledDesk = {
  address: string;
  filled: Filled[];
  /** The page to sign in at, from `<main>` to its end, once somebody called so had the password wrong or must wait. */
  signInAs: (name: string) => Promise<string>;
  stop: () => Promise<void>;
};

/** A password that is quickly compared, and that nobody has. */
const CHEAP = `scrypt$${2 ** 14}$1$1$${"A".repeat(22)}$${"A".repeat(43)}`;

/** The real server and pages over a register that holds such strings in its fields of words. */
export async function filledDesk(strings: readonly string[], together: number): Promise<FilledDesk> {
  const folder = mkdtempSync(join(tmpdir(), "entente-injection-"));
  const object = (id: string) => ({
    name: strings[Number(id.split("-")[1])] ?? id,
    type: strings[1] ?? "",
    states: [],
    wikidata: null,
  });
  const names = { side: (id: string) => id, kind: (id: string) => id, object };
  const found = foundBy({ ...names, called: () => [] }, BY_LETTERS.spelling);
  const store = await open(join(folder, "entente.db"), { create: true, identity: undertakingKey, found });
  await store.init({ home: "AZ", recorder: strings[0] ?? "" });
  const filled = await fill(store, strings, together);
  const desk = {
    ...{ store, names, atHead: headMemo(store), version: strings[2] ?? "", today: () => "2026-11-24" },
    reader: { kinds: new Map([["film-week", { label: strings[3] ?? "" }]]), language: () => "en" },
  };
  const listening = await listen(deskApp(desk, WEB), { host: "127.0.0.1", port: 0 });
  const guarded = deskApp(desk, WEB, { ...ALONE, passwords: { of: () => CHEAP } });
  const signInAs = async (name: string): Promise<string> => {
    const sent = new URLSearchParams({ name, password: "x", to: `/search?q=${encodeURIComponent(name)}` });
    const answer = await guarded.request("/sign-in", { method: "POST", body: sent });
    return /<main.*<\/main>/s.exec(await answer.text())?.[0] ?? "";
  };
  const stop = async (): Promise<void> => {
    await listening.close();
    await store.close();
    rmSync(folder, { recursive: true });
  };
  return { address: listening.url, filled, signInAs, stop };
}
