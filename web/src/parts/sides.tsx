import { useQuery } from "@tanstack/react-query";
import { askDesk } from "../asking/questions.ts";

type Props = { sides: string[]; among?: string[] }; // among: the relation, where a line names one side of it alone

/** The sides of a line by name, each with the quiet hue it has in this relation: home first, else by code. */
export function Sides({ sides, among = sides }: Props) {
  const { data } = useQuery(askDesk);
  const first = (side: string): number => (side === data?.home ? 0 : 1);
  const relation = [...among].sort((a, b) => first(a) - first(b) || a.localeCompare(b));
  return (
    <span className="sides">
      {relation.map(
        (side, n) =>
          sides.includes(side) && (
            <span key={side} className="side" data-hue={n < 2 ? n : undefined}>
              {data?.names[side] ?? side}
            </span>
          ),
      )}
    </span>
  );
}
