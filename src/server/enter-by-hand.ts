import { type Span, span } from "../documents/document.ts";
import type { EnteredByHand, Store } from "../storage/store.ts";
import { type ByHandSent, type RecordByHand, recordsOf, typedText } from "../views/by-hand.ts";
import type { Desk } from "./desk.ts";
import { mustKnowKind } from "./recorder.ts";
import { Refusal } from "./refusal.ts";

type Entering = Pick<Desk, "store" | "names" | "today"> & { reader: Pick<Desk["reader"], "kinds" | "language"> };
type Made = { entries: string[]; key: string | null; document: string | null };

/** Enters what a person says by hand, on its evidence. What does not hold is refused in words for that person. */
export async function enterByHand(desk: Entering, sent: ByHandSent, by: string): Promise<Made> {
  const { store } = desk;
  if (sent.what === "note") {
    const { entry } = await store.append({ type: "note", about: await noted(desk, sent.about), text: sent.text }, by);
    return { entries: [entry], key: null, document: null };
  }
  mustHold(desk, sent);
  const { on, text, at } = await standsOn(desk, sent, by);
  const entered: EnteredByHand = {
    records: recordsOf(sent, text, at, desk.names),
    ...{ on, ...(sent.attached && !isOn(on, sent.attached) && { attached: sent.attached }) },
    ...(sent.what === "undertaking" && sent.undertaking && { of: sent.undertaking }),
    ...(sent.what === "undertaking" && sent.standsOn && { standsOn: sent.standsOn }),
    ...(sent.what === "undertaking" &&
      (sent.owner || sent.due) && { charge: { owner: sent.owner || null, due: sent.due ?? null } }),
  };
  const { entries, keys, document } = await store.enterByHand(entered, by);
  return { entries, key: keys[0] ?? null, document };
}

type Ground = { on: EnteredByHand["on"]; text: string; at: Span };

/** A quotation of a stored document; the words found in the file that came with them; else what was typed. */
async function standsOn(desk: Entering, sent: RecordByHand, by: string): Promise<Ground> {
  const { store, names, reader, today } = desk;
  if (sent.quoted) {
    const document = await documentOf(store, sent.quoted.document);
    const { start, end } = sent.quoted;
    if (!(start >= 0 && start < end && end <= document.text.length))
      throw new Refusal(422, `The document has no stretch ${start}–${end}; select words in it.`);
    return { on: { document: document.id }, text: document.text, at: span(document, start, end) };
  }
  const file = sent.attached ? await documentOf(store, sent.attached) : undefined;
  const found = file && sent.words ? file.text.indexOf(sent.words) : -1;
  if (file && sent.words && found >= 0)
    return { on: { document: file.id }, text: file.text, at: span(file, found, found + sent.words.length) };
  const { text, start, end } = typedText(sent, names);
  const { home } = await store.info();
  const ours = home !== null && "sides" in sent && sent.sides.includes(home) ? home : null;
  const source = { publisher: by, cites: null, issuedBy: ours, supposed: false };
  const day = sent.on && sent.on < today() ? sent.on : today();
  return {
    on: { text, language: reader.language(text), publishedOn: day, source },
    ...{ text, at: span({ text }, start, end) },
  };
}

const isOn = (on: EnteredByHand["on"], document: string): boolean => "document" in on && on.document === document;

async function documentOf(store: Store, id: string) {
  const document = await store.document(id);
  if (document) return document;
  throw new Refusal(404, `There is no document ${id} in this register.`);
}

/** What the packs do not know would have no name; days that cannot follow each other are a slip of the hand. */
function mustHold(desk: Entering, sent: RecordByHand): void {
  const sides = "sides" in sent ? sent.sides : sent.side ? [sent.side] : [];
  for (const side of sides) mustKnowSide(desk, side);
  if (sent.what === "meeting") for (const { side } of sent.participants) if (side) mustKnowSide(desk, side);
  if (sent.what === "undertaking") {
    mustKnowKind(desk, sent.kind);
    if (sent.object && !desk.names.object(sent.object))
      throw new Refusal(422, `The gazetteer has no object "${sent.object}".`);
    if (sent.speaker.voice === "named" && !sent.speaker.name) throw new Refusal(422, "Say who says it: give a name.");
    if (sent.speaker.side) mustKnowSide(desk, sent.speaker.side);
    if (sent.held && sent.held.to < sent.held.from) throw new Refusal(422, "It cannot end before it begins.");
  }
  if (sent.what === "person" && sent.from && sent.until && sent.until < sent.from)
    throw new Refusal(422, "The office cannot end before it begins.");
  if (sent.what === "agreement" && sent.signedOn && sent.until && sent.until < sent.signedOn)
    throw new Refusal(422, "Its term cannot end before it was signed.");
}

function mustKnowSide({ names }: Pick<Desk, "names">, side: string): void {
  if (side.length === 2 && names.side(side) === side)
    throw new Refusal(422, `There is no state "${side}"; give its ISO 3166 code, as AZ.`);
}

type Noted = Extract<ByHandSent, { what: "note" }>["about"];

/** What a note is about, by the id it has now: a record's key leads to its person, meeting or agreement too. */
async function noted({ store, names }: Entering, { noun, id }: Noted): Promise<Noted> {
  const found = {
    document: async () => (await store.document(id))?.id,
    undertaking: async () => (await store.undertaking(id))?.id,
    object: async () => (names.object(id) ? id : undefined),
    partner: async () => (/^[A-Z][A-Z0-9]*(-[A-Z][A-Z0-9]*)?$/.test(id) ? id : undefined),
    meeting: async () => (await store.meeting(id))?.id,
    person: async () => (await store.person(id))?.id,
    agreement: async () => (await store.agreement(id))?.id,
  }[noun];
  const known = await found();
  if (known === undefined) throw new Refusal(404, `There is no ${noun} ${id} in this register. Nothing was entered.`);
  return { noun, id: known };
}
