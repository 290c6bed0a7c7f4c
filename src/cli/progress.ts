/** A counter while something takes long: one line that changes on a terminal, a plain line now and then elsewhere. */
export type Progress = { at(done: number, total: number): void; end(): void };

export function progress(what: string, stream: NodeJS.WriteStream = process.stderr): Progress {
  let lastAt = Date.now();
  let open = false;
  return {
    at(done, total) {
      const now = Date.now();
      if (stream.isTTY) {
        if (now - lastAt < 50 && done < total) return;
        stream.write(`\r${what} ${done} of ${total}`);
        open = true;
      } else {
        if (now - lastAt < 2000) return;
        stream.write(`${what} ${done} of ${total}\n`);
      }
      lastAt = now;
    },
    end() {
      if (open) stream.write("\n");
    },
  };
}
