import type { UseInfiniteQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import type { PageOf } from "../asking/questions.ts";
import { Skeleton } from "./skeleton.tsx";
import { Trouble } from "./trouble.tsx";

type Asked<T> = UseInfiniteQueryResult<{ pages: PageOf<T>[] }>;
type Props<T> = { asked: Asked<T>; empty: ReactNode; children: (items: T[]) => ReactNode };

export const itemsOf = <T,>(asked: Asked<T>): T[] => asked.data?.pages.flatMap((page) => page.items) ?? [];

/** A list in pages of fifty: what is loading, what went wrong, nothing yet, or the items and more of them. */
export function Listed<T>({ asked, empty, children }: Props<T>) {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = asked;
  if (error && !data) return <Trouble error={error} again={refetch} />;
  if (!data) return <Skeleton rows={8} />;
  const items = itemsOf(asked);
  const total = data.pages[0]?.total ?? items.length;
  if (items.length === 0) return empty;
  return (
    <>
      {children(items)}
      {hasNextPage && (
        <p className="more no-print">
          <button type="button" disabled={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            Show more
          </button>{" "}
          <span className="quiet">
            {items.length} of {total.toLocaleString("en-GB")}
          </span>
        </p>
      )}
    </>
  );
}
