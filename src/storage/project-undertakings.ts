import { judgedTogether } from "../register/judged-together.ts";
import { quotationsOf } from "../register/quotations.ts";
import type { Observed } from "../register/records.ts";
import { type Act, type Evidence, isAct, standing } from "../register/standing.ts";
import { printedBy } from "./asked-records.ts";
import { enterRows } from "./enter-rows.ts";
import { actsOn } from "./gather.ts";
import { type Ground, inChunks } from "./ground.ts";
import { projectFoundUndertakings } from "./project-found.ts";
import { calledBy, leadOf } from "./reprinted.ts";
import { dropSided, enterSided, sidedUndertaking } from "./sided.ts";
import type { UndertakingRow } from "./tables.ts";

/** The rows of undertakings from what stands about them; none where nothing is left that was not rejected. */
export async function projectUndertakings(within: Ground, undertakings: Iterable<string>): Promise<void> {
  for (const some of inChunks([...new Set(undertakings)], 200)) {
    const leads = await leadOf(within, some);
    const ids = [...new Set(some.map((id) => leads.get(id) ?? id))];
    await clear(within, [...new Set([...some, ...ids])]);
    const evidence = await evidenceOf(within, ids);
    const said = await actsOn(within, ids);
    const acts = Map.groupBy(said.filter(isAct), ({ undertaking }) => undertaking);
    const dues = new Map(said.flatMap((act) => (act.type === "charge" ? [[act.undertaking, act.due] as const] : [])));
    const rows = ids.flatMap((id) => {
      const row = undertakingRow(id, evidence.get(id) ?? [], acts.get(id) ?? [], within.isText);
      return row ? [{ ...row, due: dues.get(id) ?? null }] : [];
    });
    await enter(within, rows);
    await projectFoundUndertakings(within, [...new Set([...some, ...ids])], rows);
  }
}

async function clear(within: Ground, ids: readonly string[]): Promise<void> {
  const { rows, register } = within;
  const before = rows.selectFrom("undertakings").selectAll().where("register", "=", register).where("id", "in", ids);
  const known = await before.execute();
  if (known.length === 0) return;
  await dropSided(within, known.flatMap(sidedUndertaking));
  await rows.deleteFrom("undertakings").where("register", "=", register).where("id", "in", ids).execute();
}

async function enter(within: Ground, undertakings: readonly UndertakingRow[]): Promise<void> {
  await enterRows(within, "undertakings", undertakings);
  await enterSided(within, undertakings.flatMap(sidedUndertaking));
}

function undertakingRow(
  id: string,
  evidence: readonly Evidence[],
  acts: readonly Act[],
  isText: (kind: string) => boolean,
): Omit<UndertakingRow, "due"> | undefined {
  const together = judgedTogether(evidence);
  const counted = together.filter(({ review }) => review !== "rejected");
  const first = counted[0]?.record;
  if (!first) return undefined;
  const untimed = acts.filter(({ type }) => type !== "terms");
  const now = standing(counted, untimed, { day: "9999-12-31", undated: true }, isText);
  const sayings = quotationsOf(counted);
  const terms = acts.findLast((act) => act.type === "terms");
  return {
    ...{ id, kind: first.kind, sides: JSON.stringify([...new Set(first.sides)].sort()) },
    ...{ objectId: first.object?.gazetteer ?? null, object: first.object && JSON.stringify(first.object) },
    ...{ evidence: now.evidence ?? "none", ended: now.ended === "lapsed" ? null : now.ended },
    until: terms?.until ?? null,
    ...{ firstOn: now.firstOn ?? "", lastOn: now.lastOn ?? "", quotations: sayings.length },
    unreviewed: sayings.filter(({ original }) => original.review === "unreviewed").length,
  };
}

async function evidenceOf(within: Ground, ids: readonly string[]): Promise<Map<string, Evidence[]>> {
  const { rows, register } = within;
  const all = await calledBy(within, ids);
  const leads = await leadOf(within, all);
  const found = await rows
    .selectFrom("records as r")
    .innerJoin("documents as d", (on) => on.onRef("d.register", "=", "r.register").onRef("d.id", "=", "r.document"))
    .select(["r.key", "r.document", "r.day", "r.review", "r.speakerSide", "r.meetingOn", "r.record", "r.undertaking"])
    .select(["r.read"])
    .innerJoin("wordings as c", (on) =>
      on.onRef("c.register", "=", "r.register").onRef("c.document", "=", "r.document"),
    )
    .select(["d.issuedBy", "d.supposed", "d.source", "c.family"])
    .where("r.register", "=", register)
    .where("r.undertaking", "in", all)
    .where("r.wentOut", "is", null)
    .orderBy("r.undertaking")
    .orderBy("r.day")
    .orderBy("r.document")
    .orderBy("r.key")
    .execute();
  const evidence = found.map(({ day, supposed, source, record, read, ...row }) => ({
    ...{ ...row, ...printedBy(source), publishedOn: day || null, supposed: supposed === 1 },
    record: JSON.parse(record) as Observed,
    read: JSON.parse(read ?? record) as Observed,
  }));
  const inTime = ({ publishedOn, document, key }: Evidence) => `${publishedOn ?? ""} ${document} ${key}`;
  evidence.sort((a, b) => (inTime(a) < inTime(b) ? -1 : 1)); // of several keys that are one
  return Map.groupBy(evidence, ({ undertaking }) => leads.get(undertaking ?? "") ?? undertaking ?? "");
}
