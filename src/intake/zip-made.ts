import { crc32 } from "node:zlib";

/** A zip archive of parts as they are, not packed: what a parser may unpack of it is bounded by its own size. */
export function zipOf(parts: Iterable<readonly [name: string, bytes: Uint8Array]>): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, bytes] of parts) {
    const written = Buffer.from(name);
    const fields = Buffer.alloc(26); // from "version needed" to the length of the extra field
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x0800, 2); // names are in UTF-8
    fields.writeUInt16LE(0x21, 8); // 1 January 1980
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(written.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    const body = [Buffer.from("PK\u0003\u0004"), fields, written, bytes];
    list.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), fields, place, written);
    for (const piece of body) {
      bodies.push(Buffer.from(piece.buffer, piece.byteOffset, piece.length));
      at += piece.length;
    }
  }
  const end = Buffer.alloc(18);
  const count = list.length / 5;
  const size = list.reduce((sum, { length }) => sum + length, 0);
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...bodies, ...list, Buffer.from("PK\u0005\u0006"), end]);
}
