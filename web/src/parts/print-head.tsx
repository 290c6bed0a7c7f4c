import { useQuery } from "@tanstack/react-query";
import { askDesk } from "../asking/questions.ts";
import { day, today } from "../words/day.ts";
import { useSideNames } from "../words/sides.ts";

/** The running head of a printed page: whose register, what about, on which day. */
export function PrintHead({ title }: { title: string }) {
  const { data } = useQuery(askDesk);
  const name = useSideNames();
  return (
    <p className="running-head print-only">
      <span>Entente{data?.home ? `, register of ${name(data.home)}` : ""}</span>
      <span>{title}</span>
      <span>{day(today())}</span>
      {data?.samples && <span>Samples</span>}
    </p>
  );
}
