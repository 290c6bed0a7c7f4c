import { useQuery } from "@tanstack/react-query";
import { askDesk } from "../asking/questions.ts";

/** What to call a side: the name the desk gives, else its code. */
export function useSideNames(): (side: string) => string {
  const { data } = useQuery(askDesk);
  return (side) => data?.names[side] ?? side;
}
