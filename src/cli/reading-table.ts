import { visible } from "../documents/visible.ts";
import type { Reading } from "../reading/reading.ts";

/** A reading for a person at a terminal: a heading a sort of record, a line a record. */
export function readingTable(file: string, reading: Reading): string {
  const { source } = reading;
  const told = [source.publisher, source.cites && `citing ${source.cites}`].filter(Boolean).join(" ");
  const head = [file, reading.language, reading.publishedOn ?? "undated", ...(told ? [told] : [])].join(" · ");
  const parts = [
    section(
      "People",
      reading.people.map(
        ({ name, office, side }) => `${name}${office ? `, ${office}` : ""}${side ? ` (${side})` : ""}`,
      ),
    ),
    section(
      "Meetings",
      reading.meetings.map(({ mode, on, sides, participants }) => {
        const who = participants.map(({ name }) => name).join(", ");
        return `${mode}${on ? ` on ${on}` : ""}, ${sides.join("–")}: ${who}`;
      }),
    ),
    section(
      "Undertakings",
      reading.undertakings.map(({ stage, kind, sides, speaker, span }) => {
        const by = speaker.name ?? speaker.voice;
        return `${stage.padEnd(10)}${kind.padEnd(24)}${sides.join("–").padEnd(8)} ${by}: “${oneLine(span.quote)}”`;
      }),
    ),
    section(
      "Occasions",
      reading.occasions.map(({ ordinal, of, year }) => `${ordinal} years, ${of}${year ? `, in ${year}` : ""}`),
    ),
    section(
      "Claims",
      reading.claims.map(({ speaker, span }) => `${speaker.name ?? speaker.voice}: “${oneLine(span.quote)}”`),
    ),
    section(
      "Visits",
      reading.visits.map(({ person, from, to }) => `${person}${from ? `, from ${from}` : ""}${to ? ` to ${to}` : ""}`),
    ),
    section(
      "Bodies",
      reading.bodies.map(({ name, new: isNew }) => `${name}${isNew ? " (new)" : ""}`),
    ),
    section(
      "Holdings",
      reading.holdings.map(({ what, custodian }) => `${what}${custodian ? `, ${custodian}` : ""}`),
    ),
    section(
      "Instruments",
      reading.instruments.map(({ type, title, status }) => `${type}: ${oneLine(title)}${status ? ` (${status})` : ""}`),
    ),
    section(
      "Problems",
      reading.problems.map(({ check, says }) => `${check}: ${says}`),
    ),
  ];
  return [visible(head), ...parts.filter(Boolean), ""].join("\n");
}

const section = (title: string, lines: readonly string[]): string =>
  lines.length > 0 ? [`  ${title}`, ...lines.map((line) => `    ${visible(line)}`)].join("\n") : "";

const oneLine = (quote: string): string => quote.replace(/\s+/g, " ");
