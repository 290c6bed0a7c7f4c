import type { EvidenceStated } from "../../../src/register/choices.ts";
import type { ByHandSent } from "../../../src/views/by-hand.ts";

export const WHATS = ["meeting", "undertaking", "agreement", "person", "note"] as const;
export type What = (typeof WHATS)[number];
export type Taker = { name: string; office: string; side: string };

/** What one has typed so far, of whatever it is: all of it is kept while one changes what it is. */
export type Draft = {
  what: What;
  sides: string[];
  on: string;
  mode: string;
  place: string;
  people: Taker[];
  kind: string;
  stage: string;
  object: string;
  undertaking: string; // the one it is said of
  voice: string;
  speaker: Taker;
  from: string;
  to: string;
  owner: string;
  due: string;
  standsOn: EvidenceStated | "";
  title: string;
  type: string;
  status: string;
  signedOn: string;
  inForceOn: string;
  until: string;
  name: string;
  office: string;
  organisation: string;
  side: string;
  words: string;
  document: string; // the one that has the words; "" where they are one's own
  attached: { id: string; file: string } | null;
  about: string; // of a note: "undertaking:…"
  aboutTitle: string;
};

const NOBODY: Taker = { name: "", office: "", side: "" };

export const emptyDraft = (today: string): Draft => ({
  ...{ what: "meeting", sides: [], on: today, mode: "meeting", place: "", people: [{ ...NOBODY }] },
  ...{ kind: "", stage: "raised", object: "", undertaking: "", voice: "both", speaker: { ...NOBODY } },
  ...{
    from: "",
    to: "",
    owner: "",
    due: "",
    standsOn: "",
    title: "",
    type: "agreement",
    status: "",
    signedOn: "",
    inForceOn: "",
  },
  ...{ until: "", name: "", office: "", organisation: "", side: "", words: "", document: "", attached: null },
  ...{ about: "", aboutTitle: "" },
});

type Wrong = Partial<Record<keyof Draft, string>>;

const isDay = (text: string): boolean => /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
const isPartial = (text: string): boolean => /^\d{4}(-\d\d(-\d\d)?)?$/.test(text);

/** What keeps it from being entered, by field, in words for the person. `text` is of the document that has the words. */
export function wrongIn(draft: Draft, text: string | undefined): Wrong {
  const wrong: Wrong = {};
  const { what, sides, on, words } = draft;
  if (what !== "note" && what !== "person" && sides.length === 0) wrong.sides = "Choose at least one side.";
  if (what === "meeting" && sides.length === 1) wrong.sides = "A meeting has at least two sides.";
  if (what !== "note" && on && !isDay(on)) wrong.on = "Give a day.";
  if (what === "undertaking") {
    if (!draft.kind) wrong.kind = "Choose a kind.";
    if (draft.voice === "named" && !draft.speaker.name.trim()) wrong.speaker = "Give the name of who says it.";
    for (const end of ["from", "to"] as const)
      if (draft[end] && !isPartial(draft[end])) wrong[end] = "Give a day, a month or a year, as 2027-05.";
    if (draft.to && !draft.from) wrong.from = "Say when it begins.";
    if (draft.from && draft.to && draft.to < draft.from) wrong.to = "It cannot end before it begins.";
  }
  if (what === "agreement" && !draft.title.trim()) wrong.title = "Give it a title.";
  if (what === "person") {
    if (!draft.name.trim()) wrong.name = "Give a name.";
    if (draft.from && !isPartial(draft.from)) wrong.from = "Give a day, a month or a year, as 2024.";
    if (draft.until && !isPartial(draft.until)) wrong.until = "Give a day, a month or a year, as 2024.";
  }
  if (what === "note" && !words.trim()) wrong.words = "Write the note.";
  if (what === "note" && !draft.about) wrong.about = "Open the note from the page it is about.";
  if (what !== "note" && draft.document) {
    if (!words.trim()) wrong.words = "Write the words as they stand in the document.";
    else if (text !== undefined && !text.includes(words.trim()))
      wrong.words = "These words do not stand in that document. Take its exact words, or choose your own words.";
  }
  return wrong;
}

const or = (text: string): string | null => text.trim() || null;

/** What is sent of a draft that has nothing wrong in it. */
export function sentOf(draft: Draft, text: string | undefined): ByHandSent {
  const words = or(draft.words);
  const start = draft.document && words ? (text?.indexOf(words) ?? -1) : -1;
  const ground = {
    quoted: start >= 0 && words ? { document: draft.document, start, end: start + words.length } : null,
    words: start >= 0 ? null : words,
    attached: draft.attached?.id ?? null,
  };
  const { sides, on } = draft;
  const said = { sides, on: or(on), ...ground };
  switch (draft.what) {
    case "meeting": {
      const people = draft.people.filter(({ name }) => name.trim());
      const participants = people.map((p) => ({ name: p.name.trim(), office: or(p.office), side: or(p.side) }));
      return { what: "meeting", mode: draft.mode as "meeting", place: or(draft.place), participants, ...said };
    }
    case "undertaking": {
      const { voice, speaker, from, to } = draft;
      const named = voice === "named" ? { name: or(speaker.name), side: or(speaker.side) } : {};
      return {
        ...{ what: "undertaking", kind: draft.kind, stage: draft.stage as "raised", ...said },
        ...{ object: or(draft.object), undertaking: or(draft.undertaking) },
        speaker: { voice: voice as "both", ...named },
        held: from ? { from, to: to || from } : null,
        ...{ owner: or(draft.owner), due: or(draft.due), standsOn: draft.standsOn || null },
      };
    }
    case "agreement": {
      const days = { signedOn: or(draft.signedOn), inForceOn: or(draft.inForceOn), until: or(draft.until) };
      const { type, title, status } = draft;
      return {
        what: "agreement",
        type: type.trim() || "agreement",
        title: title.trim(),
        status: or(status),
        ...days,
        ...said,
      };
    }
    case "person": {
      const { name, office, organisation, side, from, until } = draft;
      const post = { office: or(office), organisation: or(organisation), side: or(side) };
      return { what: "person", name: name.trim(), ...post, from: or(from), until: or(until), on: or(on), ...ground };
    }
    case "note": {
      const [noun = "", ...id] = draft.about.split(":");
      return { what: "note", about: { noun: noun as "document", id: id.join(":") }, text: draft.words.trim() };
    }
  }
}
