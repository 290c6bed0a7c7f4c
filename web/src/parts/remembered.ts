import { useState } from "react";

const read = (name: string): string | null => {
  try {
    return localStorage.getItem(`entente.${name}`);
  } catch {
    return null; // storage is refused: the setting then lasts as long as the page
  }
};

/** A setting this browser remembers. */
export function useRemembered<T extends string>(name: string, otherwise: T): [T, (value: T) => void] {
  const [value, setValue] = useState<T>((read(name) as T | null) ?? otherwise);
  const remember = (next: T): void => {
    setValue(next);
    try {
      localStorage.setItem(`entente.${name}`, next);
    } catch {
      // as above
    }
  };
  return [value, remember];
}
