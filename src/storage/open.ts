import { randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import { isAddress, shown } from "./address.ts";
import { ALONE } from "./alone.ts";
import { agreement, agreementStates, agreements } from "./asked-agreements.ts";
import { document, documents, family, original, unread } from "./asked-documents.ts";
import { entries, entry } from "./asked-entries.ts";
import { log, loggers } from "./asked-log.ts";
import { meeting, meetings, meetingsNear } from "./asked-meetings.ts";
import { pairs, sides } from "./asked-pairs.ts";
import { people, peopleLike, person, toldAs } from "./asked-people.ts";
import { observations, record, records, recordsOf, told } from "./asked-records.ts";
import { recordsIn, recordsOfThing } from "./asked-things.ts";
import { counts, object, objects, undertaking, undertakings } from "./asked-undertakings.ts";
import { beginnings } from "./beginnings.ts";
import { enterByHand } from "./by-hand.ts";
import { carriage } from "./carried.ts";
import { columnsFor, nameColumns, unreadTables } from "./columns.ts";
import { erase } from "./erase.ts";
import { actsOn, notesAbout } from "./gather.ts";
import type { Ground } from "./ground.ts";
import { headOf } from "./head.ts";
import { enterAct, judge, undo } from "./judging.ts";
import { lease, leaseOriginals } from "./leases.ts";
import { LEADING } from "./likeness.ts";
import { openFile } from "./open-file.ts";
import type { Opened } from "./opened.ts";
import { enterReading, failReading, leaveUnread } from "./readings.ts";
import { rebuild, rebuildWithin } from "./rebuild.ts";
import { infoOf, initRegister, registerIn, registerOf } from "./registers.ts";
import { search } from "./search.ts";
import type { FoundBy, Opening, Store } from "./store.ts";
import { StoreError } from "./store-error.ts";
import type { Projections } from "./tables.ts";
import { addDocument, keepOriginal } from "./taking-in.ts";
import { takeInMany } from "./taking-many.ts";
import { askAgain, enterTaken, refuse, takenOutBy, toTakeOut } from "./taking-out.ts";
import { uuid7 } from "./uuid7.ts";
import { verify } from "./verify.ts";

/**
 * Opens the register in the file at `place` (`DIR/entente.db`), or in the database of a server at that address. Throws a
 * StoreError that says what is wrong and what to do.
 */
export async function open(place: string, opening: Opening): Promise<Store> {
  const opened = await openTables(place, opening);
  try {
    return storeOn(opened, await registerFor(opened, place, opening), opening);
  } catch (error) {
    await opened.db.destroy();
    throw error;
  }
}

/** Who only reads begins none: whoever began this one was cut off before it was in its tables. */
async function registerFor(opened: Opened, place: string, { readOnly = false }: Opening): Promise<string> {
  if (!readOnly) return registerIn(opened, randomBytes(9).toString("base64url"));
  const register = await registerOf(opened.db);
  if (register === undefined) throw new StoreError("missing", `${shown(place)}: ${NONE}`);
  return register;
}

const NONE = "there is no register here yet. Begin one with `entente init`, or copy it there again.";

/** The same before there is a register in it. */
export async function openTables(place: string, opening: Opening): Promise<Opened> {
  const { create = false, readOnly = false, renewing } = opening;
  const renew = async (older: Opened) => {
    const register = await registerOf(older.db);
    if (register !== undefined) await rebuildWithin(groundOn(older, register, opening), renewing);
  };
  // The client of a server's database is loaded only where there is one.
  const openIt = isAddress(place) ? (await import("./open-postgres.ts")).openPostgres : openFile;
  return openIt(place, create, readOnly, renew);
}

export function groundOn({ db, engine }: Opened, register: string, opening: Opening): Ground {
  const { identity, isText = () => false, found = asWritten, now = () => new Date(), joining = ALONE } = opening;
  const { leading = LEADING } = opening;
  const rows = db as unknown as Kysely<Projections>;
  return { db, rows, engine, register, identity, isText, found, joining, leading, now, nextId: uuid7() };
}

/** Where nobody says how things are called: by the letters they have. */
const asWritten: FoundBy = (what) => {
  const words = (
    JSON.stringify(what)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(" ");
  return { title: "", about: "", folded: ` ${words} `, same: words };
};

/** The store over a database that has its tables. */
export function storeOn(opened: Opened, register: string, opening: Opening): Store {
  const ground = groundOn(opened, register, opening);
  const { db, engine } = opened;
  return {
    info: () => infoOf(ground),
    init: (whose) => initRegister(ground, whose),
    lacks: () => engine.lacks(),
    head: () => headOf(ground),
    close: () => db.destroy(),

    keepOriginal: (original, by) => keepOriginal(ground, original, by),
    toTakeOut: (extractors, limit) => toTakeOut(ground, extractors, limit),
    leaseOriginals: (extractors, by, limit) => leaseOriginals(ground, extractors, by, limit),
    enterTaken: (id, taken) => enterTaken(ground, id, taken),
    takenOutBy: (extractors, notRefusedBy) => takenOutBy(ground, extractors, notRefusedBy),
    refuse: (id, untaken) => refuse(ground, id, untaken),
    askAgain: (id, by) => askAgain(ground, id, by),
    unreadTables: () => unreadTables(ground),
    columnsFor: (header) => columnsFor(ground, header),
    nameColumns: (header, columns, by) => nameColumns(ground, header, columns, by),
    carriage: (id) => carriage(ground, id),
    addDocument: (file, extracted, by) => addDocument(ground, file, extracted, by),
    takeInMany: (many, by) => takeInMany(ground, many, by),
    unread: (reader, limit) => unread(ground, reader, limit),
    lease: (reader, by, limit) => lease(ground, reader, by, limit),
    enterReading: (id, reader, reading, textHash) => enterReading(ground, id, reader, reading, textHash),
    failReading: (id, reader, reason) => failReading(ground, id, reader, reason),
    leaveUnread: (id, reader, reason) => leaveUnread(ground, id, reader, reason),

    judge: (key, verdict, by) => judge(ground, key, verdict, by),
    enterByHand: (entered, by) => enterByHand(ground, entered, by),
    undo: (id, by) => undo(ground, id, by),
    append: (matter, by) => enterAct(ground, matter, by),
    async erase(id, because, by) {
      const erased = await erase(ground, id, because, by);
      await engine.sweep();
      return erased;
    },

    verify: (against) => verify(ground, against?.head),
    rebuild: () => rebuild(ground),

    documents: (filter, page) => documents(ground, filter, page),
    document: (id) => document(ground, id),
    original: (id) => original(ground, id),
    family: (id) => family(ground, id),
    beginnings: (documents) => beginnings(ground, documents),
    observations: (filter, page) => observations(ground, filter, page),
    record: (key) => record(ground, key),
    told: (ids) => told(ground, ids),
    recordsOf: (id) => recordsOf(ground, id),
    records: (type, filter, page) => records(ground, type, filter, page),
    undertakings: (filter, page) => undertakings(ground, filter, page),
    undertaking: (id) => undertaking(ground, id),
    objects: (page) => objects(ground, page),
    object: (id) => object(ground, id),
    pairs: (filter) => pairs(ground, filter),
    sides: () => sides(ground),
    meetings: (filter, page) => meetings(ground, filter, page),
    meeting: (id) => meeting(ground, id),
    meetingsNear: (of) => meetingsNear(ground, of),
    people: (filter, page) => people(ground, filter, page),
    person: (id) => person(ground, id),
    toldAs: (id) => toldAs(ground, id),
    peopleLike: (id) => peopleLike(ground, id),
    agreements: (filter, page) => agreements(ground, filter, page),
    agreement: (id) => agreement(ground, id),
    agreementStates: () => agreementStates(ground),
    recordsOfThing: (noun, id, page) => recordsOfThing(ground, noun, id, page),
    recordsIn: (documents, types) => recordsIn(ground, documents, types),
    acts: (id) => actsOn(ground, [id]),
    notes: (noun, ids) => notesAbout(ground, noun, ids),
    actsAbout: (ids) => actsOn(ground, ids),
    counts: () => counts(ground),
    search: (seeking, noun, page) => search(ground, seeking, noun, page),

    entries: (afterSeq, limit) => entries(ground, afterSeq, limit),
    entry: (id) => entry(ground, id),
    log: (filter, page) => log(ground, filter, page),
    loggers: () => loggers(ground),
  };
}
