import { useQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
  useFilter,
} from "react-aria-components";
import type { DocumentLine, ObjectLine, PartnerLine, UndertakingLine } from "../../../src/views/answers.ts";
import { get } from "../asking/ask.ts";
import type { PageOf } from "../asking/questions.ts";
import { SCREENS } from "./contents.tsx";

type Place = { to: "/partners/$id" | "/objects/$id" | "/undertakings/$id" | "/documents/$id"; params: { id: string } };
type Screen = { to: (typeof SCREENS)[number]["to"] };
type Found = { at: Place | Screen; name: string; what: string };

const all = <T,>(noun: string, found: (item: T) => Found) => ({
  queryKey: [noun, "finder"],
  queryFn: async (): Promise<Found[]> => (await get<PageOf<T>>(`${noun}?limit=200`)).items.map(found),
});

const found =
  <T extends { id: string }>(to: Place["to"], name: (item: T) => string, what: (item: T) => string) =>
  (item: T): Found => ({ at: { to, params: { id: item.id } }, name: name(item), what: what(item) });

const EVERYTHING = [
  all<PartnerLine>(
    "partners",
    found(
      "/partners/$id",
      (p) => p.name,
      () => "partner",
    ),
  ),
  all<ObjectLine>(
    "objects",
    found(
      "/objects/$id",
      (o) => o.name,
      (o) => o.type,
    ),
  ),
  all<UndertakingLine>(
    "undertakings",
    found(
      "/undertakings/$id",
      (u) => u.title,
      () => "undertaking",
    ),
  ),
  all<DocumentLine>(
    "documents",
    found(
      "/documents/$id",
      (d) => d.title ?? d.file,
      () => "document",
    ),
  ),
];

/** Everything by name: pages, partners, objects, undertakings, documents. */
export function Finder({ close }: { close: () => void }) {
  const { contains } = useFilter({ sensitivity: "base" });
  const navigate = useNavigate();
  const answers = useQueries({ queries: EVERYTHING });
  const everything = [
    ...SCREENS.map(({ to, name }): Found => ({ at: { to }, name, what: "page" })),
    ...answers.flatMap((answer) => answer.data ?? []),
  ];
  const go = (n: number): void => {
    const chosen = everything[n];
    close();
    if (chosen) void navigate(chosen.at);
  };
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(is) => is || close()} isDismissable>
      <Modal className="sheet finder">
        <Dialog aria-label="Find">
          <Autocomplete filter={contains}>
            <SearchField autoFocus aria-label="Find a page, partner, object, undertaking or document">
              <Input placeholder="Find a page, partner, object, undertaking or document" />
            </SearchField>
            <ListBox
              aria-label="Found"
              items={everything.map((item, id) => ({ ...item, id }))}
              selectionMode="none"
              onAction={(key) => go(Number(key))}
              renderEmptyState={() => <p className="quiet">Nothing has that name.</p>}
            >
              {(item) => (
                <ListBoxItem id={item.id} textValue={item.name}>
                  <span className="found-name">{item.name}</span> <span className="quiet">{item.what}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
