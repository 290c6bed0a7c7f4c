/** Holds the room of what is coming, so that nothing jumps when it arrives. */
export function Skeleton({ rows, tall = false }: { rows: number; tall?: boolean }) {
  return (
    <div className={tall ? "skeleton tall" : "skeleton"} role="status">
      <span className="unseen">Loading</span>
      {Array.from({ length: rows }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows without content have no other name
        <div key={n} className="skeleton-row" />
      ))}
    </div>
  );
}
