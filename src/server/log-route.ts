import { z } from "zod";
import { LOGGED } from "../register/logged.ts";
import type { Logged, RecordType, Stored, StoredObservation } from "../storage/store.ts";
import type { LogAnswer, LogLine } from "../views/answers.ts";
import { asksOf, type LogNames, logLine } from "../views/log.ts";
import { calledIn } from "./called.ts";
import type { Desk } from "./desk.ts";
import { type App, asks, Paging } from "./routes.ts";

const Query = Paging.extend({ who: z.string().optional(), act: z.enum(LOGGED).optional() });

export const logRoute = (app: App, desk: Desk) =>
  app.openapi(asks("/api/log", "LogAnswer", "Who entered what, newest first", { query: Query }), async (c) => {
    const { cursor, limit, who, act } = c.req.valid("query");
    const [page, people] = await Promise.all([
      desk.store.log({ who, act }, { limit, after: cursor ?? null }),
      desk.store.loggers(),
    ]);
    const names = await namesFor(desk, page.items);
    const items = page.items.map((row) => logLine(row, names));
    return c.json({ ...page, items, people } satisfies LogAnswer, 200);
  });

/** What the things are called that these lines speak of, and where their records lead. */
async function namesFor(desk: Desk, rows: readonly Logged[]): Promise<LogNames> {
  const asked = rows.map(asksOf);
  const keys = [...new Set(asked.flatMap(({ records }) => records))];
  const called = await calledIn(
    desk,
    asked.flatMap(({ things }) => things),
  );
  const found = await Promise.all(keys.map(async (key) => [key, await desk.store.record(key)] as const));
  const pages = new Map(found.map(([key, record]) => [key, record && pageOf(record)]));
  return { ...desk.names, called, pageOfRecord: (key) => pages.get(key) };
}

const NOUNS: Partial<Record<RecordType, NonNullable<LogLine["to"]>["noun"]>> = {
  ...{ "meeting-told": "meeting", "person-named": "person", instrument: "agreement" },
};

/** The page of what a record is of; one that is rejected is of nothing, and one of another sort has none. */
function pageOf(record: Stored | StoredObservation): LogLine["to"] | undefined {
  if (record.review === "rejected") return undefined;
  if ("undertaking" in record) return { noun: "undertaking", id: record.undertaking, record: record.key };
  const noun = NOUNS[record.type];
  return noun && { noun, id: record.key, record: record.key };
}
