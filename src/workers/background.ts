import { setTimeout } from "node:timers/promises";
import { mayPass } from "../storage/store-error.ts";

/** Work that is done beside answering: `wake` has it done once more, and what comes while it runs is done after. */
export type Background = { wake(): void; idle(): Promise<void>; end(): void };

/** How long until it is tried again where what failed may pass, in ms. */
const AGAIN = 5000;

/** One run at a time. A run that fails is told, once; it is tried again with the next wake, or in a while where that may help. */
export function background(
  work: () => Promise<unknown>,
  failed: (error: Error) => void,
  again: number = AGAIN,
): Background {
  const over = new AbortController();
  let isWanted = false;
  let said = "";
  let running: Promise<void> | undefined;
  const wake = (): void => {
    isWanted = true;
    running ??= run();
  };
  const run = async (): Promise<void> => {
    while (isWanted) {
      isWanted = false;
      await work().then(() => {
        said = "";
      }, fail);
    }
    running = undefined;
  };
  const fail = (error: unknown): void => {
    const { message } = error instanceof Error ? error : { message: String(error) };
    if (message !== said) failed(error instanceof Error ? error : new Error(message));
    said = message;
    if (mayPass(error)) void setTimeout(again, undefined, { ref: false, signal: over.signal }).then(wake, () => {});
  };
  return { wake, idle: () => running ?? Promise.resolve(), end: () => over.abort() };
}
