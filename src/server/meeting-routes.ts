import type { Desk } from "./desk.ts";
import { allMeetings } from "./gather.ts";
import { pageFrom } from "./paging.ts";
import { type App, asks, Paging } from "./routes.ts";

export const meetingRoutes = (app: App, desk: Desk) =>
  app.openapi(asks("/api/meetings", "MeetingPage", "Meetings, newest first", { query: Paging }), async (c) =>
    c.json(pageFrom(await allMeetings(desk), c.req.valid("query")), 200),
  );
