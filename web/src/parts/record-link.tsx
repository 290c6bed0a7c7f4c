import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useNarrow } from "./selected.ts";

type Props = { record: string; selected: boolean; children: ReactNode; className?: string };

export const lineId = (key: string): string => `line-${key}`;

/** Opens the words a line stands on, beside the page; `j` and `k` go from one of these to the next. */
export function RecordLink({ record, selected, children, className = "" }: Props) {
  const narrow = useNarrow();
  return (
    <Link
      id={lineId(record)}
      className={`record-link ${className}`}
      to="."
      search={(before: object) => ({ ...before, record })}
      replace={!narrow}
      resetScroll={false}
      aria-current={selected ? "true" : undefined}
      activeProps={{}}
    >
      {children}
    </Link>
  );
}
