import type { ReactNode } from "react";

/** What will stand here, and the one act that brings it. */
export const Empty = ({ children, act }: { children: ReactNode; act?: ReactNode }) => (
  <div className="empty">
    <p>{children}</p>
    {act && <p>{act}</p>}
  </div>
);
