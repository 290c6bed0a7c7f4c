import type { Typed } from "../register/record-key.ts";
import { among } from "./among.ts";
import { enterRows } from "./enter-rows.ts";
import { type Ground, inChunks } from "./ground.ts";
import type { NewRecordRow } from "./rows.ts";
import type { Tables, UndertakingRow } from "./tables.ts";

export type SidedRow = Omit<Tables["sided"], "register">;

/** Under which sides records are found: each of them, and each two of them. */
export const sidedOf = (records: readonly NewRecordRow[]): SidedRow[] =>
  records.flatMap(({ type, key, day, document, record }) =>
    sidesIn({ type, record: JSON.parse(record) } as Typed).map((sides) => ({ sides, type, day, document, key })),
  );

export const sidedUndertaking = ({ id, sides, lastOn }: UndertakingRow): SidedRow[] =>
  aloneAndInPairs(JSON.parse(sides)).map((each) => {
    return { sides: each, type: "undertaking", day: lastOn, document: "", key: id };
  });

/** A meeting or an agreement; `sides` as "AZ-IR". */
export const sidedThing = (type: "meeting" | "agreement", id: string, day: string, sides: string): SidedRow[] =>
  aloneAndInPairs(sides.split("-").filter(Boolean)).map((each) => ({ sides: each, type, day, document: "", key: id }));

export const enterSided = (within: Ground, sided: readonly SidedRow[]): Promise<void> =>
  enterRows(within, "sided", sided);

export async function dropSided({ rows, register }: Ground, sided: readonly SidedRow[]): Promise<void> {
  for (const some of inChunks(sided, 200)) {
    const these = rows.deleteFrom("sided").where("register", "=", register);
    const places = some.map(({ sides, type, day, document, key }) => [sides, type, day, document, key]);
    await these.where(among(["sides", "type", "day", "document", "key"], places)).execute();
  }
}

function sidesIn({ type, record }: Typed): string[] {
  if (type === "observation" || type === "meeting-told" || type === "instrument") return aloneAndInPairs(record.sides);
  return type === "person-named" && record.side !== null ? [record.side] : [];
}

function aloneAndInPairs(sides: readonly string[]): string[] {
  const each = [...new Set(sides)].sort();
  return [...each, ...each.flatMap((one, at) => each.slice(at + 1).map((other) => `${one}-${other}`))];
}
