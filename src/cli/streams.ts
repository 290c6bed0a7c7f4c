import { visible } from "../documents/visible.ts";

// What a file is called, or says, may hold signs that a terminal obeys: they are shown (documents/visible.ts), everywhere.

/** Standard output holds the answer alone. */
export const answer = (text: string): void => void process.stdout.write(visible(text, "text"));

/** An answer for another program, which must get every sign as it is; a terminal gets them shown. */
export const answerExactly = (text: string): void =>
  void process.stdout.write(process.stdout.isTTY ? visible(text, "text") : text);

/** Notes, progress and complaints, a line each, go to standard error. */
export const note = (line: string): void => void process.stderr.write(`${visible(line)}\n`);

/** Whoever read our output may stop reading (`| head`): that is the end of the work, not a fault. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  process.stderr.on("error", () => process.exit(1));
}
