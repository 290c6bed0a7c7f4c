import type { Passwords } from "./sign-in/password-file.ts";

/** To whom the desk is served: who may sign in, and by which names a browser may call it. */
export type Serving = {
  passwords: Passwords | null; // null: this computer alone, nobody signs in
  names: readonly string[]; // beside the loopback names
  anyAddress: boolean; // answers to IP addresses too
  behindProxy: boolean; // believes X-Forwarded-For and X-Forwarded-Proto
  now: () => number;
};

export const ALONE: Serving = {
  ...{ passwords: null, names: [], anyAddress: false, behindProxy: false },
  now: () => Date.now(),
};
