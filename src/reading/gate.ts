import { type Document, type Span, stillStands } from "../documents/document.ts";
import type { Reading } from "./reading.ts";

/**
 * The last stage, the same for rules, models and people: a record whose quotation is not exactly a slice of the text does not
 * pass, and a named voice without a name becomes nobody's.
 */
export function gate(reading: Reading, document: Document): Reading {
  const holds = (...spans: Span[]) => spans.length > 0 && spans.every((s) => stillStands(s, document));
  return {
    ...reading,
    people: reading.people.filter((p) => holds(...p.spans)),
    meetings: reading.meetings.filter((m) => holds(...m.spans) && m.sides.length > 1),
    undertakings: reading.undertakings.filter(
      (u) => holds(u.span, u.cue) && (u.speaker.voice === "named") === (u.speaker.name !== null),
    ),
    occasions: reading.occasions.filter((o) => holds(o.span)),
    claims: reading.claims.filter((c) => holds(c.span)),
    visits: reading.visits.filter((v) => v.stops.every((s) => holds(s))),
    bodies: reading.bodies.filter((b) => holds(b.span)),
    holdings: reading.holdings.filter((h) => holds(h.span)),
    instruments: reading.instruments.filter((i) => holds(i.span)),
    problems: reading.problems.filter((p) => holds(...p.spans)),
  };
}
