import { useState } from "react";

type Props = { sides: string[]; change: (sides: string[]) => void; names: Record<string, string> };

export function SidesField({ sides, change, names }: Props) {
  const [before, setOffered] = useState(sides);
  const offered = [...new Set([...before, ...sides])];
  const others = Object.entries(names)
    .filter(([side]) => !offered.includes(side))
    .sort((a, b) => a[1].localeCompare(b[1]));
  const another = (side: string): void => {
    setOffered([...offered, side]);
    change([...sides, side]);
  };
  return (
    <fieldset className="sides-field">
      <legend>Sides</legend>
      {offered.map((side) => (
        <label key={side} className="check">
          <input
            type="checkbox"
            checked={sides.includes(side)}
            onChange={(e) => change(e.target.checked ? [...sides, side] : sides.filter((s) => s !== side))}
          />
          {names[side] ?? side}
        </label>
      ))}
      {others.length > 0 && (
        <select aria-label="Another side" value="" onChange={(e) => another(e.target.value)}>
          <option value="">Another side</option>
          {others.map(([side, label]) => (
            <option key={side} value={side}>
              {label}
            </option>
          ))}
        </select>
      )}
    </fieldset>
  );
}
