import { Link } from "@tanstack/react-router";
import type { PersonLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";
import { officeKey } from "../words/evidence.ts";
import { RecordLink } from "./record-link.tsx";
import { Sides } from "./sides.tsx";

type Props = { people: PersonLine[]; sides: string[]; selected: string | undefined };

/** Who sat there, in which office, as each dated document words it. */
export function People({ people, sides, selected }: Props) {
  if (people.length === 0) return <p className="quiet">Nobody is named with an office yet.</p>;
  return (
    <ul className="people">
      {people.map((person) => (
        <li key={person.id}>
          <p className="person">
            <Link className="strong" to="/people/$id" params={{ id: person.id }}>
              <bdi>{person.name}</bdi>
            </Link>{" "}
            {person.side && <Sides sides={[person.side]} among={[...new Set([...sides, person.side])]} />}
          </p>
          <ol className="offices">
            {person.offices.map((o) => (
              <li key={officeKey(o)} className="line">
                <RecordLink record={officeKey(o)} selected={officeKey(o) === selected} className="office">
                  {o.office ?? "no office named"}
                </RecordLink>
                <span className="when">{day(o.on)}</span>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  );
}
