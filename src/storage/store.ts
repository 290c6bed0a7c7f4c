import type { Source } from "../documents/document.ts";
import type { HandTyped } from "../register/by-hand.ts";
import type { Head } from "../register/chain.ts";
import type { EvidenceStated } from "../register/choices.ts";
import type { DocumentState as Document } from "../register/document-state.ts";
import type { About, ColumnsNamed, Correction, Entry, Matter, RecordMatter } from "../register/entry.ts";
import type { Joining } from "../register/joining.ts";
import type { RecordsRead } from "../register/keyed.ts";
import type { LoggedAs } from "../register/logged.ts";
import type { Typed } from "../register/record-key.ts";
import type { ObjectOf, Observed, Stage } from "../register/records.ts";
import type { Leading } from "./likeness.ts";

/** How a register is opened. Paths are files (`DIR/entente.db`); with `create` the folder is made too. */
export type Opening = {
  create?: boolean; // make an empty register, without a home, where there is none
  readOnly?: boolean;
  renewing?: (done: number, of: number) => void; // told of documents done while an older register is brought up to this version
  identity: (record: Observed, key: string) => string; // matching/undertaking-key.ts; what rebuild computes ids by
  joining?: Joining; // matching/joining.ts; without it every record is of a person, meeting or agreement of its own
  isText?: (kind: string) => boolean; // kinds that are texts (agreement, programme): under way, they count as proposed
  found?: FoundBy; // views/found.ts; without it nothing is found by another spelling
  now?: () => Date; // tests give their own clock
  leading?: Leading; // and smaller limits of what leads to reprints
};

export type RegisterInfo = {
  register: string; // short: every key of the database begins with it
  home: string | null;
  recorder: string | null; // the person who records here unless told otherwise
  samples: boolean;
  schema: number;
};

/** What can be found by searching. */
export const FOUND_NOUNS = [
  "document",
  "undertaking",
  "person",
  "meeting",
  "agreement",
  "body",
  "object",
  "note",
] as const;
export type FoundNoun = (typeof FOUND_NOUNS)[number];

/** Something that may be found, as the register holds it. */
export type Findable =
  | { noun: "document"; file: string; text: string }
  | { noun: "note"; words: string }
  | { noun: "undertaking" | "object"; record: Pick<Observed, "kind" | "object" | "sides"> }
  | ({ noun: FoundNoun } & Typed);

/** How it is called in a list, what is said beside that, what it is found by, and what is one thing with it there ("": nothing). */
export type FoundAs = { title: string; about: string; folded: string; same: string };
export type FoundBy = (what: Findable) => FoundAs;

/** A question, folded as `FoundBy` folds (matching/sought.ts). */
export type Seeking = {
  written: string[][]; // of each, one must stand in what a thing is found by
  heard: string[][][]; // the same in any of these readings may make it similar
  isSimilar(folded: string): boolean; // and this decides
};
export type StoredFound = {
  noun: FoundNoun;
  id: string; // of a document, undertaking or object; of a note its entry; else the record's key
  document: string | null;
  day: string | null;
  title: string;
  about: string;
  similar: boolean; // found by how its name sounds, or by another name of it
};
/** `total` counts up to a thousand; `more` says that there are more than it says. */
export type FoundPage = Page<StoredFound> & { more: boolean };

/** A page asks for `limit` lines after a cursor that an earlier page gave as `next`; null or absent begins. */
export type Paging = { limit: number; after?: string | null; uncounted?: boolean }; // `total` is 0 where nobody counts
export type Page<T> = { items: T[]; next: string | null; total: number };

export type Original = { bytes: Uint8Array; file: string; mediaType: string };
export type Extracted = { text: string; extractor: string; language: string }; // extractor as "txt@1"

/** A document with what a reader found in it. */
export type TakenAndRead = { original: Original; extracted: Extracted; reader: string; reading: RecordsRead };

