import { useNavigate, useSearch } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

const narrow = typeof matchMedia === "function" ? matchMedia("(max-width: 56rem)") : null;

/** Where the evidence slides up as a sheet instead of standing beside the page. The same width stands in look/shell.css. */
export const useNarrow = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      narrow?.addEventListener("change", changed);
      return () => narrow?.removeEventListener("change", changed);
    },
    () => narrow?.matches ?? false,
  );

/** The record whose words are shown: it stands in the address, so a reload and a sent link show the same words. */
export function useSelected(): [string | undefined, (key: string | undefined) => void] {
  const { record } = useSearch({ strict: false });
  const navigate = useNavigate();
  const show = (key: string | undefined): void => {
    // On a phone "back" closes the sheet; on a wide screen it leaves the page, however many lines one has opened.
    const replace = !narrow?.matches || key === undefined;
    void navigate({ to: ".", search: (before: object) => ({ ...before, record: key }), replace, resetScroll: false });
  };
  return [record, show];
}
