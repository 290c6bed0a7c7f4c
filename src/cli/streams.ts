/** Standard output holds the answer alone. */
export const answer = (text: string): void => void process.stdout.write(text);

/** Notes, progress and complaints, a line each, go to standard error. */
export const note = (line: string): void => void process.stderr.write(`${line}\n`);

/** Whoever read our output may stop reading (`| head`): that is the end of the work, not a fault. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    process.exit(error.code === "EPIPE" ? 0 : 1);
  });
  process.stderr.on("error", () => process.exit(1));
}
