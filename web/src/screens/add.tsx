import { useQuery } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { arrivalsNow, isUnderWay, onArrivals, sendFiles, sendPasted } from "../asking/arrivals.ts";
import { askDesk } from "../asking/questions.ts";
import { ArrivalRow } from "../parts/arrival-row.tsx";
import { Empty } from "../parts/empty.tsx";
import { FileDrop } from "../parts/file-drop.tsx";
import { Page } from "../parts/page.tsx";
import { PasteForm } from "../parts/paste-form.tsx";

/** What is said of all of them to those who hear the desk. */
const told = (all: number, underWay: number): string =>
  all === 0 ? "" : underWay > 0 ? `${all - underWay} of ${all} done` : `All ${all} done`;

export function Add() {
  const { data: desk } = useQuery(askDesk);
  const arrivals = useSyncExternalStore(onArrivals, arrivalsNow);
  return (
    <Page title="Add" asideName="Paste a text" aside={() => <PasteForm send={sendPasted} />}>
      {() => (
        <>
          <FileDrop takes={desk?.takes ?? []} send={sendFiles} />
          <p className="quiet progress" role="status">
            {told(arrivals.length, arrivals.filter(isUnderWay).length)}
          </p>
          {arrivals.length === 0 ? (
            <Empty>
              What you add will stand here, each with how far it is: stored first, as it came, then read. It may be left
              alone meanwhile; nothing stored is lost.
            </Empty>
          ) : (
            <ul className="lines" aria-label="Added now">
              {arrivals.toReversed().map((arrival) => (
                <ArrivalRow key={arrival.n} arrival={arrival} />
              ))}
            </ul>
          )}
        </>
      )}
    </Page>
  );
}
