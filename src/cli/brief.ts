import { writeFileSync } from "node:fs";
import { extname } from "node:path";
import { html } from "../outputs/html.ts";
import { makeBrief } from "../server/brief.ts";
import { localDay } from "../server/day.ts";
import { namesOf } from "../server/desk.ts";
import { command } from "./command.ts";
import { Complaint } from "./complaint.ts";
import { counted } from "./counted.ts";
import { openPacks } from "./packs.ts";
import { partnerCalled } from "./partner-called.ts";
import { PROGRAM } from "./program.ts";
import { DATA, withRegister } from "./register.ts";
import { answer } from "./streams.ts";

export const named = command({
  usage: "brief PARTNER|PAIR --out FILE.html [--on DAY] [--unreviewed] [--data DIR]",
  about:
    "Writes a brief of two pages for a meeting: last met, who is across, what is open, who owes it, what is contested;\n" +
    "every line stands on a quotation in the annex. Lines nobody has reviewed stand in the annex too, marked and counted.\n" +
    "PARTNER is a side by its code or name, PAIR is two as AZ-IR. The file opens and prints in any browser.",
  options: {
    on: { type: "string" },
    data: { type: "string" },
    out: { type: "string" },
    unreviewed: { type: "boolean" },
  },
  says: {
    on: "as of this day, as in 2024-11-22: documents dated by then (today, undated ones too)",
    data: `the register's folder (${DATA})`,
    out: "the file to write; one that is there is written over",
    unreviewed: "let lines that nobody has reviewed into the brief, marked",
  },
  examples: ["brief IR --out iran.html", "brief AZ-IR --on 2022-07-01 --unreviewed --out brief.html"],
  places: [1, 1],
  async run({ values: { on, data = DATA, out, unreviewed: everything = false }, positionals: [asked = ""] }) {
    const file = fileOf(out);
    if (on !== undefined && !isDay(on))
      throw new Complaint(`brief: --on ${on} is no day`, "give it as in --on 2024-11-22", 2);
    return withRegister(data, { readOnly: true }, async (store) => {
      const reader = openPacks();
      const names = namesOf(reader);
      const sides = await partnerCalled(store, names, asked);
      const from = { store, reader, names, today: () => localDay(new Date()) };
      const { brief, paper } = await makeBrief(from, { sides, on, everything });
      write(file, html(paper));
      const { reviewed, unreviewed } = brief.counts;
      const where = everything ? "let in" : "in the annex";
      const waiting = unreviewed > 0 ? `, ${unreviewed} not reviewed ${where}` : "";
      answer(`${file} is written: ${counted(reviewed, "line")} reviewed${waiting}.\n${paper.foot}\n`);
      return 0;
    });
  },
});

function fileOf(out: string | undefined): string {
  if (!out) throw new Complaint("brief: --out is missing", "say which file to write, as in --out brief.html", 2);
  const ending = extname(out).toLowerCase();
  if (ending === ".html" || ending === ".htm") return out;
  const next = "give a name that ends in .html; a browser opens it, and prints it or saves it as PDF";
  throw new Complaint(`brief: ${out}: briefs are not written as ${ending || "files without an ending"} yet`, next, 2);
}

/** A day that there is: 2024-02-30 is none. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = {
      ENOENT: "its folder is not there",
      EACCES: "it may not be written",
      EISDIR: "it is a folder",
      ENOSPC: "the disk is full",
    };
    const what = why[code as keyof typeof why] ?? `it cannot be written (${code})`;
    throw new Complaint(
      `brief: ${file}: ${what}`,
      `nothing was written; give another file: ${PROGRAM} brief … --out FILE.html`,
    );
  }
}
