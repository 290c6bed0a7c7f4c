import { takenBack } from "../register/judgements.ts";
import type { Observed } from "../register/records.ts";
import { type Act, type Evidence, standing } from "../register/standing.ts";
import { aboutUndertaking } from "./gather.ts";
import type { Ground } from "./ground.ts";
import { dropSided, sidedUndertaking } from "./sided.ts";
import type { UndertakingRow } from "./tables.ts";

/** The row of one undertaking from what stands about it; none where nothing is left that was not rejected. */
export async function projectUndertaking(within: Ground, id: string): Promise<void> {
  const { rows, register } = within;
  const known = rows.selectFrom("undertakings").selectAll().where("register", "=", register).where("id", "=", id);
  const before = await known.executeTakeFirst();
  const row = undertakingRow(id, await evidenceOf(within, id), await actsOf(within, id), within.isText);
  if (before) {
    await rows.deleteFrom("undertakings").where("register", "=", register).where("id", "=", id).execute();
    for (const sided of sidedUndertaking(before)) await dropSided(within, sided);
  }
  if (!row) return;
  await rows
    .insertInto("undertakings")
    .values({ ...row, register })
    .execute();
  const sided = sidedUndertaking(row).map((each) => ({ ...each, register }));
  if (sided.length > 0) await rows.insertInto("sided").values(sided).execute();
}

export function undertakingRow(
  id: string,
  evidence: readonly Evidence[],
  acts: readonly Act[],
  isText: (kind: string) => boolean,
): UndertakingRow | undefined {
  const counted = evidence.filter(({ review }) => review !== "rejected");
  const first = counted[0]?.record;
  if (!first) return undefined;
  const untimed = acts.filter(({ type }) => type !== "terms");
  const now = standing(evidence, untimed, { day: "9999-12-31", undated: true }, isText);
  const terms = acts.findLast((act) => act.type === "terms");
  return {
    ...{ id, kind: first.kind, sides: JSON.stringify([...new Set(first.sides)].sort()) },
    ...{ objectId: first.object?.gazetteer ?? null, object: first.object && JSON.stringify(first.object) },
    ...{ evidence: now.evidence ?? "none", ended: now.ended === "lapsed" ? null : now.ended },
    until: terms?.until ?? null,
    ...{ firstOn: now.firstOn ?? "", lastOn: now.lastOn ?? "", quotations: counted.length },
    unreviewed: counted.filter(({ review }) => review === "unreviewed").length,
  };
}

async function evidenceOf({ rows, register }: Ground, undertaking: string): Promise<Evidence[]> {
  const found = await rows
    .selectFrom("records as r")
    .innerJoin("documents as d", (on) => on.onRef("d.register", "=", "r.register").onRef("d.id", "=", "r.document"))
    .select([
      "r.key",
      "r.document",
      "r.day",
      "r.review",
      "r.speakerSide",
      "r.meetingOn",
      "r.record",
      "d.issuedBy",
      "d.supposed",
    ])
    .where("r.register", "=", register)
    .where("r.undertaking", "=", undertaking)
    .where("r.wentOut", "is", null)
    .orderBy("r.day")
    .orderBy("r.document")
    .orderBy("r.key")
    .execute();
  return found.map(({ day, supposed, record, ...row }) => ({
    ...row,
    publishedOn: day || null,
    supposed: supposed === 1,
    record: JSON.parse(record) as Observed,
  }));
}

/** Acts about an undertaking that nobody took back, in the order of the chain. */
export async function actsOf(within: Ground, undertaking: string): Promise<Act[]> {
  const entries = await aboutUndertaking(within, undertaking);
  const gone = takenBack(entries);
  return entries.flatMap(({ entry }) => {
    const isAct = entry.type === "withdraws" || entry.type === "answers" || entry.type === "terms";
    return isAct && !gone.has(entry.id) ? [entry] : [];
  });
}
