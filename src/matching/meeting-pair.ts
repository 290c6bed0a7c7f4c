import type { Likeness, Told } from "../register/joining.ts";
import { daysApart, weekOf } from "./days-apart.ts";
import { folded, namesAlike } from "./names-alike.ts";

/**
 * Whether two tellings are of one meeting. The same: the same sides, the same day (or reports of it a few days apart) and on
 * every side somebody who is in both. Asked: days or people agree in part and nothing speaks against it. A document that
 * tells of two meetings has told them apart. Neither telling's other neighbours count, so that no order of arrival matters;
 * and nothing is sure across a week's end, so that daily reports of the same two people never chain into one meeting.
 */
export function meetingPair(one: Told, other: Told): Likeness {
  if (one.document === other.document) return apart("one report tells of both");
  if (one.sides.length < 2 || one.sides.join() !== other.sides.join()) return apart("the sides differ");
  const days = inOneWeek(daysOf(one, other), one, other);
  if (days.agree === "no") return apart(days.says);
  if (one.place && other.place && folded(one.place) !== folded(other.place)) return apart("the places differ");
  const met = one.sides.map((side) => sideOf(side, one, other));
  if (met.some(({ agree }) => agree === "no")) return apart("other people met");
  if (met.every(({ agree }) => agree !== "yes")) return apart("nobody is named in both");
  const because = ["the same sides", days.says, ...met.flatMap(({ says }) => says ?? [])];
  const isSure = days.agree === "yes" && met.every(({ agree }) => agree === "yes");
  return { verdict: isSure ? "same" : "ask", because };
}

const apart = (says: string): Likeness => ({ verdict: "different", because: [says] });

type Agreement = { agree: "yes" | "perhaps" | "no"; says?: string };

const AFTER = 7; // days a report may follow a meeting it dates
const BETWEEN = 3; // days between two reports, where neither dates it
const FURTHEST = 10; // further apart, two tellings are never of one meeting; two weeks before and after hold all nearer ones

type Days = Agreement & { says: string };

const inOneWeek = (days: Days, one: Told, other: Told): Days =>
  days.agree === "yes" && weekOf(one.day) !== weekOf(other.day)
    ? { agree: "perhaps", says: `${days.says}, with a week's end between` }
    : days;

function daysOf(one: Told, other: Told): Days {
  if (one.day === "" || other.day === "") return { agree: "perhaps", says: "one telling bears no day" };
  const days = daysApart(one.day, other.day);
  const [first, second] = [one, other].sort((a, b) => (a.dayIs === "told" ? 0 : 1) - (b.dayIs === "told" ? 0 : 1)) as [
    Told,
    Told,
  ];
  if (first.dayIs === "told" && second.dayIs === "told")
    return days === 0 ? { agree: "yes", says: "told for the same day" } : { agree: "no", says: "told for other days" };
  if (first.dayIs === "told") {
    const isAfter = first.day <= second.day;
    if (isAfter && days <= AFTER) return { agree: "yes", says: `reported ${within(days)} of the day told` };
    return isAfter && days <= FURTHEST
      ? { agree: "perhaps", says: `reported ${days} days after the day told` }
      : { agree: "no", says: "reported before, or long after" };
  }
  if (days <= BETWEEN)
    return { agree: "yes", says: days === 0 ? "reported on the same day" : `reported ${within(days)} of each other` };
  return days <= FURTHEST
    ? { agree: "perhaps", says: `reported ${days} days apart` }
    : { agree: "no", says: "reported long apart" };
}

const within = (days: number): string => (days <= 1 ? "within a day" : `within ${days} days`);

type Present = Told["people"][number];

/** What speaks for or against: the best of any two who stand for this side. */
function sideOf(side: string, one: Told, other: Told): Agreement {
  const here = one.people.filter((p) => p.side === side);
  const there = other.people.filter((p) => p.side === side);
  if (here.length === 0 || there.length === 0) return { agree: "perhaps" };
  const all = here.flatMap((a) => there.map((b) => alike(a, b)));
  return all.find(({ agree }) => agree === "yes") ?? all.find(({ agree }) => agree === "perhaps") ?? { agree: "no" };
}

function alike(a: Present, b: Present): Agreement {
  const names = namesAlike(a.name, b.name);
  if (names === "equal") return { agree: "yes", says: `${a.name} is in both` };
  if (a.isPerson && b.isPerson) {
    return names === "alike" ? { agree: "yes", says: `${a.name} and ${b.name} are written alike` } : { agree: "no" };
  }
  if (a.isPerson === b.isPerson) return { agree: "no" };
  const [person, body] = a.isPerson ? [a, b] : [b, a];
  const office = folded(person.office ?? "");
  if (` ${office} `.includes(` ${folded(body.name)} `))
    return { agree: "yes", says: `${person.name} is of ${body.name}` };
  // "its head": of which body is not said.
  if (office.split(" ").length <= 1)
    return { agree: "perhaps", says: `${person.name} in one, ${body.name} in the other` };
  return { agree: "no" };
}
