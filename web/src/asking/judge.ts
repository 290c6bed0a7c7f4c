import type { QueryClient } from "@tanstack/react-query";
import type {
  Entered,
  JudgementSent,
  ObservationLine,
  ObservationSent,
  SamenessSent,
  UndertakingLine,
} from "../../../src/views/answers.ts";
import type { ByHandSent } from "../../../src/views/by-hand.ts";
import { post } from "./ask.ts";
import { changeLines } from "./lines-everywhere.ts";
import { askToday, askUndertaking } from "./questions.ts";

const REVIEW = { confirm: "confirmed", correct: "corrected", reject: "rejected" } as const;

function judged(line: ObservationLine, { verdict, changes }: JudgementSent): ObservationLine {
  const record = { ...line.record };
  if (verdict === "correct") Object.assign(record, changes);
  return { ...line, review: REVIEW[verdict], record, judgement: null };
}

let inFlight = 0;

/** Shows `change` at once, sends, and puts the lines back as they were when the desk refuses. */
async function optimistic(
  client: QueryClient,
  wanted: (line: ObservationLine) => boolean,
  change: (line: ObservationLine) => ObservationLine,
  send: () => Promise<Entered>,
): Promise<Entered> {
  inFlight += 1;
  await client.cancelQueries();
  const before = changeLines(client, wanted, change);
  try {
    const entered = await send();
    return entered;
  } catch (refused) {
    for (const line of before) {
      changeLines(
        client,
        (one) => one.key === line.key,
        () => line,
      );
    }
    throw refused;
  } finally {
    inFlight -= 1;
    if (inFlight === 0) await askAgain(client);
  }
}

/** Today keeps the lines one has just judged in their places, so that nothing moves under the hand; it is asked when next opened. */
async function askAgain(client: QueryClient): Promise<void> {
  await client.invalidateQueries({ queryKey: ["today"], refetchType: "none" });
  await client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "today" && queryKey[0] !== "desk" });
}

export async function sendJudgement(client: QueryClient, sent: JudgementSent): Promise<Entered> {
  const it = (line: ObservationLine): boolean => line.key === sent.key;
  return await optimistic(
    client,
    it,
    (line) => judged(line, sent),
    async () => {
      const entered = await post<Entered>("judgements", sent);
      changeLines(client, it, (line) => ({ ...line, judgement: entered.entries[0] ?? null }));
      return entered;
    },
  );
}

export async function sendObservation(client: QueryClient, sent: ObservationSent): Promise<Entered> {
  const entered = await post<Entered>("observations", sent);
  await askAgain(client);
  return entered;
}

/** Whether two meetings, or two people, are one: what they are is computed anew, so everything is asked again. */
export async function sendSameness(client: QueryClient, sent: SamenessSent): Promise<Entered> {
  const entered = await post<Entered>("sameness", sent);
  await askAgain(client);
  return entered;
}

/** What is entered by hand can bring a side that the desk had no name for yet. */
export async function sendByHand(client: QueryClient, sent: ByHandSent): Promise<Entered> {
  const entered = await post<Entered>("by-hand", sent);
  await client.invalidateQueries();
  return entered;
}

export async function sendCharge(
  client: QueryClient,
  undertaking: string,
  owner: string,
  due: string,
): Promise<Entered> {
  const entered = await post<Entered>("charges", { undertaking, owner: owner || null, due: due || null });
  await askAgain(client);
  await renewDue(client, ({ id }) => id === undertaking);
  return entered;
}

/** Takes an entry back. What stood before a second judgement is not known here: the desk is asked again at once. */
export async function sendUndo(client: QueryClient, entry: string): Promise<Entered> {
  const undone = await optimistic(
    client,
    (line) => line.judgement === entry && line.review !== "added",
    (line) => ({ ...line, review: "unreviewed", record: line.read, judgement: null }),
    () => post<Entered>("undo", { entry }),
  );
  await renewDue(client, ({ charge }) => charge?.entry === entry);
  return undone;
}

/** What is due stays in its place on Today too, as it now stands. */
async function renewDue(client: QueryClient, wanted: (line: UndertakingLine) => boolean): Promise<void> {
  const due = client.getQueryData(askToday.queryKey)?.due.filter(wanted) ?? [];
  for (const { id } of due) {
    const now = await client.fetchQuery(askUndertaking(id));
    client.setQueryData(askToday.queryKey, (today) => {
      return (
        today && { ...today, due: today.due.map((line) => (line.id === id ? { ...line, charge: now.charge } : line)) }
      );
    });
  }
}
