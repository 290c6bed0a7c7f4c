import { aMonthAfter, aYearBefore, todayAnswer } from "../views/today.ts";
import { type Desk, seen } from "./desk.ts";
import { documentLines } from "./document-routes.ts";
import { all, undertakingRows } from "./gather.ts";
import { type App, asks } from "./routes.ts";

const MOST = 50;

export const todayRoute = (app: App, desk: Desk) =>
  app.openapi(asks("/api/today", "TodayAnswer", "What wants a person today", {}), async (c) => {
    const { store } = desk;
    const first = { limit: MOST };
    const uncounted = { ...first, uncounted: true };
    const [toReview, problems, occasions, due, silent, refused, failed, unread, counts] = await Promise.all([
      store.observations({ all: true, review: "unreviewed" }, uncounted),
      store.records("problem", {}, uncounted),
      desk.atHead("occasions", () => all((page) => store.records("occasion", {}, page))),
      store.undertakings({ dueBy: aMonthAfter(desk.today()) }, first),
      store.undertakings({ openBefore: aYearBefore(desk.today()) }, uncounted),
      store.documents({ state: "refused" }, uncounted),
      store.documents({ state: "failed" }, uncounted),
      store.documents({ state: "unread" }, uncounted),
      store.counts(),
    ]);
    const rowsOf = (of: readonly { id: string }[]) =>
      undertakingRows(
        store,
        of.map(({ id }) => id),
      );
    const rows = {
      toReview: toReview.items,
      toReviewCount: counts.unreviewed,
      problems: problems.items,
      occasions,
      due: await rowsOf(due.items),
      dueCount: due.total,
      silent: await rowsOf(silent.items),
      unread: await documentLines(desk, [...refused.items, ...failed.items, ...unread.items]),
      counts,
    };
    return c.json(todayAnswer(rows, seen(desk)), 200);
  });
