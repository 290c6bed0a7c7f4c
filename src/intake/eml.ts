import PostalMime, { type Address, type Attachment, type Email } from "postal-mime";
import { damaged } from "./damaged.ts";
import { dayTold } from "./day-told.ts";
import { EXTRACTORS, FORMATS, formatOf, nameFor } from "./formats.ts";
import { fragmentText } from "./html-fragment.ts";
import { notWhatItSays, signatureOf } from "./signatures.ts";
import type { Part, Refused, TakenDocument, TakenFile } from "./taken.ts";
import { headOf, told } from "./told.ts";
import { oneLine, words } from "./words.ts";

export type TakeInner = (file: string, bytes: Uint8Array) => Promise<TakenFile | Refused>;

const ATTACHED = 200;
const LIMITS = { maxNestingDepth: 50, maxHeadersSize: 1024 * 1024, forceRfc822Attachments: true } as const;

/** An e-mail's subject, day, sender and words; what is attached to it are documents of their own. */
export async function takeEml(file: string, bytes: Uint8Array, takeInner: TakeInner): Promise<TakenFile | Refused> {
  if (signatureOf(bytes) || !/^[\x21-\x39\x3b-\x7e]+[ \t]*:/m.test(startOf(bytes)))
    return notWhatItSays(bytes, FORMATS.eml.called);
  if (isMailbox(bytes)) return mailbox;
  const email = await parsed(bytes);
  if ("reason" in email) return email;
  const date = email.headers.find(({ key }) => key === "date")?.value ?? email.date ?? "";
  const says = told({ headline: email.subject, on: dayTold(date), from: nameOf(email.from ?? email.sender) });
  const body = email.text?.trim() ? email.text : fragmentText(email.html ?? "");
  const text = body.trim() || says.headline ? words([...headOf(says), body], noWords) : noWords;
  const letter: TakenDocument | Refused =
    typeof text === "string"
      ? { file, bytes, text, extractor: EXTRACTORS.eml, mediaType: FORMATS.eml.mediaType, told: says }
      : text;
  return withAttachments(file, letter, email.attachments, takeInner);
}

async function parsed(bytes: Uint8Array): Promise<Email | Refused> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    const says = error instanceof Error ? error.message : "";
    if (/nesting depth/i.test(says)) return { reason: "its parts are nested too deep in each other to be read", next };
    if (/header size/i.test(says)) return { reason: "its head is longer than 1 MB: it is no letter, or damaged", next };
    return damaged(FORMATS.eml.called, error);
  }
}

/**
 * Whether letters stand in a row, as mailboxes keep them (RFC 4155): a parser of one letter would take all that follow
 * for its words. A line of words that begins so has no day, or no head of a letter after it.
 */
function isMailbox(bytes: Uint8Array): boolean {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!letters.subarray(0, 5).equals(BEGINS)) return false;
  for (let at = letters.indexOf("\nFrom ", 5); at >= 0; at = letters.indexOf("\nFrom ", at + 6))
    if (LETTER.test(letters.subarray(at + 1, at + 400).toString("latin1"))) return true;
  return false;
}
const BEGINS = Buffer.from("From ");
const LETTER = /^From \S+ .*\d\d:\d\d.*\r?\n[\x21-\x39\x3b-\x7e]+:/;

async function withAttachments(
  file: string,
  letter: TakenDocument | Refused,
  attachments: readonly Attachment[],
  takeInner: TakeInner,
): Promise<TakenFile | Refused> {
  const taken: TakenFile = { documents: [], refused: [] };
  const inLetter = "reason" in letter ? {} : { inside: 0 };
  if (!("reason" in letter)) taken.documents.push(letter);
  for (const [at, attachment] of attachments.entries()) {
    // A picture within the letter is its look (a crest, a signature), not a document.
    if (attachment.mimeType.startsWith("image/") && (attachment.related || attachment.disposition !== "attachment"))
      continue;
    const inner = nameOfAttachment(attachment, `${file.replace(/\.[^.]*$/, "")}-attachment-${at + 1}`);
    const bytes = bytesOf(attachment);
    const result = at < ATTACHED ? await takeInner(inner, bytes) : tooMany;
    if ("reason" in result) taken.refused.push({ file: inner, bytes, ...inLetter, ...result });
    else {
      const before = taken.documents.length;
      const placed = <P extends Part>(part: P): P => ({
        ...part,
        ...(part.inside === undefined ? inLetter : { inside: part.inside + before }),
      });
      taken.documents.push(...result.documents.map(placed));
      taken.refused.push(...result.refused.map(placed));
    }
  }
  return taken.documents.length === 0 && "reason" in letter ? letter : taken;
}

const startOf = (bytes: Uint8Array): string => new TextDecoder("latin1").decode(bytes.subarray(0, 4096));

const nameOf = (address: Address | undefined): string | undefined =>
  address &&
  (address.name && address.address ? `${address.name} <${address.address}>` : address.name || address.address);

const bytesOf = ({ content }: Attachment): Uint8Array =>
  typeof content === "string" ? new TextEncoder().encode(content) : new Uint8Array(content);

/** A file name of its own, whatever path or marks of direction its sender put into it. */
function nameOfAttachment({ filename, mimeType }: Attachment, stem: string): string {
  const base =
    oneLine(filename ?? "")
      .split(/[/\\]/)
      .at(-1) ?? "";
  const safe = base.replace(/[\p{Cc}\p{Cf}:*?"<>|]/gu, "").slice(-120);
  if (safe && (formatOf(safe) || !(mimeType in ENDINGS))) return safe;
  return nameFor(safe || stem, mimeType);
}

const ENDINGS: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(FORMATS).map(({ mediaType }) => [mediaType, true]),
);

const next = "save its text as a .txt file";
const mailbox: Refused = {
  reason: "it holds several e-mails in a row: it is a mailbox, not one e-mail",
  next: "save each of them as an .eml file, and add those",
};
const noWords: Refused = { reason: "this e-mail has no subject and no words", next: "look at what is attached to it" };
const tooMany: Refused = { reason: `more than ${ATTACHED} files are attached`, next: "save it and add it by itself" };
