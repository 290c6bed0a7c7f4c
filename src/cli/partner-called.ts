import type { Store } from "../storage/store.ts";
import { folded } from "../views/folded.ts";
import type { Names } from "../views/names.ts";
import { partnerLine } from "../views/partners.ts";
import { Complaint } from "./complaint.ts";

const SHOWN = 8;

/** The two sides a person means by a code, a pair or a name, in any case; where it could be several, they are listed. */
export async function partnerCalled(store: Store, names: Names, asked: string): Promise<[string, string]> {
  const { home } = await store.info();
  const pairs = await store.pairs(home ? { side: home } : {});
  const partners = pairs.map((row) => ({ ...partnerLine(row, home, names), pair: row.sides }));
  const wanted = folded(asked);
  const called = ({ id, name, sides }: (typeof partners)[number]): string[] =>
    [id, name, sides.join("-"), sides.toReversed().join("-")].map(folded);
  const exact = partners.filter((one) => called(one).includes(wanted));
  const named = partners.filter(
    (one) =>
      wanted !== "" && one.pair.some((side) => side !== home && [side, names.side(side)].map(folded).includes(wanted)),
  );
  const near = partners.filter((one) => wanted !== "" && folded(one.name).includes(wanted));
  const found = [exact, named, near].find((some) => some.length > 0) ?? [];
  const [only, ...more] = found;
  if (!only)
    throw new Complaint(
      `brief: nothing in this register is between ${home ? "it and " : ""}"${asked}"`,
      `there are: ${listed(partners)}`,
    );
  if (more.length > 0)
    throw new Complaint(`brief: "${asked}" could be ${found.length} partners`, `say which: ${listed(found)}`);
  return only.pair;
}

function listed(partners: readonly { id: string; name: string }[]): string {
  if (partners.length === 0) return "none yet; add reports first";
  const shown = partners.slice(0, SHOWN).map(({ id, name }) => `${id} (${name})`);
  return [...shown, ...(partners.length > SHOWN ? [`and ${partners.length - SHOWN} more`] : [])].join(", ");
}
