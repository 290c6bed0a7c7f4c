import type { ObjectOf } from "../register/records.ts";
import type { Sentence } from "./scene.ts";
import type { Thing } from "./things.ts";

const OBJECTS = new Set(["site", "museum", "collection", "route", "person", "element", "region"]);

/** The site, person commemorated, city or collection that a thing is about, as far as the gazetteer knows it. */
export function objectIn(
  { mentions }: Pick<Sentence, "mentions">,
  thing: Pick<Thing, "kind" | "spanFrom" | "spanTo">,
): ObjectOf | null {
  const inside = mentions.filter((m) => m.from >= thing.spanFrom && m.to <= thing.spanTo + NEAR);
  const exact =
    inside.find((m) => OBJECTS.has(m.place.type)) ??
    (CITY_KINDS.has(thing.kind) ? inside.find((m) => m.place.type === "city") : undefined);
  if (!exact) return null;
  return { name: exact.place.name, type: exact.place.type, gazetteer: exact.place.id };
}
/** Words after the thing in which its object may still stand ("… was discussed for the bridge"). */
const NEAR = 2;
const CITY_KINDS = new Set(["twinning", "cultural-centre"]);