export type DocumentState = Document["state"];
/** A document in the queue of those whose text is still to be taken out. */
export type ToTakeOut = { id: string; file: string; mediaType: string; again: boolean };
/** What was taken out of one: its text, or the documents it carries, or both. */
export type TakenOut = {
  text: Extracted | null;
  parts: readonly string[];
  extractor: string;
  over?: readonly string[]; // extractors whose text this one's takes the place of, though nobody asked for it
};
/** What a person said that columns mean, and by which entry. */
export type StoredColumns = { entry: string; columns: ColumnsNamed };
/** Why nothing can be taken out of one, and what a person can do. */
export type Untaken = { extractor: string; reason: string; next: string };
export type StoredDocument = {
  id: string; // SHA-256 of the original bytes
  file: string; // "" once erased
  mediaType: string;
  language: string;
  textHash: string;
  publishedOn: string | null;
  source: Source | null; // null until read
  state: DocumentState; // register/document-state.ts; failed: parked after three failures of the last reader that tried
  reason: string | null; // why it is not read, and what to do
  reader: string | null; // the reader whose reading stands
  takenBy: string | null; // the extractor that took out its text or parts last
  again: boolean; // a person has them taken out again
  addedAt: string;
  records: number; // standing records of every type but problem
  unreviewed: number; // observations nobody has judged
  problems: number;
};

/** Who takes documents to read, and for how long; of others that hold some it may be known that they are gone. */
export type Leasing = { worker: string; seconds: number; isGone?: (worker: string) => boolean };

export type DocumentText = StoredDocument & { text: string };

/** Whether a person has judged a record (views/answers.ts, Review). */
export type Reviewed = "unreviewed" | "confirmed" | "corrected" | "rejected" | "added";

export type RecordType = RecordMatter["type"];
export type RecordOf<T extends RecordType> = Extract<RecordMatter, { type: T }>["record"];

/** A record as it stands. Ids inside records (id, speaker.person, meeting, participants) are keys, not a reading's p1. */
export type Stored<T extends RecordType = RecordType> = {
  key: string;
  type: T;
  document: string;
  file: string;
  publishedOn: string | null; // the document's day, or the one a person corrected it to
  issuedBy: string | null;
  review: Reviewed;
  recordedBy: string; // reader@version, or the person who added it
  entry: string; // id of the entry it stands by; undo with it takes back what a person added
  judgement: string | null; // id of the last standing judgement on it, to undo
  read: RecordOf<T>; // as the machine or the person who added it put it
  record: RecordOf<T>; // with a person's corrections applied
  attached: string | null; // the document kept with what a person entered
};
export type StoredObservation = Stored<"observation"> & {
  undertaking: string; // computed by `identity`
  speakerSide: string | null; // the side of the named speaker, where this document names one
  meetingOn: string | null; // the day the document tells of its meeting, where it does
  supposed: boolean; // nobody stated who issued the document
  family: string; // the documents that are one report with this one, reprinted
  publisher: string | null;
  cites: string | null;
  standsOn: EvidenceStated | null; // what a person says it is; of typed words and tables an office's own record
};

/** One undertaking for lists; its standing on a day is folded from `observations({undertaking})` by register/standing.ts. */
export type StoredUndertaking = {
  id: string;
  kind: string;
  sides: string[]; // sorted
  object: ObjectOf | null;
  evidence: Stage | null; // all documents, undated too, whatever the day; terms not counted
  ended: "declined" | "withdrawn" | null;
  until: string | null; // the written term: past it, and not delivered, it has lapsed
  firstOn: string | null;
  lastOn: string | null;
  quotations: number; // standing, not rejected
  unreviewed: number;
};
export type StoredObject = {
  id: string; // gazetteer id
  name: string;
  type: string;
  undertakings: number;
  quotations: number;
};
/** Two sides, "AZ-IR" in alphabetical order, and what the register holds of them. */
export type StoredPair = {
  pair: string;
  sides: [string, string];
  undertakings: number;
  meetings: number;
  lastOn: string | null;
};

/** A meeting with every telling of it; a person's verdicts and matching/ say which are of one. */
export type StoredMeeting = {
  id: string; // the first key among its tellings
  on: string | null; // the day told, else that of the first report
  sides: string[];
  tellings: Stored<"meeting-told">[]; // by document's day, undated last
};
export type StoredPerson = {
  id: string;
  name: string; // as last told
  side: string | null;
  mentions: number; // documents' namings
  firstOn: string | null;
  lastOn: string | null;
};
/** What a person is told as (an office), or a name they are written by: from the first to the last document that does so. */
export type ToldAs = { words: string; mentions: number; firstOn: string | null; lastOn: string | null; keys: string[] };
export type StoredAgreement = {
  id: string;
  type: string;
  title: string;
  sides: string[];
  state: string | null; // as last told
  firstOn: string | null;
  lastOn: string | null;
};
export type Noun = "person" | "meeting" | "agreement";

