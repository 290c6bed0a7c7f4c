import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { BriefAnswer } from "../../../src/outputs/brief/brief-answer.ts";
import type * as answers from "../../../src/views/answers.ts";
import { get } from "./ask.ts";

export type PageOf<T> = { items: T[]; next: string | null; total: number };
export type UndertakingFilter = { side?: string | undefined; kind?: string | undefined; stage?: string | undefined };
export type PeopleFilter = { side?: string | undefined; begins?: string | undefined };
export type AgreementFilter = { side?: string | undefined; state?: string | undefined };

const one = <T>(noun: string, id: string) =>
  queryOptions({
    queryKey: [noun, id],
    queryFn: ({ signal }) => get<T>(`${noun}/${encodeURIComponent(id)}`, signal),
  });

const list = <T>(noun: string, filter: Record<string, string | undefined> = {}) =>
  infiniteQueryOptions({
    queryKey: [noun, "list", filter],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: "50" });
      for (const [name, value] of Object.entries({ ...filter, cursor: pageParam })) if (value) query.set(name, value);
      return get<PageOf<T>>(`${noun}?${query}`, signal);
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  });

export type LogFilter = { who?: string | undefined; act?: string | undefined };

export const askDesk = queryOptions({
  queryKey: ["desk"],
  queryFn: ({ signal }) => get<answers.DeskAnswer>("desk", signal),
  staleTime: Number.POSITIVE_INFINITY,
});
export const askToday = queryOptions({
  queryKey: ["today"],
  queryFn: ({ signal }) => get<answers.TodayAnswer>("today", signal),
});

export const askDocuments = () => list<answers.DocumentLine>("documents");
export const askColumns = (id: string) =>
  queryOptions({
    queryKey: ["documents", id, "columns"],
    queryFn: ({ signal }) => get<answers.TableAnswer>(`documents/${encodeURIComponent(id)}/columns`, signal),
  });
export const askDocument = (id: string) => one<answers.DocumentAnswer>("documents", id);
export const askUndertakings = (filter: UndertakingFilter) => list<answers.UndertakingLine>("undertakings", filter);
export const askUndertaking = (id: string) => one<answers.UndertakingAnswer>("undertakings", id);
export const askObjects = () => list<answers.ObjectLine>("objects");
export const askObject = (id: string) => one<answers.ObjectAnswer>("objects", id);
export const askPartners = () => list<answers.PartnerLine>("partners");
export const askPartner = (id: string) => one<answers.PartnerAnswer>("partners", id);
export const askMeetings = (filter: { side?: string | undefined } = {}) =>
  list<answers.MeetingLine>("meetings", filter);

export type BriefOf = { id: string; on?: string | undefined; unreviewed?: boolean | undefined };
/** Where a brief is asked for, and where its file is fetched (`brief.html`). */
export function briefPath({ id, on, unreviewed }: BriefOf, file = "brief"): string {
  const query = new URLSearchParams({
    ...(on ? { on } : {}),
    ...(unreviewed ? { unreviewed: "true" } : {}),
  }).toString();
  return `partners/${encodeURIComponent(id)}/${file}${query && `?${query}`}`;
}
export const askBrief = (of: BriefOf) =>
  queryOptions({
    queryKey: ["partners", of.id, "brief", of.on ?? "", of.unreviewed ?? false],
    queryFn: ({ signal }) => get<BriefAnswer>(briefPath(of), signal),
    placeholderData: keepPreviousData, // the paper stays where it is while another day is fetched
  });
export const askMeeting = (id: string) => one<answers.MeetingAnswer>("meetings", id);
export const askPeople = (filter: PeopleFilter) => list<answers.KnownPerson>("people", filter);
export const askPerson = (id: string) => one<answers.PersonAnswer>("people", id);
export const askAgreements = (filter: AgreementFilter) => list<answers.AgreementLine>("agreements", filter);
export const askAgreement = (id: string) => one<answers.AgreementAnswer>("agreements", id);
export const askNotes = (noun: string, id: string) =>
  queryOptions({
    queryKey: ["notes", noun, id],
    queryFn: ({ signal }) => get<answers.NotesAnswer>(`notes?${new URLSearchParams({ noun, id })}`, signal),
  });
export const askLog = (filter: LogFilter) =>
  infiniteQueryOptions({
    queryKey: ["log", "list", filter],
    queryFn: ({ signal, pageParam }) => {
      const query = new URLSearchParams({ limit: "50" });
      for (const [name, value] of Object.entries({ ...filter, cursor: pageParam })) if (value) query.set(name, value);
      return get<answers.LogAnswer>(`log?${query}`, signal);
    },
    initialPageParam: "",
    getNextPageParam: (last) => last.next,
  });
