import { folded, namesAlike } from "../matching/names-alike.ts";
import type { ComparedLine, TellingLine } from "./answers.ts";

/** What tellings of one meeting say, side by side: what all of them tell, and what only some, or one, of them does. */
export function compared(tellings: readonly TellingLine[]): ComparedLine[] {
  return [...undertakings(tellings), ...participants(tellings), ...words(tellings, "place"), ...words(tellings, "day")];
}

type Cell = ComparedLine["cells"][number];

/** One thing is one kind and one object; where stages, speakers or the object's words differ, that is said. */
function undertakings(tellings: readonly TellingLine[]): ComparedLine[] {
  const told = tellings.flatMap(({ key, lines }) => lines.map((line) => ({ telling: key, line })));
  const things = Map.groupBy(told, ({ line: { record } }) =>
    JSON.stringify([record.kind, record.object?.gazetteer ?? folded(record.object?.name ?? "")]),
  );
  return [...things].map(([id, all]) => {
    const cells = all.map(
      ({ telling, line }): Cell => ({ telling, key: line.key, says: line.title, span: null, line }),
    );
    const among = (of: (line: Told) => string): number =>
      new Set(tellings.map(({ key }) => saidIn(all, key, of)).filter((said) => said !== "")).size;
    const isTold = new Set(all.map(({ telling }) => telling)).size > 1;
    const differs: ComparedLine["differs"] = [];
    if (isTold && among(({ record }) => record.stage) > 1) differs.push("stage");
    if (isTold && among(({ record }) => `${record.speaker.voice} ${skeleton(record.speaker.name, told)}`) > 1)
      differs.push("speaker");
    if (isTold && among(({ record }) => folded(record.object?.name ?? "")) > 1) differs.push("object");
    const voices = new Set(all.map(({ line }) => line.record.speaker.voice));
    const title = all[0]?.line.title ?? "";
    return {
      id,
      what: "undertaking",
      title,
      cells,
      differs,
      namedElsewhere: isTold && voices.has("agentless") && voices.has("named"),
    };
  });
}

type Told = TellingLine["lines"][number];
type Said = { telling: string; line: Told };

const saidIn = (all: readonly Said[], telling: string, of: (line: Told) => string): string =>
  [...new Set(all.flatMap((said) => (said.telling === telling ? [of(said.line)] : [])))].sort().join();

/** One spelling for all that are written alike among the speakers. */
function skeleton(name: string | null, all: readonly Said[]): string {
  if (name === null) return "";
  const names = all.flatMap(({ line }) => line.record.speaker.name ?? []).sort();
  return folded(names.find((other) => namesAlike(name, other) !== "different") ?? name);
}

function participants(tellings: readonly TellingLine[]): ComparedLine[] {
  const lines: ComparedLine[] = [];
  for (const { key: telling, people } of tellings)
    for (const { key, name, side, office, span } of people) {
      const id = JSON.stringify([side, name]);
      const cell: Cell = { telling, key, says: [name, office].filter(Boolean).join(", "), span, line: null };
      const known = lines.find(
        (line) => isSamePerson(line, side, name) && !line.cells.some((c) => c.telling === telling),
      );
      if (known) known.cells.push(cell);
      else lines.push({ id, what: "participant", title: name, cells: [cell], differs: [], namedElsewhere: false });
    }
  return lines;
}

function isSamePerson({ id }: ComparedLine, side: string | null, name: string): boolean {
  const [otherSide, other] = JSON.parse(id) as [string | null, string];
  return side === otherSide && namesAlike(name, other) !== "different";
}

function words(tellings: readonly TellingLine[], what: "place" | "day"): ComparedLine[] {
  const cells = tellings.flatMap(({ key, place, on, span }): Cell[] => {
    const says = what === "place" ? place : on;
    return says === null ? [] : [{ telling: key, key, says, span, line: null }];
  });
  if (cells.length === 0) return [];
  const isOne = new Set(cells.map(({ says }) => folded(says))).size === 1;
  return [{ id: what, what, title: what, cells, differs: isOne ? [] : [what], namedElsewhere: false }];
}
