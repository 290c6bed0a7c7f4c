import { signatureOf, startsWith } from "./signatures.ts";
import type { Refused } from "./taken.ts";

/** The bytes as text, or why they are none. A byte order mark decides; else `charset`, else UTF-8. Nothing is replaced. */
export function decode(bytes: Uint8Array, charset = "utf-8"): string | Refused {
  const is = signatureOf(bytes);
  if (is) return { reason: `the file is ${is.called}, not text`, next: is.next };
  const encoding = BYTE_ORDER_MARKS.find(({ starts }) => startsWith(bytes, starts))?.encoding;
  const decoded = strictly(bytes, encoding ?? charset);
  if (decoded === undefined) return notIn(encoding ?? charset, bytes);
  const zero = decoded.indexOf("\u0000");
  if (zero >= 0)
    return {
      reason: `the character U+0000 stands at ${lineOf(decoded, zero)}: this is a binary file, or UTF-16 without its mark`,
      next: "save it as plain text in UTF-8",
    };
  if (decoded.trim() === "")
    return { reason: "the file is empty", next: "put the report's text in it, or leave it out" };
  return decoded;
}

const BYTE_ORDER_MARKS = [
  { starts: [0xef, 0xbb, 0xbf], encoding: "utf-8" },
  { starts: [0xff, 0xfe], encoding: "utf-16le" },
  { starts: [0xfe, 0xff], encoding: "utf-16be" },
];

/** The mark itself stays in the text: offsets count in what any reader of the file sees. */
const strictly = (bytes: Uint8Array, encoding: string): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

function notIn(encoding: string, bytes: Uint8Array): Refused {
  const name = encoding.toUpperCase();
  if (!isKnown(encoding))
    return { reason: `the page says it is in "${encoding}", which is no known encoding`, next: "save it as UTF-8" };
  const before = soundStart(bytes, encoding);
  const at = encoding === "utf-8" ? `byte ${new TextEncoder().encode(before).length + 1}, ` : "";
  return {
    reason: `the text is not valid ${name}: ${at}${lineOf(before, before.length)}`,
    next: "open it in the program it came from and save it as UTF-8",
  };
}

const isKnown = (encoding: string): boolean => {
  try {
    return Boolean(new TextDecoder(encoding));
  } catch {
    return false;
  }
};

/** What decodes before the first byte that no text goes on with: whether a beginning is sound only ever turns from yes to no. */
function soundStart(bytes: Uint8Array, encoding: string): string {
  const start = (length: number): string | undefined => {
    try {
      const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
      return decoder.decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  let [sound, unsound] = [0, bytes.length + 1];
  while (unsound - sound > 1) {
    const middle = (sound + unsound) >>> 1;
    if (start(middle) === undefined) unsound = middle;
    else sound = middle;
  }
  return start(sound) ?? "";
}

const lineOf = (text: string, offset: number): string => `line ${text.slice(0, offset).split("\n").length}`;
