import type { ArrivalsAnswer, DocumentLine, PastedSent } from "../../../src/views/answers.ts";
import { get, post, postForm } from "./ask.ts";
import { client } from "./client.ts";

/** A file or text on its way in. `document` is how far it is at the desk; `trouble` why it did not get there. */
export type Arrival = {
  n: number;
  file: string;
  document: DocumentLine | undefined;
  isKnown: boolean; // the same bytes were there already
  trouble: string | undefined;
};

/** In bytes. The desk refuses more too; here it is said before it is sent. */
const LIMIT = 50 * 1024 * 1024;
const EVERY = 1000; // ms between two looks at what is under way
const AT_ONCE = 2;

// It goes on while one looks at other pages, so it belongs to no screen.
let arrivals: readonly Arrival[] = [];
const listeners = new Set<() => void>();
const queue: { n: number; send: () => Promise<ArrivalsAnswer> }[] = [];
let sending = 0;
let looking = false;

export const arrivalsNow = (): readonly Arrival[] => arrivals;
export const onArrivals = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** Whether anything more will happen to it by itself. */
export const isUnderWay = ({ document, trouble }: Arrival): boolean =>
  trouble === undefined &&
  (document === undefined || document.state === "waiting" || (document.state === "unread" && document.reason === null));

export function sendFiles(files: readonly File[]): void {
  for (const file of files) {
    const n = begin(file.name);
    if (file.size > LIMIT)
      fail(n, `${(file.size / 1024 / 1024).toFixed(1)} MB is more than 50 MB; split it into its reports.`);
    else {
      queue.push({
        n,
        send: () => {
          const form = new FormData();
          form.append("file", file);
          return postForm<ArrivalsAnswer>("documents", form);
        },
      });
    }
  }
  next();
}

export function sendPasted(pasted: PastedSent): void {
  const n = begin(pasted.title || "Pasted text");
  queue.push({ n, send: () => post<ArrivalsAnswer>("documents", pasted) });
  next();
}

/** Has a refused document tried again. */
export async function tryAgain({ n, document }: Arrival): Promise<void> {
  if (!document) return;
  change(n, { document: { ...document, state: "waiting", reason: null } });
  try {
    await post(`documents/${document.id}/again`, {});
  } catch (error) {
    change(n, { document: { ...document, reason: error instanceof Error ? error.message : String(error) } });
  }
  look();
}

function begin(file: string): number {
  const n = arrivals.length;
  arrivals = [...arrivals, { n, file, document: undefined, isKnown: false, trouble: undefined }];
  tell();
  return n;
}

function change(n: number, to: Partial<Arrival>): void {
  arrivals = arrivals.map((one) => (one.n === n ? { ...one, ...to } : one));
  tell();
}

const fail = (n: number, trouble: string): void => change(n, { trouble });

function tell(): void {
  for (const listener of listeners) listener();
}

function next(): void {
  while (sending < AT_ONCE) {
    const job = queue.shift();
    if (!job) return;
    sending += 1;
    void job
      .send()
      .then(({ items: [item], refused: [refused] }) => {
        if (item) change(job.n, { document: item.document, isKnown: !item.added });
        else fail(job.n, refused ? `${refused.reason}; ${refused.next}.` : "The desk did not say what became of it.");
      })
      .catch((error: unknown) => fail(job.n, error instanceof Error ? error.message : String(error)))
      .finally(() => {
        sending -= 1;
        next();
        look();
      });
  }
}

/** Asks how far the documents are, for as long as any is under way. */
function look(): void {
  if (looking) return;
  looking = true;
  setTimeout(async () => {
    looking = false;
    const ids = arrivals.filter(isUnderWay).flatMap(({ document }) => document?.id ?? []);
    if (ids.length === 0) return;
    await ask([...new Set(ids)].slice(0, 100)).catch(() => {}); // the desk may be away for a moment: asked again
    if (arrivals.some(isUnderWay)) look();
    else await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "desk" });
  }, EVERY);
}

/** Asks anew how far these documents are. */
export async function ask(ids: readonly string[]): Promise<void> {
  const { items } = await get<ArrivalsAnswer>(`arrivals?${new URLSearchParams(ids.map((id) => ["id", id]))}`);
  const byId = new Map(items.map(({ document }) => [document.id, document]));
  arrivals = arrivals.map((one) => ({ ...one, document: byId.get(one.document?.id ?? "") ?? one.document }));
  tell();
}
