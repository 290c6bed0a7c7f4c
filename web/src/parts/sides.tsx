import { useQuery } from "@tanstack/react-query";
import { askDesk } from "../asking/questions.ts";

/** The sides of a line by name, each with the quiet hue it has in this relation: home first, else by code. */
export function Sides({ sides }: { sides: string[] }) {
  const { data } = useQuery(askDesk);
  const first = (side: string): number => (side === data?.home ? 0 : 1);
  const ordered = [...sides].sort((a, b) => first(a) - first(b) || a.localeCompare(b));
  return (
    <span className="sides">
      {ordered.map((side, n) => (
        <span key={side} className="side" data-hue={n < 2 ? n : undefined}>
          {data?.names[side] ?? side}
        </span>
      ))}
    </span>
  );
}
