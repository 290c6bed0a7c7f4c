import { Link } from "@tanstack/react-router";
import type { CarrierLine } from "../../../src/views/answers.ts";
import { day } from "../words/day.ts";

/** A document that carries the same words: where it stands is one step away. */
export function Carrier({ of: { document, file, publisher, publishedOn, key } }: { of: CarrierLine }) {
  return (
    <Link className="file" to="/documents/$id" params={{ id: document }} search={key ? { record: key } : {}}>
      {publisher ?? file}
      {publishedOn && `, ${day(publishedOn)}`}
    </Link>
  );
}

const FEW = 6;

/** Reprints of what stands above; none is nothing. */
export function AlsoIn({ carriers, says }: { carriers: readonly CarrierLine[]; says: string }) {
  if (carriers.length === 0) return null;
  const more = carriers.length - FEW;
  return (
    <p className="also-in">
      {says}:{" "}
      {carriers.slice(0, FEW).map((carrier, at) => (
        <span key={carrier.document}>
          {at > 0 && "; "}
          <Carrier of={carrier} />
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </p>
  );
}
