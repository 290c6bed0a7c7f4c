import type { ObjectAnswer, ObjectLine } from "./answers.ts";
import type { Names } from "./names.ts";
import type { UndertakingRows } from "./rows.ts";
import { type Seen, undertakingAnswer } from "./undertakings.ts";

type ObjectRow = { id: string; name: string; type: string; undertakings: number; quotations: number };

export function objectLine({ id, name, type, undertakings, quotations }: ObjectRow, names: Names): ObjectLine {
  const known = names.object(id);
  const states = [...(known?.states ?? [])];
  return { id, name: known?.name ?? name, type: known?.type ?? type, states, undertakings, quotations };
}

/** All undertakings about one thing, each apart; what one side does for itself never stands among what sides do together. */
export function objectAnswer(row: ObjectRow, undertakings: readonly UndertakingRows[], seen: Seen): ObjectAnswer {
  const answers = undertakings
    .flatMap((rows) => undertakingAnswer(rows, seen) ?? [])
    .filter(({ quotations }) => quotations > 0)
    .sort((a, b) => ((a.standing.firstOn ?? "~") < (b.standing.firstOn ?? "~") ? -1 : 1));
  return {
    ...objectLine(row, seen.names),
    wikidata: seen.names.object(row.id)?.wikidata ?? null,
    together: answers.filter(({ oneSided }) => !oneSided),
    oneSided: answers.filter(({ oneSided }) => oneSided),
  };
}
