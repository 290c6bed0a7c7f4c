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

/** The same with its places and sizes in the wide fields of an archive beyond 4 GB (APPNOTE.TXT 4.3.14, 4.5.3). */
export function wideZip(parts: readonly PackedPart[], lie: { count?: bigint; at?: bigint } = {}): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, bytes } of parts) {
    const written = Buffer.from(name);
    const body = deflateRawSync(bytes, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(45, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(0xffffffff, 14);
    fields.writeUInt32LE(0xffffffff, 18);
    fields.writeUInt16LE(written.length, 22);
    const wide = (...numbers: number[]): Buffer => {
      const extra = Buffer.alloc(4 + 8 * numbers.length);
      extra.writeUInt16LE(1, 0);
      extra.writeUInt16LE(8 * numbers.length, 2);
      for (const [n, number] of numbers.entries()) extra.writeBigUInt64LE(BigInt(number), 4 + 8 * n);
      return extra;
    };
    const inBody = wide(bytes.length, body.length);
    const inList = wide(bytes.length, body.length, at);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(0xffffffff, 10);
    const withLength = (extra: Buffer): Buffer => {
      const copy = Buffer.from(fields);
      copy.writeUInt16LE(extra.length, 24);
      return copy;
    };
    const local = Buffer.concat([Buffer.from("PK\u0003\u0004"), withLength(inBody), written, inBody, body]);
    bodies.push(local);
    list.push(Buffer.from("PK\u0001\u0002"), Buffer.from([45, 0]), withLength(inList), place, written, inList);
    at += local.length;
  }
  const listed = Buffer.concat(list);
  const wideEnd = Buffer.alloc(56);
  wideEnd.write("PK\u0006\u0006", "latin1");
  wideEnd.writeBigUInt64LE(44n, 4);
  wideEnd.writeBigUInt64LE(lie.count ?? BigInt(parts.length), 24);
  wideEnd.writeBigUInt64LE(lie.count ?? BigInt(parts.length), 32);
  wideEnd.writeBigUInt64LE(BigInt(listed.length), 40);
  wideEnd.writeBigUInt64LE(lie.at ?? BigInt(at), 48);
  const pointer = Buffer.alloc(20);
  pointer.write("PK\u0006\u0007", "latin1");
  pointer.writeBigUInt64LE(BigInt(at + listed.length), 8);
  pointer.writeUInt32LE(1, 16);
  const end = Buffer.alloc(22, 0xff);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt32LE(0, 4);
  end.writeUInt16LE(0, 20);
  return Buffer.concat([...bodies, listed, wideEnd, pointer, end]);
}

export const partsAsBytes = (parts: Record<string, string>): PackedPart[] =>
  Object.entries(parts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));
