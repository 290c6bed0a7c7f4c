import type { Refused } from "./taken.ts";

type Signature = { starts: readonly number[]; called: string; next: string };

const bytesOf = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));

/** What is often renamed, by its first bytes. */
const SIGNATURES: readonly Signature[] = [
  { starts: bytesOf("%PDF"), called: "a PDF", next: "give its name the ending .pdf" },
  {
    starts: bytesOf("PK\u0003\u0004"),
    called: "a zip archive or an office document",
    next: "give an office document its own ending (.docx, .xlsx), or unpack the archive",
  },
  { starts: [0x89, 0x50, 0x4e, 0x47], called: "a PNG picture", next: "type its text into a .txt file" },
  { starts: [0xff, 0xd8, 0xff], called: "a JPEG picture", next: "type its text into a .txt file" },
  { starts: bytesOf("GIF8"), called: "a GIF picture", next: "type its text into a .txt file" },
  { starts: [0x1f, 0x8b], called: "a gzip archive", next: "unpack it first" },
  { starts: bytesOf("7z\u00bc\u00af"), called: "a 7z archive", next: "unpack it first" },
  { starts: bytesOf("Rar!"), called: "a rar archive", next: "unpack it first" },
  { starts: bytesOf("{\\rtf"), called: "an RTF document", next: "save it as .docx or .txt" },
  { starts: [0x7f, 0x45, 0x4c, 0x46], called: "a program", next: "leave it out" },
];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** What bytes are, where their beginning says so, and what their owner can do. */
export function signatureOf(bytes: Uint8Array): Pick<Signature, "called" | "next"> | undefined {
  if (startsWith(bytes, OLE)) return inOle(bytes);
  return SIGNATURES.find(({ starts }) => startsWith(bytes, starts));
}

/** Word and Excel keep a locked document inside the container their old documents were. */
function inOle(bytes: Uint8Array): Pick<Signature, "called" | "next"> {
  const locked = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes("EncryptedPackage", 0, "utf16le");
  return locked
    ? { called: "an office document locked with a password", next: "save a copy without the password" }
    : { called: "an old office document", next: "save it as .docx, .xlsx or .txt" };
}

export const startsWith = (bytes: Uint8Array, starts: readonly number[]): boolean =>
  starts.every((byte, at) => bytes[at] === byte);

/** Why bytes are not what the ending of their name says. */
export function notWhatItSays(bytes: Uint8Array, expected: string): Refused {
  if (bytes.every((byte) => byte <= 0x20 || byte === 0xff))
    return { reason: "the file is empty", next: "look for the original, or leave it out" };
  const is = signatureOf(bytes);
  if (is) return { reason: `the file is ${is.called}, not ${expected}`, next: is.next };
  return isText(bytes.subarray(0, 4096))
    ? { reason: `the file is text, not ${expected}`, next: "give its name the ending .txt, or .html for a page" }
    : { reason: `the file does not begin as ${expected} does: it is damaged, or something else`, next: FETCH_AGAIN };
}

export const FETCH_AGAIN = "fetch or copy it again, or save its text as a .txt file";

function isText(bytes: Uint8Array): boolean {
  const text = new TextDecoder("utf-8").decode(bytes);
  // Other bytes than text's give marks of replacement, and control characters, by the dozen.
  return (text.match(/[\p{Cc}\uFFFD]/gu)?.filter((c) => !/[\t\r\n]/.test(c)).length ?? 0) <= text.length / 100;
}
