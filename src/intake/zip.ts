import { crc32, inflateRawSync } from "node:zlib";
import { FETCH_AGAIN } from "./signatures.ts";
import type { Refused } from "./taken.ts";

/** What all the parts taken from one archive may unpack to, in bytes: a bomb of 50 MB would fill 50 GB. */
const UNPACKED = 100 * 1024 * 1024;
const PARTS = 10_000;
const CHUNK = 1024 * 1024; // node's own 16 KB make a large part slow
const END = 0x06054b50;
const PART = 0x02014b50;
const WIDE_END = 0x06064b50;
const WIDE_POINTER = 0x07064b50;
const WIDE = 0x0001;
const FULL = 0xffffffff;

type Part = {
  name: string;
  locked: boolean;
  method: number;
  crc: number;
  packed: number;
  unpacked: number;
  at: number;
};

/**
 * The parts of a zip archive whose names are wanted. Sizes an archive declares are not believed: unpacking stops at the
 * limit (APPNOTE.TXT, with the wide fields that some programs write in small archives too; not those split over disks).
 */
export function unzip(bytes: Uint8Array, wanted: (name: string) => boolean): Map<string, Uint8Array> | Refused {
  const listed = partsOf(bytes);
  if ("reason" in listed) return listed;
  const found = new Map<string, Uint8Array>();
  let room = UNPACKED;
  for (const part of listed) {
    if (found.has(part.name) || !wanted(part.name)) continue;
    if (part.locked) return { reason: "it is locked with a password", next: "save a copy without the password" };
    const unpacked = unpack(bytes, part, room);
    if ("reason" in unpacked) return unpacked;
    found.set(part.name, unpacked);
    room -= unpacked.length;
  }
  return found;
}

/** The list at the end of an archive. */
function partsOf(bytes: Uint8Array): Part[] | Refused {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const end = endOf(view);
  if (end === undefined) return cutOff;
  const { count, list } = wideEnd(view, end) ?? {
    count: view.getUint16(end + 10, true),
    list: view.getUint32(end + 16, true),
  };
  if (count > PARTS) return { reason: `it holds more than ${PARTS} parts`, next: "save its text as a .txt file" };
  const parts: Part[] = [];
  for (let at = list, n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== PART) return cutOff;
    const nameLength = view.getUint16(at + 28, true);
    const extra = { at: at + 46 + nameLength, length: view.getUint16(at + 30, true) };
    if (extra.at + extra.length > end) return cutOff;
    const [unpacked, packed, place] = widened(
      view,
      extra,
      [24, 20, 42].map((field) => view.getUint32(at + field, true)),
    );
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      ...{ packed, unpacked, at: place },
    });
    at += 46 + nameLength + extra.length + view.getUint16(at + 32, true);
  }
  return parts;
}

/** Where the end of an archive stands: its comment goes to the last byte, and may hold what looks like another end. */
function endOf(view: DataView): number | undefined {
  const last = view.byteLength - 22;
  const found: number[] = [];
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) if (view.getUint32(at, true) === END) found.push(at);
  return (
    found.find((at) => at + 22 + view.getUint16(at + 20, true) === view.byteLength && isList(view, at)) ?? found[0]
  );
}

/** Whether an end has a list before it; one without parts has none. */
const isList = (view: DataView, end: number): boolean => {
  const list = view.getUint32(end + 16, true);
  return list === FULL || (list + 46 <= end && view.getUint32(list, true) === PART);
};

/** Count and place of the list where the end before this one has them in 64 bits (4.3.14, 4.3.15). */
function wideEnd(view: DataView, end: number): { count: number; list: number } | undefined {
  if (end < 20 || view.getUint32(end - 20, true) !== WIDE_POINTER) return undefined;
  const at = numberAt(view, end - 12);
  if (at + 56 > end || view.getUint32(at, true) !== WIDE_END) return undefined;
  return { count: numberAt(view, at + 32), list: numberAt(view, at + 48) };
}

/** Fields that are full stand in the extra field of 64 bits, in their order, and only those (4.5.3). */
function widened(view: DataView, extra: { at: number; length: number }, fields: number[]): [number, number, number] {
  const end = extra.at + extra.length;
  for (let at = extra.at; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== WIDE) continue;
    let next = at + 4;
    const within = Math.min(end, next + view.getUint16(at + 2, true));
    return fields.map((field) => {
      if (field !== FULL || next + 8 > within) return field;
      next += 8;
      return numberAt(view, next - 8);
    }) as [number, number, number];
  }
  return fields as [number, number, number];
}

/** Beyond 2^53 it is of no archive that fits in memory, however it is rounded. */
const numberAt = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function unpack(bytes: Uint8Array, part: Part, room: number): Uint8Array | Refused {
  if (part.at + 30 > bytes.length) return cutOff;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const begin = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true);
  const packed = bytes.subarray(begin, begin + part.packed);
  const broken = { reason: `its part ${JSON.stringify(part.name)} is damaged`, next: FETCH_AGAIN };
  if (packed.length < part.packed || !(part.method === 0 || part.method === 8)) return broken;
  if (part.method === 0 && packed.length > room) return bomb;
  try {
    const unpacked =
      part.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(room, 1), chunkSize: CHUNK });
    return crc32(unpacked) === part.crc ? unpacked : broken;
  } catch (error) {
    return error instanceof RangeError ? bomb : broken;
  }
}

const cutOff: Refused = { reason: "it is cut off or damaged: the list of its parts is missing", next: FETCH_AGAIN };
const bomb: Refused = {
  reason: `it unpacks to more than ${UNPACKED / 1024 / 1024} MB`,
  next: "save its text as a .txt file",
};
