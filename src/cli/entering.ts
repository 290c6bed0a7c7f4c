import { EVIDENCE_STATED } from "../register/choices.ts";
import { STAGES } from "../register/records.ts";
import { ByHandSent } from "../views/by-hand.ts";
import { Complaint } from "./complaint.ts";
import { PROGRAM } from "./program.ts";

/** What `enter` can be told, and of which things. */
export const OPTIONS = {
  sides: { of: ["meeting", "undertaking", "agreement"], says: "the sides, as AZ-IR; of an undertaking also one alone" },
  on: {
    of: ["meeting", "undertaking", "agreement", "person"],
    says: "the day it was or is said, as 2026-11-24 (today)",
  },
  mode: { of: ["meeting"], says: "visit, meeting, call, ceremony or conference (meeting)" },
  place: { of: ["meeting"], says: "where" },
  with: { of: ["meeting"], says: 'who took part, once for each: "Anar Karimov, Minister of Culture (AZ)"' },
  kind: { of: ["undertaking"], says: "an id of kinds/, as film-week" },
  stage: { of: ["undertaking"], says: STAGES.join(", ") },
  object: { of: ["undertaking"], says: "what it is about: an id of the gazetteer, as khudaferin-bridges" },
  of: { of: ["undertaking"], says: "the undertaking it is said of, by its id, instead of a new one" },
  "said-by": { of: ["undertaking"], says: '"Anar Karimov (AZ)", both or nobody (nobody)' },
  held: { of: ["undertaking"], says: "when it is to be or was: a day, a month, or two as 2027-05..2027-06" },
  owner: { of: ["undertaking"], says: "who looks after it here" },
  due: { of: ["undertaking"], says: "by when, as 2027-03-01" },
  evidence: {
    of: ["undertaking"],
    says: `what it stands on: ${EVIDENCE_STATED.join(", ")} (typed words are an own record)`,
  },
  title: { of: ["agreement"], says: "what it is called" },
  type: { of: ["agreement"], says: "agreement, memorandum, protocol, programme … (agreement)" },
  status: { of: ["agreement"], says: "draft, initialled, signed, in force …" },
  signed: { of: ["agreement"], says: "the day it was signed" },
  "in-force": { of: ["agreement"], says: "the day it came into force" },
  name: { of: ["person"], says: "the person's name" },
  office: { of: ["person"], says: "the office held" },
  organisation: { of: ["person"], says: "where" },
  side: { of: ["person"], says: "whose side, as IR" },
  from: { of: ["person"], says: "since when: a day, a month or a year" },
  until: { of: ["person", "agreement"], says: "until when; of an agreement the last day of its term" },
  about: {
    of: ["note"],
    says: "document:ID, meeting:ID, person:ID, undertaking:ID, agreement:ID, object:ID or partner:IR",
  },
} as const satisfies Record<string, { of: readonly string[]; says: string }>;

export const THINGS = ["meeting", "undertaking", "agreement", "person", "note"] as const;
type Given = { [name in Exclude<keyof typeof OPTIONS, "with">]?: string | undefined } & { with?: string[] | undefined };
type Ground = Partial<Pick<Extract<ByHandSent, { what: "meeting" }>, "quoted" | "words" | "attached">>;

/** What was told, as the form of the desk sends it. */
export function sentOf(what: string, given: Given, today: string, ground: Ground): ByHandSent {
  if (!THINGS.some((thing) => thing === what))
    throw new Complaint(`enter: there is no "${what}" to enter`, `enter ${THINGS.join(", ")}`, 2);
  for (const [name, { of }] of Object.entries(OPTIONS))
    if (given[name as keyof Given] !== undefined && !(of as readonly string[]).includes(what))
      throw new Complaint(`enter: --${name} is not told of a ${what}`, `it is of: ${of.join(", ")}`, 2);
  const parsed = ByHandSent.safeParse(told(what, given, today, ground));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = NAMED[String(issue?.path[0])] ?? String(issue?.path[0] ?? what);
  throw new Complaint(`enter: --${field}: ${issue?.message}`, `what can be told stands in: ${PROGRAM} enter --help`, 2);
}

/** What the form calls otherwise than the options do. */
const NAMED: Record<string, string> = {
  ...{ signedOn: "signed", inForceOn: "in-force", participants: "with", speaker: "said-by", text: "words" },
  ...{ undertaking: "of", standsOn: "evidence" },
};

function told(what: string, given: Given, today: string, ground: Ground): unknown {
  const sides = given.sides?.split(/[-,\s]+/).filter(Boolean) ?? [];
  const { on = today } = given;
  switch (what) {
    case "meeting":
      return {
        ...{ what, sides, on, mode: given.mode ?? "meeting", place: given.place, ...ground },
        participants: (given.with ?? []).map(person),
      };
    case "undertaking": {
      const { kind = "", stage, object, of: undertaking, owner, due, evidence: standsOn } = given;
      const [from = "", to = from] = given.held?.split("..") ?? [];
      return {
        ...{ what, sides, on, kind, stage, object, undertaking, owner, due, standsOn, ...ground },
        ...{ speaker: speaker(given["said-by"]), held: from ? { from, to } : null },
      };
    }
    case "agreement": {
      const { title = "", type = "agreement", status, signed: signedOn, "in-force": inForceOn, until } = given;
      return { what, sides, on, title, type, status, signedOn, inForceOn, until, ...ground };
    }
    case "person": {
      const { name = "", office, organisation, side, from, until } = given;
      return { what, on, name, office, organisation, side, from, until, ...ground };
    }
    default: {
      const [noun = "", ...id] = given.about?.split(":") ?? [];
      return { what, about: { noun, id: id.join(":") }, text: ground.words ?? "" };
    }
  }
}

/** "Anar Karimov, Minister of Culture (AZ)": a name, then perhaps an office, then perhaps a side. */
function person(text: string): { name: string; office: string | null; side: string | null } {
  const [, name = "", office, side] = /^([^,(]*)(?:,\s*([^(]*))?(?:\(([^)]*)\))?\s*$/.exec(text) ?? [text, text];
  return { name: name.trim(), office: office?.trim() || null, side: side?.trim() || null };
}

function speaker(text: string | undefined): unknown {
  if (text === undefined || text === "nobody") return { voice: "agentless" };
  if (text === "both") return { voice: "both" };
  const { name, side } = person(text);
  return { voice: "named", name, side };
}