/** Acts about undertakings, who looks after them, and verdicts of same and different, that nobody has taken back. */
export type StoredAct = Entry & { type: "withdraws" | "answers" | "terms" | "same" | "different" | "charge" };
/** A line of the log: the entry, what it takes back, the record it is about, and whether it was itself taken back. */
export type Logged = {
  seq: number;
  entry: Entry;
  act: LoggedAs;
  of: Entry | null; // of an undo; null where that was erased
  record: Entry | null; // of a judgement, or of the undo of one
  file: string | null; // the name of the document it is about
  takenBack: boolean;
};
export type LogFilter = { who?: string | undefined; act?: LoggedAs | undefined };
export type StoredNote = Entry & { type: "note" };

/** What a person enters: its words are a stored document's, or typed for it and kept as a document of their own. */
export type EnteredByHand = {
  /** The first is what was entered; the others came along (its speaker, who took part) and stand or fall with it. */
  records: readonly [HandTyped, ...HandTyped[]];
  on: { document: string } | TypedWords;
  attached?: string; // a document kept with it
  of?: string; // the undertaking that the person says it is of; else it is computed
  standsOn?: EvidenceStated; // what sort of evidence it is
  charge?: { owner: string | null; due: string | null }; // with an observation
};
export type TypedWords = { text: string; language: string; publishedOn: string | null; source: Source };

export type Counts = {
  documents: number;
  unread: number;
  meetings: number;
  undertakings: { evidence: Stage | "none"; ended: "declined" | "withdrawn" | null; count: number }[];
  problems: number;
  unreviewed: number;
  entries: number;
};

export type Verdict =
  | { verdict: "confirm" }
  | { verdict: "correct"; changes: Correction; because?: string | null }
  | { verdict: "reject"; because?: string | null };

export type Verified =
  | { ok: true; entries: number; erased: number; documents: number; spans: number; head: Head }
  | { ok: false; entry: { seq: number; id: string } | null; document: string | null; says: string };

export type Rebuilt = { rows: number; differences: string[] }; // "records: 2 rows differ, first AZ…"; [] means equal

/**
 * A register in a database. Every method that writes is one transaction, and has reached the disk when it returns.
 * `by` is who records: a person, or a reader@version. What cannot be done is thrown as a StoreError (store-error.ts).
 */
