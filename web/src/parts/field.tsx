import { type ReactNode, useId } from "react";

type Props = {
  label: string;
  value: string;
  change: (value: string) => void;
  wrong?: string | undefined;
  hint?: string;
  type?: "text" | "date";
  list?: readonly string[];
  options?: readonly (readonly [value: string, label: string])[];
  rows?: number;
  name: string;
};

/** One field of a form: its label, what helps, and beneath it what is wrong with it. */
export function Field({ label, value, change, wrong, hint, type = "text", list, options, rows, name }: Props) {
  const id = useId();
  const told = wrong ? `${id}-wrong` : hint ? `${id}-hint` : undefined;
  const given = {
    ...{ id, name, value, "aria-invalid": wrong ? true : undefined, "aria-describedby": told },
    onChange: (e: { target: { value: string } }) => change(e.target.value),
  };
  let control: ReactNode = <input type={type} list={list && `${id}-list`} autoComplete="off" {...given} />;
  if (rows) control = <textarea rows={rows} dir="auto" {...given} />;
  if (options)
    control = (
      <select {...given}>
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
    );
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {control}
      {list && (
        <datalist id={`${id}-list`}>
          {list.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {wrong ? (
        <p className="wrong" id={`${id}-wrong`}>
          {wrong}
        </p>
      ) : (
        hint && (
          <p className="hint" id={`${id}-hint`}>
            {hint}
          </p>
        )
      )}
    </div>
  );
}
