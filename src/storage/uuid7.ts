import { randomBytes } from "node:crypto";

/** A UUIDv7 (RFC 9562) for each call, later than the one before it: with a count in place of the first random bits. */
export function uuid7(): (at: Date) => string {
  let last = 0;
  let count = 0;
  return (at) => {
    const ms = Math.max(at.getTime(), last);
    count = ms === last ? count + 1 : randomBytes(1).readUInt8();
    // 12 bits of count: a full one borrows from the next millisecond.
    last = count > 0xfff ? ms + 1 : ms;
    if (count > 0xfff) count = 0;
    return format(last, count, randomBytes(8));
  };
}

function format(ms: number, count: number, rest: Buffer): string {
  rest.writeUInt8((rest.readUInt8(0) & 0x3f) | 0x80, 0);
  const time = ms.toString(16).padStart(12, "0");
  const tail = rest.toString("hex");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count.toString(16).padStart(3, "0")}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
