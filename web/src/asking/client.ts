import { QueryClient, type UseInfiniteQueryOptions, type UseQueryOptions } from "@tanstack/react-query";
import { Refused } from "./ask.ts";

const forGood = (error: Error): boolean => error instanceof Refused && error.status >= 400 && error.status < 500;

export const client = new QueryClient({
  defaultOptions: {
    queries: {
      refetchOnWindowFocus: false, // nothing moves under a hand that comes back to its place
      retry: (failures, error) => failures < 2 && !forGood(error),
      staleTime: 5_000,
    },
  },
});

// A page is shown when what it is made of is there, so that it comes at its full height and "back" finds its place.
// What goes wrong is told by the page itself, which asks the same again.

// biome-ignore lint/suspicious/noExplicitAny: a key and an answer of any question
export const ready = (asked: UseQueryOptions<any, Error, any, any>): Promise<void> =>
  client.ensureQueryData(asked).then(
    () => {},
    () => {},
  );

// biome-ignore lint/suspicious/noExplicitAny: as above
export const readyList = (asked: UseInfiniteQueryOptions<any, Error, any, any, any>): Promise<void> =>
  client.ensureInfiniteQueryData(asked).then(
    () => {},
    () => {},
  );
