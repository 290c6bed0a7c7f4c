import type { Across, Met, Present } from "../../views/brief/content.ts";
import { clipped, joined, name, quiet, strong, text } from "../lines.ts";
import type { Block, Line } from "../paper.ts";
import { capital, day } from "../phrases.ts";
import { fitting, itemRoom, type ListItem } from "./room.ts";
import { heading, item, LONGEST, list, more, paragraph, person, type Setting, unreviewed } from "./setting.ts";

const EARLIER = 75; // points
const PRESENT = 90;
const ACROSS = 110;

/** When they met last, who sat there in which office; the meetings before it in a line each. */
export function lastMet({ brief, side, cite, share }: Setting): Block[] {
  const [last, ...before] = brief.met;
  if (!last) return [heading(2, "Last met"), paragraph(quiet("No meeting between them is told by this day."))];
  const when = [
    ...strong(day(last.on)),
    ...text(DAY_IS[last.dayIs]),
    ...placeOf(last),
    ...unreviewed(last.unreviewed),
    ...cite(last.notes),
  ];
  const lines = bySide(last, side);
  const shown = fitting(lines, PRESENT * share, (one) => one, itemRoom);
  const earlier = (one: Met): ListItem =>
    item([
      ...text(`${day(one.on)}${DAY_IS[one.dayIs]}`),
      ...placeOf(one),
      ...text(": "),
      ...namesOf(one),
      ...unreviewed(one.unreviewed),
      ...cite(one.notes),
    ]);
  const fit = fitting(before, EARLIER * share, earlier, itemRoom);
  return [
    heading(2, "Last met"),
    paragraph(when),
    ...list([...shown, ...more(lines.length, shown.length, "people")]),
    ...(before.length > 0
      ? [heading(3, "Before that"), ...list([...fit, ...more(before.length, fit.length, "meetings")])]
      : []),
  ];
}

const DAY_IS = { told: "", published: " (day of the report)", unknown: "" };

const placeOf = ({ mode, place }: Met): Line => [
  ...text(`, ${mode}`),
  ...(place ? [...text(", "), ...name(clipped(place, LONGEST.name))] : []),
];

const namesOf = ({ people }: Met): Line => {
  const named = people.slice(0, 4).map((one) => name(clipped(one.name, LONGEST.name)));
  const others = people.length > 4 ? [text(`${people.length - 4} more`)] : [];
  return people.length > 0 ? joined([...named, ...others], ", ") : quiet("nobody is named");
};

function bySide({ people }: Met, side: Setting["side"]): ListItem[] {
  const sides = Map.groupBy(people, (one) => one.side);
  return [...sides].flatMap(([id, present]) =>
    present.map((one) => item([...text(`${id === null ? "Side not known" : side(id)}: `), ...seat(one)])),
  );
}

const seat = ({ name: called, office, officeOn }: Present): Line => [
  ...person(called, office),
  ...(officeOn ? quiet(` (office as told on ${day(officeOn)})`) : []),
  ...(office ? [] : quiet(", no office told")),
];

/** People of the other side, or of both, with the office last told. */
export function peopleAcross({ brief: { across, other, sides }, side, cite, share }: Setting): Block[] {
  if (across.length === 0) return [];
  const line = (one: Across): ListItem =>
    item([
      ...(other ? [] : text(`${side(one.side)}: `)),
      ...person(one.name, one.office),
      ...quiet(` (told ${one.on ? `on ${day(one.on)}` : "undated"})`),
      ...unreviewed(one.unreviewed),
      ...cite(one.notes),
    ]);
  const shown = fitting(across, ACROSS * share, line, itemRoom);
  const title = other
    ? `People of ${side(other)}, office last told`
    : `People of ${sides.map(side).join(" and ")}, office last told`;
  return [heading(2, capital(title)), ...list([...shown, ...more(across.length, shown.length, "people")])];
}
