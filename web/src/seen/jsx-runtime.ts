import type { ElementType, Key, ReactElement } from "react";
import * as react from "react/jsx-runtime";
import { seen } from "./seen.ts";

// Every element of the desk is made here (jsxImportSource in tsconfig.json and vite.config.ts), so that no screen can
// forget to show what a name or a text hides.

export type { JSX } from "react/jsx-runtime";
export const Fragment = react.Fragment;

export const jsx = (type: ElementType, props: Record<string, unknown>, key?: Key): ReactElement =>
  react.jsx(type, seen(type, props), key);

/** As `jsx`, for several children that stand where they stand. */
export const jsxs = (type: ElementType, props: Record<string, unknown>, key?: Key): ReactElement =>
  react.jsxs(type, seen(type, props), key);
