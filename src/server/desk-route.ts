import { TAKEN_ENDINGS } from "../intake/formats.ts";
import { STAGES } from "../register/records.ts";
import type { DeskAnswer } from "../views/answers.ts";
import type { Desk } from "./desk.ts";
import { type App, asks } from "./routes.ts";

export const deskRoute = (app: App, desk: Desk) =>
  app.openapi(asks("/api/desk", "DeskAnswer", "Whose register this is, and its words", {}), async (c) => {
    const { home, recorder, samples } = await desk.store.info();
    const sides = new Set([...(await desk.store.sides()), ...(home ? [home] : [])]);
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
