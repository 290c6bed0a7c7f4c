import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { visible } from "../../../src/documents/visible.ts";
import { askDesk } from "../asking/questions.ts";
import { day, today } from "../words/day.ts";
import { useSideNames } from "../words/sides.ts";

const quoted = (words: string): string => `"${visible(words.replace(/\s+/g, " ")).replace(/["\\]/g, "\\$&")}"`;
const inMargins = "CSSMarginRule" in globalThis;

/** The running head of a printed page: whose register, what about, on which day; once at the top where margins take no words. */
export function RunningHead({ title }: { title: string }) {
  const { data } = useQuery(askDesk);
  const name = useSideNames();
  const whose = ["Entente", data?.home && `register of ${name(data.home)}`, data?.samples && "samples"];
  const left = whose.filter(Boolean).join(", ");
  const right = day(today());
  useEffect(() => {
    if (!inMargins) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `@page { @top-left { content: ${quoted(left)} } @top-center { content: ${quoted(title)} } @top-right { content: ${quoted(right)} } }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return () => {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
    };
  }, [left, title, right]);
  if (inMargins) return null;
  return <p className="running-head print-only">{[left, title, right].join(" · ")}</p>;
}
