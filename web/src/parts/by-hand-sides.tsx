import { useState } from "react";
import { SidesField } from "./sides-field.tsx";

type Props = {
  sides: string[];
  change: (sides: string[]) => void;
  names: Record<string, string>;
  wrong?: string | undefined;
};

/** The sides of what is entered; one that the register does not name yet is given by its code. */
export function ByHandSides({ sides, change, names, wrong }: Props) {
  const [code, write] = useState("");
  const add = (): void => {
    const side = code.trim().toUpperCase();
    if (/^[A-Z][A-Z0-9]{1,15}$/.test(side) && !sides.includes(side)) change([...sides, side]);
    write("");
  };
  return (
    <div className="field">
      <SidesField sides={sides} change={change} names={names} />
      <label className="code">
        A side that is not in the list, by its code
        <input
          name="side-code"
          value={code}
          placeholder="GE, UNESCO"
          autoComplete="off"
          onChange={(e) => write(e.target.value)}
          onBlur={() => code && add()}
          onKeyDown={(e) => {
            if (e.key !== "Enter") return;
            e.preventDefault();
            add();
          }}
        />
      </label>
      {wrong && <p className="wrong">{wrong}</p>}
    </div>
  );
}
