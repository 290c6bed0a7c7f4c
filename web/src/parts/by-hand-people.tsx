import type { Taker } from "../words/by-hand.ts";

type Props = { people: Taker[]; change: (people: Taker[]) => void; sides: string[]; names: Record<string, string> };

/** Who took part: a row for each, and always one more to write in. */
export function ByHandPeople({ people, change, sides, names }: Props) {
  const rows = people.at(-1)?.name ? [...people, { name: "", office: "", side: "" }] : people;
  const set = (at: number, given: Partial<Taker>): void =>
    change(rows.map((one, n) => (n === at ? { ...one, ...given } : one)));
  return (
    <fieldset className="people-field">
      <legend>Who took part</legend>
      {rows.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: rows are only added at the end
        <div key={at} className="person-row">
          <input
            aria-label={`Name ${at + 1}`}
            placeholder="Name"
            value={one.name}
            autoComplete="off"
            onChange={(e) => set(at, { name: e.target.value })}
          />
          <input
            aria-label={`Office ${at + 1}`}
            placeholder="Office"
            value={one.office}
            autoComplete="off"
            onChange={(e) => set(at, { office: e.target.value })}
          />
          <select aria-label={`Side ${at + 1}`} value={one.side} onChange={(e) => set(at, { side: e.target.value })}>
            <option value="">Side</option>
            {sides.map((side) => (
              <option key={side} value={side}>
                {names[side] ?? side}
              </option>
            ))}
          </select>
        </div>
      ))}
    </fieldset>
  );
}
