import type { Context } from "hono";
import type { Desk } from "./desk.ts";
import { Refusal } from "./refusal.ts";
import type { Env } from "./routes.ts";

/** Who records at this desk: the person signed in, or the one whose register it is. Nothing is entered in nobody's name. */
export async function recorderOf({ store }: Desk, c: Context<Env>): Promise<string> {
  const person = c.get("person");
  if (person !== undefined) return person;
  const { recorder } = await store.info();
  if (recorder) return recorder;
  throw new Refusal(409, 'This register does not say who records here. Run: entente init --home AZ --as "YOUR NAME".');
}

/** A kind that the packs do not know would have no label and no ladder. */
export function mustKnowKind({ reader }: { reader: Pick<Desk["reader"], "kinds"> }, kind: string | undefined): void {
  if (kind !== undefined && !reader.kinds.has(kind))
    throw new Refusal(422, `There is no kind "${kind}"; the kinds are in /api/desk.`);
}
