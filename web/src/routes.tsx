import { createRootRoute, createRoute, createRouter, Link } from "@tanstack/react-router";
import type { UndertakingFilter } from "./asking/questions.ts";
import { Empty } from "./parts/empty.tsx";
import { Page } from "./parts/page.tsx";
import { Shell } from "./parts/shell.tsx";
import { DocumentPage } from "./screens/document.tsx";
import { Documents } from "./screens/documents.tsx";
import { Meetings } from "./screens/meetings.tsx";
import { ObjectPage } from "./screens/object.tsx";
import { Objects } from "./screens/objects.tsx";
import { Partner } from "./screens/partner.tsx";
import { Partners } from "./screens/partners.tsx";
import { Today } from "./screens/today.tsx";
import { Undertaking } from "./screens/undertaking.tsx";
import { Undertakings } from "./screens/undertakings.tsx";

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

const undertakings = createRoute({
  getParentRoute: () => root,
  path: "/undertakings",
  component: Undertakings,
  validateSearch: ({ side, kind, stage }: Record<"side" | "kind" | "stage", unknown>): UndertakingFilter => ({
    side: word(side),
    kind: word(kind),
    stage: word(stage),
  }),
});

const routeTree = root.addChildren([
  createRoute({ getParentRoute: () => root, path: "/", component: Today }),
  createRoute({ getParentRoute: () => root, path: "/documents", component: Documents }),
  createRoute({ getParentRoute: () => root, path: "/documents/$id", component: DocumentPage }),
  undertakings,
  createRoute({ getParentRoute: () => root, path: "/undertakings/$id", component: Undertaking }),
  createRoute({ getParentRoute: () => root, path: "/objects", component: Objects }),
  createRoute({ getParentRoute: () => root, path: "/objects/$id", component: ObjectPage }),
  createRoute({ getParentRoute: () => root, path: "/partners", component: Partners }),
  createRoute({ getParentRoute: () => root, path: "/partners/$id", component: Partner }),
  createRoute({ getParentRoute: () => root, path: "/meetings", component: Meetings }),
]);

export const router = createRouter({
  routeTree,
  scrollRestoration: true,
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
