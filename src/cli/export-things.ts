import { meetingPair } from "../matching/meeting-pair.ts";
import { toldOf } from "../matching/meeting-told.ts";
import { personPair } from "../matching/person-key.ts";
import type { Told } from "../register/joining.ts";
import { all, saidAbout } from "../server/gather.ts";
import type { Store, Stored, StoredAct, StoredMeeting, StoredPerson } from "../storage/store.ts";
import { exportedLink, exportedMeeting, exportedPerson } from "../views/exported.ts";
import { asked } from "../views/meeting.ts";

/** The lines of people and meetings, and of what joins them or is asked about them (DESIGN §5). */
export async function* thingLines(store: Store): AsyncGenerator<object> {
  for await (const person of each((page) => store.people({}, page))) {
    const mentions = await all((page) => store.recordsOfThing("person", person.id, page));
    yield exportedPerson(person.id, mentions as Stored<"person-named">[]);
    yield* personLinks(store, person);
  }
  for await (const meeting of each((page) => store.meetings({}, page))) {
    yield exportedMeeting(meeting);
    yield* meetingLinks(store, meeting);
  }
}

async function* each<T>(ask: Parameters<typeof all<T>>[0]): AsyncGenerator<T> {
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof ask>> = await ask({ limit: 200, after });
    yield* page.items;
    if (page.next === null) return;
    after = page.next;
  }
}

async function* personLinks(store: Store, person: StoredPerson): AsyncGenerator<object> {
  const judged = await saidAbout(store, "person", [person.id]);
  for (const other of await store.peopleLike(person.id)) {
    const { verdict, because } = personPair(person, other);
    const isAnswered = judged.some(({ one, other: two }) => one === other.id || two === other.id);
    if (person.id < other.id && verdict === "ask" && !isAnswered)
      yield exportedLink("person", person.id, other.id, { verdict: "ask", by: MATCHING, because });
  }
  for (const act of await store.acts(person.id)) if (isSame(act, person.id)) yield saidLink("person", act);
}

const MATCHING = "entente";

type Same = Extract<StoredAct, { type: "same" | "different" }>;
const isSame = (act: StoredAct, one: string): act is StoredAct & Same => act.type === "same" && act.one === one;
const saidLink = (of: "person" | "meeting", act: StoredAct & Same) =>
  exportedLink(of, act.one, act.other, { verdict: "same", by: act.recordedBy, because: [act.because].filter(Boolean) });

async function* meetingLinks(store: Store, meeting: StoredMeeting): AsyncGenerator<object> {
  const keys = [...new Set(meeting.tellings.map(({ key }) => key))];
  const near = await store.meetingsNear(meeting);
  const documents = [meeting, ...near].flatMap(({ tellings }) => tellings.map(({ document }) => document));
  const people = (await store.recordsIn([...new Set(documents)], ["person-named"])) as Stored<"person-named">[];
  const named = new Map(people.map(({ key, record }) => [key, record]));
  const told = meeting.tellings.map(
    ({ key, document, publishedOn, record }): Told => toldOf(key, document, publishedOn, record, named),
  );
  for (const [at, one] of told.entries())
    for (const other of told.slice(at + 1)) {
      const { verdict, because } = meetingPair(one, other);
      if (verdict === "same" && one.key !== other.key)
        yield exportedLink("meeting", one.key, other.key, { verdict, by: MATCHING, because });
    }
  for (const key of keys) for (const act of await store.acts(key)) if (isSame(act, key)) yield saidLink("meeting", act);
  const judged = await saidAbout(store, "meeting", keys);
  for (const other of near) {
    const because = meeting.id < other.id ? asked(meeting, other, { people }, judged) : undefined;
    if (because) yield exportedLink("meeting", meeting.id, other.id, { verdict: "ask", by: MATCHING, because });
  }
}
