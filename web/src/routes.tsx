import { createRootRoute, createRoute, createRouter, Link } from "@tanstack/react-router";
import { ready, readyList } from "./asking/client.ts";
import {
  type AgreementFilter,
  askAgreement,
  askAgreements,
  askBrief,
  askDesk,
  askDocument,
  askDocuments,
  askLog,
  askMeeting,
  askMeetings,
  askObject,
  askObjects,
  askPartner,
  askPartners,
  askPerson,
  askToday,
  askUndertaking,
  askUndertakings,
  type LogFilter,
  type PeopleFilter,
  type UndertakingFilter,
} from "./asking/questions.ts";
import { Empty } from "./parts/empty.tsx";
import { Page } from "./parts/page.tsx";
import { Shell } from "./parts/shell.tsx";
import { Skeleton } from "./parts/skeleton.tsx";
import { Trouble } from "./parts/trouble.tsx";
import { Add } from "./screens/add.tsx";
import { Agreement } from "./screens/agreement.tsx";
import { Agreements } from "./screens/agreements.tsx";
import { Brief } from "./screens/brief.tsx";
import { DocumentPage } from "./screens/document.tsx";
import { Documents } from "./screens/documents.tsx";
import { Enter } from "./screens/enter.tsx";
import { Log } from "./screens/log.tsx";
import { Meeting } from "./screens/meeting.tsx";
import { Meetings } from "./screens/meetings.tsx";
import { ObjectPage } from "./screens/object.tsx";
import { Objects } from "./screens/objects.tsx";
import { Partner } from "./screens/partner.tsx";
import { Partners } from "./screens/partners.tsx";
import { People } from "./screens/people.tsx";
import { Person } from "./screens/person.tsx";
import { Search } from "./screens/search.tsx";
import { Today } from "./screens/today.tsx";
import { Undertaking } from "./screens/undertaking.tsx";
import { Undertakings } from "./screens/undertakings.tsx";
import { ENTER_SEARCH, type EnterSearch } from "./words/enter-search.ts";
import { isNoun, type Noun } from "./words/found.ts";

const word = (value: unknown): string | undefined => (typeof value === "string" && value ? value : undefined);

const root = createRootRoute({
  component: Shell,
  // `record` on any page: the line whose words are shown.
  validateSearch: ({ record }: { record?: unknown }): { record?: string | undefined } => ({
    record: word(record),
  }),
  notFoundComponent: () => (
    <Page title="Nothing here">
      {() => <Empty act={<Link to="/">Go to Today</Link>}>There is no page at this address.</Empty>}
    </Page>
  ),
});

type BriefSearch = { on?: string | undefined; unreviewed?: string | undefined };

type SearchSearch = { q?: string | undefined; noun?: Noun | undefined };

const undertakings = createRoute({
  getParentRoute: () => root,
  path: "/undertakings",
  component: Undertakings,
  loaderDeps: ({ search: { side, kind, stage } }) => ({ side, kind, stage }),
  loader: ({ deps }) => readyList(askUndertakings(deps)),
  validateSearch: ({ side, kind, stage }: Record<"side" | "kind" | "stage", unknown>): UndertakingFilter => ({
    side: word(side),
    kind: word(kind),
    stage: word(stage),
  }),
});

const brief = createRoute({
  getParentRoute: () => root,
  path: "/partners/$id/brief",
  component: Brief,
  loaderDeps: ({ search: { on, unreviewed } }) => ({ on, unreviewed: unreviewed === "true" }),
  loader: ({ params, deps }) => ready(askBrief({ id: params.id, ...deps })),
  validateSearch: ({ on, unreviewed }: Record<"on" | "unreviewed", unknown>): BriefSearch => ({
    on: word(on),
    unreviewed: word(unreviewed),
  }),
});

const log = createRoute({
  getParentRoute: () => root,
  path: "/log",
  component: Log,
  loaderDeps: ({ search: { who, act } }) => ({ who, act }),
  loader: ({ deps }) => readyList(askLog(deps)),
  validateSearch: ({ who, act }: Record<"who" | "act", unknown>): LogFilter => ({ who: word(who), act: word(act) }),
});

const enter = createRoute({
  getParentRoute: () => root,
  path: "/enter",
  component: Enter,
  validateSearch: (search: Record<string, unknown>): EnterSearch =>
    Object.fromEntries(ENTER_SEARCH.map((name) => [name, word(search[name])])),
});

const search = createRoute({
  getParentRoute: () => root,
  path: "/search",
  component: Search,
  validateSearch: ({ q, noun }: Record<"q" | "noun", unknown>): SearchSearch => ({
    q: word(q),
    noun: typeof noun === "string" && isNoun(noun) ? noun : undefined,
  }),
});

const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: Today, loader: () => ready(askToday) }),
  createRoute({ getParentRoute: () => root, path: "/add", component: Add, loader: () => ready(askDesk) }),
  createRoute({
    getParentRoute: () => root,
    path: "/documents",
    component: Documents,
    loader: () => readyList(askDocuments()),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/documents/$id",
    component: DocumentPage,
    loader: ({ params }) => ready(askDocument(params.id)),
  }),
  undertakings,
  brief,
  log,
  enter,
  search,
  createRoute({
    getParentRoute: () => root,
    path: "/undertakings/$id",
    component: Undertaking,
    loader: ({ params }) => ready(askUndertaking(params.id)),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/objects",
    component: Objects,
    loader: () => readyList(askObjects()),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/objects/$id",
    component: ObjectPage,
    loader: ({ params }) => ready(askObject(params.id)),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/partners",
    component: Partners,
    loader: () => readyList(askPartners()),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/partners/$id",
    component: Partner,
    loader: ({ params }) => ready(askPartner(params.id)),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/meetings",
    component: Meetings,
    loaderDeps: ({ search: { side } }) => ({ side }),
    loader: ({ deps }) => readyList(askMeetings(deps)),
    validateSearch: ({ side }: Record<"side", unknown>): { side?: string | undefined } => ({ side: word(side) }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/meetings/$id",
    component: Meeting,
    loader: ({ params }) => ready(askMeeting(params.id)),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people",
    component: People,
    validateSearch: ({ side, begins }: Record<keyof PeopleFilter, unknown>): PeopleFilter => ({
      side: word(side),
      begins: word(begins),
    }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/people/$id",
    component: Person,
    loader: ({ params }) => ready(askPerson(params.id)),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/agreements",
    component: Agreements,
    loaderDeps: ({ search: { side, state } }) => ({ side, state }),
    loader: ({ deps }) => readyList(askAgreements(deps)),
    validateSearch: ({ side, state }: Record<keyof AgreementFilter, unknown>): AgreementFilter => ({
      side: word(side),
      state: word(state),
    }),
  }),
  createRoute({
    getParentRoute: () => root,
    path: "/agreements/$id",
    component: Agreement,
    loader: ({ params }) => ready(askAgreement(params.id)),
  }),
]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
  defaultPendingMs: 300,
  defaultPendingMinMs: 0,
  defaultPendingComponent: () => (
    <main className="page">
      <Skeleton rows={8} />
    </main>
  ),
  defaultErrorComponent: ({ error, reset }) => (
    <Page title="Something broke">{() => <Trouble error={error} again={reset} />}</Page>
  ),
  // Plain words in addresses: a record key that looks like a number stays a word.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const said = Object.entries(search).filter((one): one is [string, string] => typeof one[1] === "string");
    const query = new URLSearchParams(said).toString();
    return query && `?${query}`;
  },
});

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}
