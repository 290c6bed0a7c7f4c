/**
 * The words of a text, written alike: without case, marks, punctuation, and signs that are not seen. In a script that
 * leaves no space between words each character is one.
 */
export function wordsOf(text: string): string[] {
  if (PLAIN.test(text)) return text.toLowerCase().match(/[a-z0-9]+/g) ?? []; // the same, in a fifth of the time
  const plain = text.normalize("NFKD").replace(UNSEEN, "").toLowerCase().replace(VARIANT, variant);
  return plain.replace(UNSPACED, " $& ").match(/[\p{L}\p{N}]+/gu) ?? [];
}

const PLAIN = /^[\0-\x7f]*$/;
const UNSEEN = /[\p{M}\p{Cf}]+/gu;
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{sc=Tibetan}]/gu;

// Letters that keyboards tell apart and readers do not: dotless i, and yeh and kaf of Arabic and Persian.
const VARIANTS: Readonly<Record<string, string>> = { ı: "i", ي: "ی", ى: "ی", ك: "ک" };
const VARIANT = /[ıيىك]/gu;
const variant = (letter: string): string => VARIANTS[letter] ?? letter;
