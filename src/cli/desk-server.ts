import { once } from "node:events";
import type { Parsers } from "../intake/parsers.ts";
import type { Reader } from "../packs/reader.ts";
import { deskApp } from "../server/app.ts";
import { localDay } from "../server/day.ts";
import { namesOf } from "../server/desk.ts";
import { headMemo } from "../server/head-memo.ts";
import { type Listening, listen, PortTaken } from "../server/listen.ts";
import type { Store } from "../storage/store.ts";
import { background } from "../workers/background.ts";
import { bringIn } from "../workers/bringing-in.ts";
import { readTable, sheetsOf } from "../workers/table-work.ts";
import { Complaint } from "./complaint.ts";
import { WEB } from "./pages.ts";
import type { Place } from "./place.ts";
import { answer, note } from "./streams.ts";
import { version } from "./version.ts";

/** Serves the desk until it is told to stop (Ctrl-C), and closes cleanly. The address is printed last. */
export async function serveDesk(store: Store, reader: Reader, parsers: Parsers, place: Place): Promise<void> {
  let isOver = false;
  const bringing = background(
    () => bringIn(store, reader, parsers, undefined, () => isOver),
    ({ message }) => note(`entente: what was sent is stored and waits: ${message.split("\n")[0]}`),
  );
  const desk = {
    ...{ store, reader, names: namesOf(reader), finding: reader, atHead: headMemo(store), version: version() },
    today: () => localDay(new Date()),
    wake: bringing.wake,
    tables: {
      called: reader.columns,
      sheets: (id: string) => sheetsOf(store, parsers, id),
      read: (id: string) => readTable(store, reader, parsers, id),
    },
  };
  const listening = await listenAt(place, deskApp(desk, WEB, place.serving));
  answer(`The desk is at ${listening.url} (Ctrl-C stops it)\n`);
  const stop = new AbortController();
  await Promise.race(["SIGINT", "SIGTERM"].map((sign) => once(process, sign, { signal: stop.signal })));
  stop.abort();
  await listening.close();
  isOver = true;
  bringing.end();
  await bringing.idle(); // a document begun is ended; the rest waits for the next start
  parsers.close();
}

async function listenAt(place: Place, app: ReturnType<typeof deskApp>): Promise<Listening> {
  try {
    return await listen(app, place);
  } catch (error) {
    if (!(error instanceof PortTaken)) throw error;
    throw new Complaint(
      error.message,
      `give another, as in --port ${place.port + 1}, or --port 0 for any that is free`,
    );
  }
}
