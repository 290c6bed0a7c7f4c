import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { APPEARANCES, useAppearance } from "./appearance.ts";
import { SignedIn } from "./signed-in.tsx";

export const SCREENS = [
  { to: "/", name: "Today" },
  { to: "/partners", name: "Partners" },
  { to: "/meetings", name: "Meetings" },
  { to: "/people", name: "People" },
  { to: "/undertakings", name: "Undertakings" },
  { to: "/agreements", name: "Agreements" },
  { to: "/objects", name: "Objects" },
  { to: "/documents", name: "Documents" },
  { to: "/search", name: "Search" },
  { to: "/add", name: "Add" },
  { to: "/log", name: "Log" },
] as const;

type Props = { find: () => void; showKeys: () => void };

const LOOKS = { system: "As the system", light: "Light", dark: "Dark" };

function AppearanceMenu() {
  const [appearance, setAppearance] = useAppearance();
  return (
    <MenuTrigger>
      <Button className="tool">Appearance</Button>
      <Popover className="popover" placement="top start">
        <Menu
          aria-label="Appearance"
          selectionMode="single"
          selectedKeys={[appearance]}
          disallowEmptySelection
          onSelectionChange={(keys) => {
            const chosen = APPEARANCES.find((a) => keys !== "all" && keys.has(a));
            if (chosen) setAppearance(chosen);
          }}
        >
          {APPEARANCES.map((a) => (
            <MenuItem key={a} id={a}>
              {LOOKS[a]}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** The narrow index at the left; on a phone it folds under its name. */
export function Contents({ find, showKeys }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <div className="contents no-print" data-open={open || undefined}>
      <div className="contents-head">
        <Link to="/" className="wordmark">
          Entente
        </Link>
        <button type="button" className="tool narrow-only" onClick={find}>
          Find
        </button>
        <button type="button" className="tool narrow-only" aria-expanded={open} onClick={() => setOpen(!open)}>
          Contents
        </button>
      </div>
      <nav aria-label="Contents">
        <ul>
          {SCREENS.map(({ to, name }) => (
            <li key={to}>
              <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }} onClick={() => setOpen(false)}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className="tools">
        <button type="button" className="tool wide-only" onClick={find}>
          Find <kbd>⌘K</kbd>
        </button>
        <button type="button" className="tool" onClick={showKeys}>
          Keys <kbd>?</kbd>
        </button>
        <AppearanceMenu />
        <SignedIn />
      </div>
    </div>
  );
}
