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
    return damaged(FORMATS.eml.called, error);
  }
}

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

const noWords: Refused = { reason: "this e-mail has no subject and no words", next: "look at what is attached to it" };
const tooMany: Refused = { reason: `more than ${ATTACHED} files are attached`, next: "save it and add it by itself" };
