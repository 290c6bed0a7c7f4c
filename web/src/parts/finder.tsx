import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import { askSearch } from "../asking/search.ts";
import { NOUNS, placeOf } from "../words/found.ts";
import { SCREENS } from "./contents.tsx";

const PAUSE = 120; // ms without a key before it is asked

/** What was typed, once no key has been pressed for a while. */
function useSettled(typed: string): string {
  const [settled, settle] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => settle(typed), PAUSE);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}

/** Everything by name, in any spelling: pages at once, the rest as it is found. */
export function Finder({ close }: { close: () => void }) {
  const navigate = useNavigate();
  const [typed, type] = useState("");
  const sought = useSettled(typed.trim());
  const { data } = useQuery({ ...askSearch(sought), enabled: sought !== "", placeholderData: keepPreviousData });
  const pages = SCREENS.filter(({ name }) => name.toLowerCase().includes(typed.trim().toLowerCase()));
  const lines = sought && data ? data.groups.flatMap(({ items }) => items) : [];
  const places = [
    ...pages.map(({ to, name }) => ({ name, what: "page", go: () => navigate({ to }) })),
    ...lines.map((line) => ({
      name: line.title || "No title",
      what: `${NOUNS[line.noun]}${line.about ? ` · ${line.about}` : ""}`,
      go: () => navigate(placeOf(line)),
    })),
    ...(sought
      ? [
          {
            name: `Search for “${sought}”`,
            what: "all of it",
            go: () => navigate({ to: "/search", search: { q: sought } }),
          },
        ]
      : []),
  ];
  return (
    <ModalOverlay className="veil" isOpen onOpenChange={(is) => is || close()} isDismissable>
      <Modal className="sheet finder">
        <Dialog aria-label="Find">
          <Autocomplete inputValue={typed} onInputChange={type}>
            <SearchField autoFocus aria-label="Find anything by name, in any spelling">
              <Input placeholder="Find anything by name, in any spelling" />
            </SearchField>
            <ListBox
              aria-label="Found"
              items={places.map((place, id) => ({ ...place, id }))}
              selectionMode="none"
              onAction={(key) => {
                close();
                void places[Number(key)]?.go();
              }}
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
