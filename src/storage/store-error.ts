export type StoreErrorKind =
  | "missing" // no register at the path
  | "newer" // written by a newer Entente
  | "older" // written by an older one, and may only be read
  | "not-a-register" // not a database, or another program's
  | "unreachable" // no database server answers, or the connection to it was lost
  | "damaged" // SQLite itself cannot read it
  | "locked" // another process kept writing for longer than the wait
  | "no-access" // the folder or file may not be opened or written
  | "disk-full"
  | "has-home" // init on a register that is somebody's already
  | "unknown" // no such document, key or entry
  | "erased" // what is asked for was erased
  | "taken-back" // the document was added by mistake, and a person took it back
  | "not-in-text" // a span whose quotation is not there in the document
  | "cannot-undo" // not something a person said, or already taken back
  | "cannot-correct"
  | "not-refused"; // asked to be tried again, and nothing refused it

/** What the store cannot do, in one sentence for a person: what, where, and what to do. */
export class StoreError extends Error {
  readonly kind: StoreErrorKind;
  constructor(kind: StoreErrorKind, says: string, cause?: unknown) {
    super(says, { cause });
    this.name = "StoreError";
    this.kind = kind;
  }
}

/** Whether it may be otherwise in a while, and nothing is wrong with what was asked: no server, no room, too many at once. */
export const mayPass = (error: unknown): error is StoreError =>
  error instanceof StoreError && ["unreachable", "locked", "disk-full"].includes(error.kind);
