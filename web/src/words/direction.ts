type WithTextInfo = Intl.Locale & { getTextInfo?: () => { direction: "ltr" | "rtl" } };

/** The direction a language is written in; "auto" leaves it to the first strong letter where the browser does not say. */
export function direction(language: string): "ltr" | "rtl" | "auto" {
  try {
    return (new Intl.Locale(language) as WithTextInfo).getTextInfo?.().direction ?? "auto";
  } catch {
    return "auto";
  }
}
