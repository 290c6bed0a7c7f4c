/** Work that is done beside answering: `wake` has it done once more, and what comes while it runs is done after. */
export type Background = { wake(): void; idle(): Promise<void> };

/** One run at a time. A run that fails is told, and the next wake tries again. */
export function background(work: () => Promise<unknown>, failed: (error: Error) => void): Background {
  let isWanted = false;
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await work().catch((error: unknown) => failed(error instanceof Error ? error : new Error(String(error))));
    }
    running = undefined;
  };
  return {
    wake() {
      isWanted = true;
      running ??= run();
    },
    idle: () => running ?? Promise.resolve(),
  };
}
