import type { Command } from "./command.ts";

/** Each is loaded only when it is called: `read` need not wait for the server's libraries. */
export const COMMANDS: Record<string, { about: string; load(): Promise<{ named: Command }> }> = {
  start: { about: "read the samples and open the desk on them", load: async () => await import("./start.ts") },
  init: { about: "begin a register of your own", load: async () => await import("./init.ts") },
  read: {
    about: "read reports and print what they say; nothing is stored",
    load: async () => await import("./read.ts"),
  },
  add: { about: "store reports in a register and read them", load: async () => await import("./add.ts") },
  enter: {
    about: "enter a meeting, undertaking, agreement, person or note",
    load: async () => await import("./enter.ts"),
  },
  again: {
    about: "take texts out again that an earlier version took out",
    load: async () => await import("./again.ts"),
  },
  undo: { about: "take back what a person entered", load: async () => await import("./undo.ts") },
  password: { about: "say who may sign in to the desk", load: async () => await import("./password.ts") },
  work: {
    about: "share the reading of what waits with other processes and machines",
    load: async () => await import("./work.ts"),
  },
  columns: {
    about: "take in a table of old commitments, its columns named once",
    load: async () => await import("./columns.ts"),
  },
  serve: { about: "open the desk on a register", load: async () => await import("./serve.ts") },
  brief: { about: "write a brief of two pages for a meeting", load: async () => await import("./brief.ts") },
  export: { about: "write the register out as jsonl or csv", load: async () => await import("./export.ts") },
  "migrate-to": {
    about: "copy the register into a PostgreSQL database, or out of it",
    load: async () => await import("./migrate-to.ts"),
  },
  verify: { about: "check the chain of entries and every quotation", load: async () => await import("./verify.ts") },
  backup: { about: "copy a register into one file, while it is served", load: async () => await import("./backup.ts") },
  restore: { about: "put a backup in place", load: async () => await import("./restore.ts") },
  rebuild: {
    about: "make the tables anew from the entries and compare",
    load: async () => await import("./rebuild.ts"),
  },
  erase: { about: "erase a document by law, leaving the chain whole", load: async () => await import("./erase.ts") },
};
