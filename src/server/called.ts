import type { About } from "../register/entry.ts";
import { titleOfText } from "../views/headline.ts";
import { meetingLine } from "../views/meetings.ts";
import { titleOf } from "../views/titles.ts";
import type { Desk } from "./desk.ts";

/** What a thing is called, by any id of it; undefined where it stands no more. */
export type Called = (about: About) => string | undefined;

/** What these are called, each looked up once. */
export async function calledIn(desk: Pick<Desk, "store" | "names">, about: readonly About[]): Promise<Called> {
  const each = new Map(about.map((one) => [keyOf(one), one]));
  const found = await Promise.all([...each].map(async ([key, one]) => [key, await nameOf(desk, one)] as const));
  const names = new Map(found);
  return (one) => names.get(keyOf(one));
}

const keyOf = ({ noun, id }: About): string => `${noun}:${id}`;

async function nameOf(
  { store, names }: Pick<Desk, "store" | "names">,
  { noun, id }: About,
): Promise<string | undefined> {
  switch (noun) {
    case "document": {
      const document = await store.document(id);
      return document && (titleOfText(document.text.slice(0, 1500)) ?? (document.file || undefined));
    }
    case "undertaking": {
      const undertaking = await store.undertaking(id);
      return undertaking && titleOf(undertaking, names);
    }
    case "meeting": {
      const meeting = await store.meeting(id);
      if (!meeting) return undefined;
      const { participants, mode, on } = meetingLine(meeting);
      return [participants.join(" and ") || mode, on].filter(Boolean).join(", ");
    }
    case "person":
      return (await store.person(id))?.name;
    case "agreement":
      return (await store.agreement(id))?.title;
    case "object":
      return names.object(id)?.name;
    case "partner":
      return id
        .split("-")
        .map((side) => names.side(side))
        .join(" and ");
  }
}
