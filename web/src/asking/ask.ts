import { signedIn } from "./signing-in.ts";

/** The desk did not get what it asked for: what happened, in words a person can act on. `status` 0 is "no answer at all". */
export class Refused extends Error {
  readonly status: number;
  constructor(status: number, says: string) {
    super(says);
    this.status = status;
  }
}

const SILENT = "The desk does not answer. It may have been stopped, or the connection is down.";

async function answered(ask: () => Promise<Response>): Promise<unknown> {
  const asked = (): Promise<Response> =>
    ask().catch(() => {
      throw new Refused(0, SILENT);
    });
  let response = await asked();
  while (response.status === 401 && (await signedIn())) response = await asked();
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) return body;
  const detail = body && typeof body === "object" && "detail" in body ? String(body.detail) : response.statusText;
  throw new Refused(response.status, detail || `The desk answered ${response.status}.`);
}

// What comes back is what src/views/answers.ts says: the server parses it with those schemas before it answers.
export const get = async <T>(path: string, signal?: AbortSignal): Promise<T> =>
  (await answered(() => fetch(`/api/${path}`, signal ? { signal } : {}))) as T;

/** Sends files; the browser says how the form is parted. */
export const postForm = async <T>(path: string, form: FormData): Promise<T> =>
  (await answered(() => fetch(`/api/${path}`, { method: "POST", body: form }))) as T;

export const post = async <T>(path: string, sent: unknown): Promise<T> =>
  (await answered(() =>
    fetch(`/api/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(sent),
    }),
  )) as T;
