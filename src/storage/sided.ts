import type { Typed } from "../register/record-key.ts";
import { type Ground, inChunks } from "./ground.ts";
import type { NewRecordRow } from "./rows.ts";
import type { Tables, UndertakingRow } from "./tables.ts";

type SidedRow = Omit<Tables["sided"], "register">;

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

export async function enterSided({ rows, register }: Ground, sided: readonly SidedRow[]): Promise<void> {
  for (const some of inChunks(sided)) {
    await rows
      .insertInto("sided")
      .values(some.map((row) => ({ ...row, register })))
      .execute();
  }
}

export async function dropSided(
  { rows, register }: Ground,
  { sides, type, day, document, key }: SidedRow,
): Promise<void> {
  const row = rows
    .deleteFrom("sided")
    .where("register", "=", register)
    .where("sides", "=", sides)
    .where("type", "=", type);
  await row.where("day", "=", day).where("document", "=", document).where("key", "=", key).execute();
}

function sidesIn({ type, record }: Typed): string[] {
  if (type === "observation" || type === "meeting-told" || type === "instrument") return aloneAndInPairs(record.sides);
  return type === "person-named" && record.side !== null ? [record.side] : [];
}

function aloneAndInPairs(sides: readonly string[]): string[] {
  const each = [...new Set(sides)].sort();
  return [...each, ...each.flatMap((one, at) => each.slice(at + 1).map((other) => `${one}-${other}`))];
}
