import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { FoundLine, SearchAnswer } from "../../../src/views/answers.ts";
import { get } from "./ask.ts";

const asking = (q: string, more: Record<string, string> = {}): string =>
  `search?${new URLSearchParams({ q, ...more }).toString()}`;

/** Each question has its own answer: one that comes late is not shown for another. */
export const askSearch = (q: string) =>
  queryOptions({ queryKey: ["search", q], queryFn: ({ signal }) => get<SearchAnswer>(asking(q), signal) });

export const askSearchOf = (q: string, noun: FoundLine["noun"]) =>
  infiniteQueryOptions({
    queryKey: ["search", q, noun],
    queryFn: ({ pageParam, signal }) =>
      get<SearchAnswer>(asking(q, { noun, ...(pageParam && { cursor: pageParam }) }), signal),
    initialPageParam: "",
    getNextPageParam: (last) => last.groups[0]?.next ?? null,
  });
