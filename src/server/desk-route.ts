import { TAKEN_ENDINGS } from "../intake/formats.ts";
import { STAGES } from "../register/records.ts";
import type { DeskAnswer } from "../views/answers.ts";
import type { Desk } from "./desk.ts";
import { all } from "./gather.ts";
import { type App, asks } from "./routes.ts";

export const deskRoute = (app: App, desk: Desk) =>
  app.openapi(asks("/api/desk", "DeskAnswer", "Whose register this is, and its words", {}), async (c) => {
    const { home, recorder, samples } = await desk.store.info();
    const sides = new Set([...(await sidesOf(desk)), ...(home ? [home] : [])]);
    const answer: DeskAnswer = {
      ...{ home, recorder, samples, version: desk.version, signedIn: c.get("person") ?? null },
      names: Object.fromEntries([...sides].sort().map((side) => [side, desk.names.side(side)])),
      kinds: Object.fromEntries([...desk.reader.kinds.keys()].sort().map((kind) => [kind, desk.names.kind(kind)])),
      agreementStates: await desk.store.agreementStates(),
      stages: [...STAGES],
      takes: [...TAKEN_ENDINGS],
    };
    return c.json(answer, 200);
  });

/** Every side that an undertaking or a meeting names. */
const sidesOf = (desk: Desk): Promise<string[]> =>
  desk.atHead("sides", async () => {
    const undertakings = await all((page) => desk.store.undertakings({ all: true }, page));
    return [...undertakings, ...(await desk.store.pairs({}))].flatMap(({ sides }) => sides);
  });
