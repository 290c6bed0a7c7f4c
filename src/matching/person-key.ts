import type { Likeness } from "../register/joining.ts";
import type { PersonNamed } from "../register/records.ts";
import { alikeKey, folded, namesAlike } from "./names-alike.ts";

type Who = { id: string; sorted: string; alike: string };

/**
 * Who a person is: one name and one side are one person (`AZ.anar-karimov`), whatever the office. A name of one word, or a
 * person whose side nobody tells, is only themselves: asked, never joined.
 */
export function personKey({ name, side }: Pick<PersonNamed, "name" | "side">, key: string): Who {
  const words = folded(name).split(" ");
  const isWhole = side !== null && words.length >= 2;
  return { id: isWhole ? `${side}.${words.join("-")}` : key, sorted: words.join(" "), alike: alikeKey(name) };
}

type Known = { name: string; side: string | null };

/** Whether two people of different ids may be one; a person answers. */
export function personPair(one: Known, other: Known): Likeness {
  const names = namesAlike(one.name, other.name);
  if (names === "different") return { verdict: "different", because: ["the names differ"] };
  const written = names === "equal" ? "the same name" : `${one.name} and ${other.name} are written alike`;
  if (one.side === other.side) return { verdict: "ask", because: [written, "the same side"] };
  if (names === "alike") return { verdict: "different", because: ["the sides differ"] };
  const unknown = one.side === null || other.side === null;
  return { verdict: "ask", because: [written, unknown ? "the side of one is not told" : "told of different sides"] };
}
