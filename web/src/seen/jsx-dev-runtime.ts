import type { ElementType, Key, ReactElement } from "react";
import * as react from "react/jsx-dev-runtime";
import { seen } from "./seen.ts";

export type { JSX } from "react/jsx-dev-runtime";
export const Fragment = react.Fragment;

/** As `jsx` of jsx-runtime.ts, for pages served while one works on them. */
export const jsxDEV = (
  type: ElementType,
  props: Record<string, unknown>,
  key: Key | undefined,
  isStatic: boolean,
  source?: react.JSXSource,
  self?: unknown,
): ReactElement => react.jsxDEV(type, seen(type, props), key, isStatic, source, self);
