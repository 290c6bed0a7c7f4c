import { MEETING_MODES } from "../../src/register/choices.ts";
import { DOCUMENT_STATES } from "../../src/register/document-state.ts";
import { NOUNS } from "../../src/register/entry.ts";
import { LOGGED } from "../../src/register/logged.ts";
import { MODALITIES, POSITIONS, STAGES, VOICES } from "../../src/register/records.ts";
import { EVIDENCE_GRADES, FOUND_NOUNS, Review, TIMELINESS } from "../../src/views/answers.ts";

// Answers of the desk with every field of words made such a string: what a screen shows, whoever wrote it into whatever field.

/** Ids, by which the desk asks on. */
const IDS = new Set(["id", "key", "document", "undertaking", "entry", "judgement", "next", "telling", "person"]);
/** Words of ours that a screen looks something up by; in any other field the same words are somebody's. */
const OURS: Record<string, readonly string[]> = {
  ...{ noun: [...FOUND_NOUNS, ...NOUNS], act: LOGGED, state: DOCUMENT_STATES, stage: STAGES, evidence: STAGES },
  review: Review.options,
  ...{ voice: VOICES, mode: MEETING_MODES, modality: MODALITIES, position: POSITIONS, grade: EVIDENCE_GRADES },
  ...{ timeliness: TIMELINESS, dayIs: ["told", "published", "unknown"], ended: ["declined", "withdrawn", "lapsed"] },
  ...{ what: ["undertaking", "participant", "place", "day"], differs: ["stage", "speaker", "object", "place", "day"] },
  is: [
    "text",
    "strong",
    "quiet",
    "name",
    "words",
    "unreviewed",
    "note",
    "heading",
    "paragraph",
    "list",
    "table",
    "quotation",
  ],
  tone: ["plain", "quiet", "look"],
};
const DAY = /^\d{4}(-\d\d){0,2}(T|$)/;

/** The same answer, its lists as long as `rows`, with the words of each field taken from `next`. */
export function answeredWith(answer: unknown, next: () => string, rows: number, field = ""): unknown {
  if (typeof answer === "string") return isOurs(field, answer) ? answer : next();
  if (Array.isArray(answer)) {
    if (!isLines(answer)) return answer.map((each) => answeredWith(each, next, rows, field));
    const many = Array.from({ length: rows }, (_, n) => apart(answer, n));
    return many.map((each) => answeredWith(each, next, Math.min(rows, 3), field));
  }
  if (answer === null || typeof answer !== "object") return answer;
  return Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [name, answeredWith(value, next, rows, name)] as const),
  );
}

const isOurs = (field: string, word: string): boolean =>
  IDS.has(field) || DAY.test(word) || (OURS[field]?.includes(word) ?? false);

type Line = { id: string } | { key: string } | { entry: string };
const isLines = (answer: unknown[]): answer is Line[] =>
  answer.length > 0 &&
  answer.every(
    (each) => each !== null && typeof each === "object" && ("id" in each || "key" in each || "entry" in each),
  );

/** Line n of a list made longer: one of those it has, with an id of its own. */
function apart(lines: readonly Line[], n: number): object {
  const line = lines[n % lines.length] as Line;
  const more = n < lines.length ? "" : `+${n}`;
  if ("key" in line) return { ...line, key: `${line.key}${more}` };
  return "id" in line ? { ...line, id: `${line.id}${more}` } : { ...line, entry: `${line.entry}${more}` };
}
