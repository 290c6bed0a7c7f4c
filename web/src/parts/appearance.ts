import { useEffect } from "react";
import { useRemembered } from "./remembered.ts";

export const APPEARANCES = ["system", "light", "dark"] as const;
export type Appearance = (typeof APPEARANCES)[number];

export function useAppearance(): [Appearance, (next: Appearance) => void] {
  const [appearance, remember] = useRemembered<Appearance>("appearance", "system");
  useEffect(() => {
    document.documentElement.setAttribute("data-appearance", appearance);
  }, [appearance]);
  return [appearance, remember];
}
