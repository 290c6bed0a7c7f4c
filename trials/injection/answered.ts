// Answers of the desk with every field of words made such a string: what a screen shows, whoever wrote it into whatever field.

const KEPT = new Set([
  ...[
    "id",
    "key",
    "document",
    "undertaking",
    "entry",
    "judgement",
    "next",
    "review",
    "stage",
    "voice",
    "mode",
    "state",
  ],
  ...["position", "dayIs", "evidence", "grade", "timeliness", "ended", "modality", "home", "language"],
]);
const DAY = /^\d{4}(-\d\d){0,2}$/;

/** The same answer, its lists as long as `rows`, with the words of each field taken from `next`. */
export function answeredWith(answer: unknown, next: () => string, rows: number, field = ""): unknown {
  if (typeof answer === "string") return KEPT.has(field) || DAY.test(answer) ? answer : next();
  if (Array.isArray(answer)) {
    const many = isLines(answer) ? Array.from({ length: rows }, (_, n) => apart(answer, n)) : answer;
    return many.map((each) => answeredWith(each, next, Math.min(rows, 3), field));
  }
  if (answer === null || typeof answer !== "object") return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, answeredWith(value, next, rows, name)] as const),
  );
}

type Line = { id: string } | { key: string };
const isLines = (answer: unknown[]): answer is Line[] =>
  answer.length > 0 &&
  answer.every((each) => each !== null && typeof each === "object" && ("id" in each || "key" in each));

/** Line n of a list made longer: one of those it has, with an id of its own. */
function apart(lines: readonly Line[], n: number): object {
  const line = lines[n % lines.length] as Line;
  const more = n < lines.length ? "" : `+${n}`;
  return "key" in line ? { ...line, key: `${line.key}${more}` } : { ...line, id: `${line.id}${more}` };
}
