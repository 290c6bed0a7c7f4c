import { useEffect, useRef } from "react";

export type ToastOf = { says: string; undo?: () => void; trouble?: boolean };

const STAYS = 10_000;

/** Says what was just done, with the way back. It stays while it is read: pointer or focus inside holds it. */
export function Toast({ toast, close }: { toast: ToastOf | null; close: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!toast || toast.trouble) return;
    const look = setInterval(() => {
      if (!box.current?.matches(":hover, :focus-within")) close();
    }, STAYS);
    return () => clearInterval(look);
  }, [toast, close]);
  return (
    <div ref={box} className="toast-place no-print" role={toast?.trouble ? "alert" : "status"}>
      {toast && (
        <p className={toast.trouble ? "toast trouble" : "toast"}>
          <span>{toast.says}</span>
          {toast.undo && (
            <button type="button" onClick={toast.undo}>
              Undo
            </button>
          )}
          {toast.trouble && (
            <button type="button" onClick={close}>
              Close
            </button>
          )}
        </p>
      )}
    </div>
  );
}
