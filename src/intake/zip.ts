import { crc32, inflateRawSync } from "node:zlib";
import { FETCH_AGAIN } from "./signatures.ts";
import type { Refused } from "./taken.ts";

/** What all the parts taken from one archive may unpack to, in bytes: a bomb of 50 MB would fill 50 GB. */
const UNPACKED = 100 * 1024 * 1024;
const PARTS = 10_000;
const CHUNK = 1024 * 1024; // node's own 16 KB make a large part slow
const END = 0x06054b50;
const PART = 0x02014b50;

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
 * limit (APPNOTE.TXT; archives split over disks and beyond 4 GB are not read).
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
  let end = bytes.length - 22;
  const first = Math.max(0, end - 0xffff);
  while (end >= first && view.getUint32(end, true) !== END) end -= 1;
  if (end < first) return cutOff;
  const count = view.getUint16(end + 10, true);
  if (count > PARTS) return { reason: `it holds more than ${PARTS} parts`, next: "save its text as a .txt file" };
  const parts: Part[] = [];
  for (let at = view.getUint32(end + 16, true), n = 0; n < count; n++) {
    if (at + 46 > end || view.getUint32(at, true) !== PART) return cutOff;
    const nameLength = view.getUint16(at + 28, true);
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      locked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return parts;
}

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
