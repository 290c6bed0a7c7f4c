import { Link, useNavigate } from "@tanstack/react-router";
import type { EnterSearch } from "../words/enter-search.ts";
import { useKeys } from "./keys.tsx";

/** The way from a page to entering something by hand, with what the page is about filled in. */
export function EnterLink({ search = {}, children = "Enter by hand" }: { search?: EnterSearch; children?: string }) {
  const navigate = useNavigate();
  useKeys([{ key: "n", does: "enter by hand", run: () => void navigate({ to: "/enter", search }) }]);
  return (
    <Link className="act no-print" to="/enter" search={search} aria-keyshortcuts="n">
      {children}
    </Link>
  );
}
