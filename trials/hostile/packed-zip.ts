import { crc32, deflateRawSync } from "node:zlib";

export type PackedPart = {
  name: string;
  bytes: Uint8Array;
  flags?: number;
  method?: number;
  unpacked?: number;
  crc?: number;
};

/** A zip archive whose parts are packed, with whatever its list is made to say of them. */
export function packedZip(parts: readonly PackedPart[], count = parts.length): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, flags = 0, method = 8, unpacked = bytes.length, crc = crc32(bytes) } of parts) {
    const written = Buffer.from(name);
    const body = method === 8 ? deflateRawSync(bytes, { level: 9 }) : Buffer.from(bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(flags, 2);
    fields.writeUInt16LE(method, 4);
    fields.writeUInt32LE(crc >>> 0, 10);
    fields.writeUInt32LE(body.length, 14);
    fields.writeUInt32LE(unpacked, 18);
    fields.writeUInt16LE(written.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), fields, written, body]);
    bodies.push(local);
    list.push(Buffer.concat([Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, place, written]));
    at += local.length;
  }
  const end = Buffer.alloc(18);
  const listed = Buffer.concat(list);
  end.writeUInt16LE(count & 0xffff, 4);
  end.writeUInt16LE(count & 0xffff, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, listed, Buffer.from("PK\u0005\u0006"), end]);
}

export const partsAsBytes = (parts: Record<string, string>): PackedPart[] =>
  Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
