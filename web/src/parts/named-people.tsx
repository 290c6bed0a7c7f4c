import { Link } from "@tanstack/react-router";
import { Fragment } from "react";

type Props = { people: { name: string; person: string | null }[] };

/** Names, each leading to its page; a body that stands for its people leads nowhere. */
export const NamedPeople = ({ people }: Props) => (
  <span className="named">
    {people.map(({ name, person }, n) => (
      <Fragment key={name}>
        {n > 0 && ", "}
        {person ? (
          <Link className="to-person" to="/people/$id" params={{ id: person }}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <bdi>{name}</bdi>
        )}
      </Fragment>
    ))}
  </span>
);
