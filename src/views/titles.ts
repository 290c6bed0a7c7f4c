import type { ObjectOf } from "../register/records.ts";
import type { Names } from "./names.ts";

/**
 * A neutral title: kind, object, sides, as "World Heritage nomination: Khudaferin bridges (AZ–IR)"; never a quotation, so an
 * object is named only as the gazetteer names it.
 */
export function titleOf({ kind, object, sides }: Titled, names: Names): string {
  const known = object?.gazetteer ? names.object(object.gazetteer) : undefined;
  const between = sides.length > 0 ? ` (${[...sides].sort().join("–")})` : "";
  return `${names.kind(kind)}${known ? `: ${known.name}` : ""}${between}`;
}

type Titled = { kind: string; object: ObjectOf | null; sides: readonly string[] };
