import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isNode, LineCounter, parseDocument } from "yaml";

/** What a YAML file holds, and the line each of its rows begins at; or what is wrong with it as YAML. */
export type Parsed = { content: unknown; lines: number[] } | { errors: { line: number; says: string }[] };

/** A pack's file as data. Parsing is most of what opening the packs costs: it is kept by the hash of the text. */
export function parsed(text: string, folder = KEPT): Parsed {
  if (text.length < WORTH_KEEPING) return parse(text);
  const at = join(folder, `${createHash("sha256").update(text).digest("hex")}.json`);
  const before = kept(at);
  if (before) return before;
  const now = parse(text);
  if ("content" in now) keep(at, now);
  return now;
}

/** The line where a part of the file stands, or for a missing part the nearest thing around it. */
export function lineIn(text: string, path: readonly PropertyKey[]): number {
  const { yaml, line } = opened(text);
  const around = (path: readonly PropertyKey[]): number => {
    const node = yaml.getIn(path, true);
    if (isNode(node) && node.range) return line(node.range[0]);
    return path.length > 0 ? around(path.slice(0, -1)) : 1;
  };
  return around(path);
}

function parse(text: string): Parsed {
  const { yaml, line } = opened(text);
  if (yaml.errors.length > 0) return { errors: yaml.errors.map((e) => ({ line: line(e.pos[0]), says: e.message })) };
  const content: unknown = yaml.toJS();
  const rows = Array.isArray(content) ? content.map((_, i) => yaml.getIn([i], true)) : [yaml.contents];
  return { content, lines: rows.map((node) => (isNode(node) && node.range ? line(node.range[0]) : 1)) };
}

function opened(text: string) {
  const lines = new LineCounter();
  const yaml = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  return { yaml, line: (offset: number) => lines.linePos(offset).line };
}

// In the folder where npm keeps such things: whoever can write there can change the program itself. The number goes up when
// what is kept changes its shape.
const KEPT = join(import.meta.dirname, "../../node_modules/.cache/entente/parsed-1");
const WORTH_KEEPING = 1_000; // UTF-16 units; less is parsed sooner than it is found

function kept(at: string): Parsed | undefined {
  try {
    return JSON.parse(readFileSync(at, "utf8")) as Parsed;
  } catch {
    return undefined; // not there yet, or cut short by a full disk: it is parsed again
  }
}

/** Where nothing can be written the packs are parsed each time, and nobody is worse off than waiting. */
function keep(at: string, what: Parsed): void {
  try {
    mkdirSync(dirname(at), { recursive: true });
    writeFileSync(`${at}.${process.pid}`, JSON.stringify(what));
    renameSync(`${at}.${process.pid}`, at);
  } catch {}
}
