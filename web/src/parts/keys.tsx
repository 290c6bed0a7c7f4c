import { createContext, type ReactNode, useContext, useEffect, useId, useLayoutEffect, useMemo, useRef } from "react";
import { useRemembered } from "./remembered.ts";

/** `run` gives false when the key is not for it after all; the browser then does what it would have done. */
export type KeyOf = { key: string; does: string; run: (event: KeyboardEvent) => unknown };

type Keys = {
  letters: boolean;
  setLetters: (on: boolean) => void;
  set: (owner: string, keys: KeyOf[]) => () => void;
  all: () => KeyOf[];
};

const Context = createContext<Keys | null>(null);

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches("input, textarea, select, [contenteditable=true]");

const asked = (): boolean => document.querySelector("[role=dialog]:not(.evidence-sheet), [role=menu]") !== null;

export function KeysOfScreen({ children }: { children: ReactNode }) {
  const owners = useRef(new Map<string, KeyOf[]>());
  const [remembered, remember] = useRemembered<"on" | "off">("letters", "on");
  const letters = remembered === "on";
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey) return;
      if (writes(event.target) || asked() || (!letters && event.key.length === 1)) return;
      for (const { key, run } of [...owners.current.values()].flat()) {
        if (key === event.key && run(event) !== false) {
          event.preventDefault();
          return;
        }
      }
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [letters]);
  const keys = useMemo(
    (): Keys => ({
      letters,
      setLetters: (on) => remember(on ? "on" : "off"),
      set: (owner, list) => {
        owners.current.set(owner, list);
        return () => void owners.current.delete(owner);
      },
      all: () => [...owners.current.values()].flat(),
    }),
    [letters, remember],
  );
  return <Context value={keys}>{children}</Context>;
}

export function useKeySettings(): Keys {
  const keys = useContext(Context);
  if (!keys) throw new Error("outside KeysOfScreen");
  return keys;
}

/** Keys of what is on the screen now; they go with it. */
export function useKeys(keys: KeyOf[]): void {
  const { set } = useKeySettings();
  const owner = useId();
  useLayoutEffect(() => set(owner, keys)); // a line one can see can be worked at once
}
