/**
 * A session that ends while a page is open takes nothing from it: what was asked waits, somebody signs in over the page, and
 * it is asked again. Nothing that was typed is lost.
 */
type Waiting = { over: (signedIn: boolean) => void; until: Promise<boolean> };

let waiting: Waiting | null = null;
const listeners = new Set<() => void>();

export const isSigningIn = (): boolean => waiting !== null;
export const onSigningIn = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Waits until somebody has signed in; however much is asked meanwhile, they sign in once. */
export function signedIn(): Promise<boolean> {
  if (waiting === null) {
    const { promise: until, resolve: over } = Promise.withResolvers<boolean>();
    waiting = { until, over };
    tell();
  }
  return waiting.until;
}

/** Why it was not taken, in words; undefined where it was. */
export async function signIn(name: string, password: string): Promise<string | undefined> {
  const body = new URLSearchParams({ name, password, to: "/" });
  const answer = await fetch("/sign-in", { method: "POST", body, redirect: "manual" }).catch(() => null);
  if (answer === null) return "The desk does not answer. It may have been stopped, or the connection is down.";
  if (answer.type === "opaqueredirect") {
    const { over } = waiting ?? {};
    waiting = null;
    tell();
    over?.(true);
    return undefined;
  }
  if (answer.status === 401) return "The name or the password is not right.";
  if (answer.status !== 429) return `The desk answered ${answer.status}; try again.`;
  return `Too many wrong answers. Try again in ${answer.headers.get("retry-after") ?? "some"} seconds.`;
}

function tell(): void {
  for (const listener of listeners) listener();
}
