import type { Parsers } from "../../src/intake/parsers.ts";
import { takeFile } from "../../src/intake/take.ts";
import type { Refused, TakenFile } from "../../src/intake/taken.ts";
import type { Hostile } from "./hostile-file.ts";

/** What came of one file: its answer in one line, how long it took, and what is wrong with that, if anything. */
export type Attempt = { file: string; seconds: number; answer: string; wrong: string[] };

/** Ten seconds a file may take, and two to stop it. A process begun anew after a file that broke it comes on top. */
const LONGEST = 12;

/** Tries files, as many at once as there are processes, and says of each what came of it. */
export async function attempts(files: readonly Hostile[], parsers: Parsers, atOnce = 2): Promise<Attempt[]> {
  const beginning = await seconds(() => parsers.take("begin.html", Buffer.from("<p>They met.</p>")));
  const results: Attempt[] = [];
  const left = files.entries();
  const worker = async () => {
    for (const [at, file] of left) results[at] = await attempt(file, parsers, LONGEST + 2 * beginning.seconds);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}

async function attempt({ file, bytes, says }: Hostile, parsers: Parsers, longest: number): Promise<Attempt> {
  const made = make(bytes);
  const before = making;
  const { result, seconds: whole } = await seconds(() => takeFile(file, made, parsers));
  const took = whole - (making - before);
  const wrong = "reason" in result ? wrongWithRefusal(result) : wrongWithTaken(result, file);
  const answer = "reason" in result ? `${result.reason}; ${result.next}` : taken(result);
  if (took > longest) wrong.push(`took ${took.toFixed(1)} s`);
  if (says && !says.test(answer)) wrong.push(`does not say ${says}`);
  return { file, seconds: took, answer, wrong };
}

/** Seconds spent in this process on making files: nothing can be answered meanwhile, which is not the parsers' fault. */
let making = 0;

function make(bytes: Hostile["bytes"]): Uint8Array {
  const began = performance.now();
  const made = bytes();
  making += (performance.now() - began) / 1000;
  return made;
}

function wrongWithRefusal({ reason, next }: Refused): string[] {
  const wrong: string[] = [];
  if (reason.length < 10 || next.length < 10) wrong.push("has no reason or no next step");
  if (/\n|\bat .*:\d+:\d+|undefined|\[object/.test(reason + next)) wrong.push("is no sentence for a person");
  if (reason.length > 400) wrong.push("is too long");
  return wrong;
}

function wrongWithTaken({ documents, refused }: TakenFile, file: string): string[] {
  const wrong = refused.flatMap(wrongWithRefusal);
  if (documents.length === 0) wrong.push("gives no document and no reason");
  for (const document of documents) {
    if (document.text.trim() === "") wrong.push("gives an empty text");
    if (!document.text.isWellFormed()) wrong.push("gives half characters");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    if (!file.endsWith(".txt") && /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(document.text))
      wrong.push("gives control characters");
    if (/[/\\\p{Cc}\p{Cf}]/u.test(document.file)) wrong.push(`names a file ${JSON.stringify(document.file)}`);
  }
  return wrong;
}

const taken = ({ documents, refused }: TakenFile): string =>
  `taken: ${documents.length} documents, ${documents.reduce((sum, { text }) => sum + text.length, 0)} characters, ${refused.length} not`;

async function seconds<T>(of: () => Promise<T>): Promise<{ result: T; seconds: number }> {
  const began = performance.now();
  const result = await of();
  return { result, seconds: (performance.now() - began) / 1000 };
}