export type Store = {
  info(): Promise<RegisterInfo>;
  /** Says whose register this is. Refused once it has a home. */
  init(whose: { home?: string | null; recorder?: string | null; samples?: boolean }): Promise<RegisterInfo>;
  /** What the database lacks, so that answers are right and slow, and what to do; null where it lacks nothing. */
  lacks(): Promise<string | null>;
  /** Where the chain ends; print it as `SEQ:HASH` for verify. */
  head(): Promise<Head>;
  close(): Promise<void>;

  // ── documents and readings ──
  /** Stores a file as it came, once, before anything is parsed. The same bytes again change nothing. */
  keepOriginal(original: Original, by: string): Promise<{ document: string; added: boolean; state: DocumentState }>;
  /**
   * The queue of taking out: what waits, what was refused by extractors that are none of these, and what a person has
   * taken out again; oldest first.
   */
  toTakeOut(extractors: readonly string[], limit: number): Promise<ToTakeOut[]>;
  /** Takes from that queue what nobody else holds, for a while: until it is taken out or refused, or the time is over. */
  leaseOriginals(extractors: readonly string[], by: Leasing, limit: number): Promise<ToTakeOut[]>;
  /** What these extractors took out, and others have not refused; oldest first. */
  takenOutBy(extractors: readonly string[], notRefusedBy: readonly string[]): Promise<ToTakeOut[]>;
  /**
   * Enters what an extractor took out, once: false where that was done before, and nobody asked for it again. A text that
   * differs from the one before stands in its place, to be read anew; quotations of the earlier one keep their words.
   */
  enterTaken(document: string, taken: TakenOut): Promise<boolean>;
  /** No text can be taken out: kept with its reason and next step, and tried again by a newer extractor. */
  refuse(document: string, untaken: Untaken): Promise<void>;
  /** A person has a refused document tried again, or the text of another taken out anew. */
  askAgain(document: string, by: string): Promise<{ entry: string }>;
  /** What a document carries, in its order, and what carries it. */
  carriage(document: string): Promise<{ parts: StoredDocument[]; carriers: StoredDocument[] }>;
  /** Takes a document in with its text, once: the same bytes again give `added: false` and change nothing. */
  addDocument(original: Original, extracted: Extracted, by: string): Promise<{ document: string; added: boolean }>;
  /** Takes in and reads many in one transaction, for an import: others wait meanwhile, so give some hundreds at a time. */
  takeInMany(many: readonly TakenAndRead[], by: string): Promise<{ added: number }>;
  /** The queue: documents this reader has neither read, nor called unreadable, nor failed at three times; oldest first. */
  unread(reader: string, limit: number): Promise<DocumentText[]>;
  /** Takes from the queue what nobody else holds, for a while: until it is read, or the time is over. */
  lease(reader: string, by: Leasing, limit: number): Promise<DocumentText[]>;
  /** A second reading of the same text by the same reader enters nothing. Enters what a reader found. Unchanged: one line. Changed: what a person said stands (register/observed.ts says how). */
  enterReading(
    document: string,
    reader: string,
    reading: RecordsRead,
    textHash?: string, // of the text that was read: a reading of one that was replaced meanwhile enters nothing
  ): Promise<{ entries: string[]; keys: string[] }>;
  /** A reader failed; the third time the document is parked until another reader comes. */
  failReading(document: string, reader: string, reason: string): Promise<{ attempt: number }>;
  /** Not a failure: this reader does not read it ("no reader for fa yet"). Asked again of the next reader. */
  leaveUnread(document: string, reader: string, reason: string): Promise<void>;

  // ── tables of old commitments ──
  /** Tables whose rows are not read yet. */
  unreadTables(): Promise<{ id: string; file: string; reason: string | null }[]>;
  /** What a person said that the columns under a header mean. */
  columnsFor(header: readonly string[]): Promise<StoredColumns | undefined>;
  nameColumns(header: readonly string[], columns: ColumnsNamed, by: string): Promise<{ entry: string }>;

  // ── what a person says ──
  /** Judges a record of any type by its key. Corrections are of observations. */
  judge(key: string, verdict: Verdict, by: string): Promise<{ entry: string }>;
  /**
   * Enters records by hand. Ids that they point to each other by are replaced by keys; spans must be in the text. Gives
   * the entries by which all of it is taken back, and the keys in the order of the records.
   */
  enterByHand(entered: EnteredByHand, by: string): Promise<{ entries: string[]; keys: string[]; document: string }>;
  /** Takes back what a person entered: a record, a judgement, an act, a note, a document added by mistake, an undo. */
  undo(entry: string, by: string): Promise<{ entry: string }>;
  /** Enters any other matter (withdraws, answers, terms, same, different, charge, note) as it is. */
  append(matter: ActMatter, by: string): Promise<{ entry: string }>;
  /** Lawful erasure: clears original, text, records and the bodies of its entries, and the originals of files that carried it. */
  erase(document: string, because: string, by: string): Promise<{ entry: string; cleared: number }>;

  // ── keeping it whole ──
  /** Checks chain, originals, texts and every standing span; with a head printed earlier, also that no tail was cut. */
  verify(against?: { head?: Head }): Promise<Verified>;
  /** Makes the projections anew beside, reports where they differ, and puts the new ones in place. */
  rebuild(): Promise<Rebuilt>;

  // ── questions; lists are newest first by the document's day, undated last, unless said otherwise ──
  /** Without a state, all but those that were taken back. */
  documents(filter: { state?: DocumentState }, page: Paging): Promise<Page<StoredDocument>>;
  document(id: string): Promise<DocumentText | undefined>; // an erased one has text ""
  original(id: string): Promise<Uint8Array | undefined>;
  /** Documents that are one report with this one, reprinted; itself is among them, by id. None of one that was erased or taken back. */
  family(id: string): Promise<StoredDocument[]>;
  /** How the texts of these documents begin, by id: lists show a headline without fetching whole texts. */
  beginnings(documents: readonly string[]): Promise<Map<string, string>>;
  /** Rejected ones are among them, marked. Of one document, they are in the order of its text. */
  observations(filter: ObservationFilter, page: Paging): Promise<Page<StoredObservation>>;
  /** Whatever is observed of these undertakings, in one question and in no order; rejected ones are among it, marked. */
  told(undertakings: readonly string[]): Promise<StoredObservation[]>;
  /** By key; a key that a later reading moved leads to the record that stands for it. */
  record(key: string): Promise<Stored | StoredObservation | undefined>;
  /** All standing records of one document by type (problems, occasions, claims, people …), in the order of its text. */
  recordsOf(document: string): Promise<(Stored | StoredObservation)[]>;
  /** Problems, occasions, claims, people named, meetings told …; `sides` asks that all of them (one or two) are in it. */
  records<T extends Exclude<RecordType, "observation">>(
    type: T,
    filter: { sides?: string[]; review?: Reviewed },
    page: Paging,
  ): Promise<Page<Stored<T>>>;
  /** Undertakings that have a quotation nobody rejected, most recently evidenced first. */
  undertakings(filter: UndertakingFilter, page: Paging): Promise<Page<StoredUndertaking>>;
  undertaking(id: string): Promise<StoredUndertaking | undefined>;
  /** Gazetteer objects with undertakings about them, by id. */
  objects(page: Paging): Promise<Page<StoredObject>>;
  object(id: string): Promise<StoredObject | undefined>;
  /** Pairs of sides with meetings or undertakings, in alphabetical order; with `side` only the pairs it is in, with `pair` that one. */
  pairs(filter: { side?: string; pair?: string }): Promise<StoredPair[]>;
  /** Every side that an undertaking or a meeting names, in alphabetical order. */
  sides(): Promise<string[]>;
  // A record's key leads to the person, meeting or agreement it is of, as its own id does.
  /** Meetings, newest first, undated last. */
  meetings(filter: { sides?: string[] }, page: Paging): Promise<Page<StoredMeeting>>;
  meeting(id: string): Promise<StoredMeeting | undefined>;
  /** Other meetings of the same sides in the two weeks before and after. */
  meetingsNear(meeting: StoredMeeting): Promise<StoredMeeting[]>;
  /** People by name, folded; `begins` are first letters of it. */
  people(filter: { side?: string; begins?: string }, page: Paging): Promise<Page<StoredPerson>>;
  person(id: string): Promise<StoredPerson | undefined>;
  /** Offices a person is told in, oldest first, and how they are written, commonest first. */
  toldAs(person: string): Promise<{ offices: ToldAs[]; names: ToldAs[] }>;
  /** Others whose name may be written like this one's, at most fifty. */
  peopleLike(person: string): Promise<StoredPerson[]>;
  /** Agreements, latest told first. */
  agreements(filter: { sides?: string[]; state?: string }, page: Paging): Promise<Page<StoredAgreement>>;
  agreement(id: string): Promise<StoredAgreement | undefined>;
  /** The states that agreements are told in. */
  agreementStates(): Promise<string[]>;
  /** The records of one person, meeting or agreement, newest first. */
  recordsOfThing(noun: Noun, id: string, page: Paging): Promise<Page<Stored>>;
  /** The records of these types in these documents, in the order of each text. */
  recordsIn(documents: readonly string[], types: readonly RecordType[]): Promise<(Stored | StoredObservation)[]>;
  /** Standing acts about one undertaking, person or meeting. */
  acts(undertaking: string): Promise<StoredAct[]>;
  /** The same about many at once, in the order of the chain. */
  actsAbout(undertakings: readonly string[]): Promise<StoredAct[]>;
  /** Standing notes about things of a kind, oldest first; of one person, meeting or agreement whichever of its ids they name. */
  notes(noun: About["noun"], ids: readonly string[]): Promise<StoredNote[]>;
  counts(): Promise<Counts>;

  /** What is sought, of one noun: as written newest first, then what is similar. */
  search(seeking: Seeking, noun: FoundNoun, page: Paging): Promise<FoundPage>;

  // ── the entries themselves ──
  entries(afterSeq: number, limit: number): Promise<Listed[]>;
  entry(id: string): Promise<Listed | undefined>;
  /** What people and readers did, newest first; what was erased has no line. */
  log(filter: LogFilter, page: Paging): Promise<Page<Logged>>;
  /** Everyone who has a line in the log, by name. */
  loggers(): Promise<string[]>;
};

/** An entry with its place in the chain; `entry` is null where it was erased. */
export type Listed = Head & Pick<Entry, "id" | "recordedAt" | "recordedBy" | "type"> & { entry: Entry | null };

export type ActMatter = Extract<Matter, { type: StoredAct["type"] | "note" }>;

export type ObservationFilter = (
  | { document: string }
  | { undertaking: string }
  | { sides: string[] } // all of these (one or two) among its sides
  | { object: string } // gazetteer id
  | { all: true }
) & { review?: Reviewed };

export type UndertakingFilter = (
  | { sides: string[] } // all of these (one or two) among its sides
  | { object: string }
  | { openBefore: string } // open, not delivered, no evidence since this day, no written term past by then: gone silent
  | { dueBy: string } // open, not delivered, and said to be due here by this day
  | { all: true }
) & { kind?: string; evidence?: Stage };
