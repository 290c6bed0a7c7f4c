import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Page } from "./page.tsx";
import { Skeleton } from "./skeleton.tsx";
import { Trouble } from "./trouble.tsx";

type Props<T> = { asked: UseQueryResult<T>; title: string; children: (answer: T) => ReactNode };

/** A page about one thing: the room it will take, what went wrong, or the thing. */
export function Answered<T>({ asked, title, children }: Props<T>) {
  const { data, error, refetch } = asked;
  if (data !== undefined) return children(data);
  return (
    <Page title={title}>{() => (error ? <Trouble error={error} again={refetch} /> : <Skeleton rows={6} tall />)}</Page>
  );
}
