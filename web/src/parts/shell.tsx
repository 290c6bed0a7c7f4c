import { useQuery } from "@tanstack/react-query";
import { Outlet } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useState } from "react";
import { askDesk } from "../asking/questions.ts";
import { Announced } from "./announced.tsx";
import { Contents } from "./contents.tsx";
import { useKeys } from "./keys.tsx";
import { KeysDialog } from "./keys-dialog.tsx";
import { SignInAgain } from "./sign-in-again.tsx";

const Finder = lazy(async () => ({ default: (await import("./finder.tsx")).Finder }));

function useCommandK(open: () => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.key.toLowerCase() !== "k" || !(event.metaKey || event.ctrlKey) || event.altKey) return;
      event.preventDefault();
      open();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [open]);
}

export function Shell() {
  const { data: desk } = useQuery(askDesk);
  const [asking, setAsking] = useState<"keys" | "finder" | null>(null);
  const [openFinder] = useState(() => () => setAsking("finder"));
  useCommandK(openFinder);
  useKeys([{ key: "?", does: "these keys", run: () => setAsking("keys") }]);
  const close = (): void => setAsking(null);
  return (
    <>
      <a className="skip no-print" href="#page">
        To the page
      </a>
      {desk?.samples && (
        <p className="samples" role="note">
          Samples: public events retold for Entente
        </p>
      )}
      <div className="shell">
        <Contents find={openFinder} showKeys={() => setAsking("keys")} />
        <Outlet />
      </div>
      <Announced />
      <KeysDialog open={asking === "keys"} close={close} />
      <SignInAgain />
      <Suspense>{asking === "finder" && <Finder close={close} />}</Suspense>
    </>
  );
}
