import { isIPv6 } from "node:net";
import type { Context } from "hono";

/** Where a request comes from, for counting tries. A proxy puts whom it answers last; what stands before is only claimed. */
export function addressOf(c: Context, behindProxy: boolean): string {
  const told = behindProxy ? c.req.header("x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  const socket: string | undefined = c.env?.incoming?.socket?.remoteAddress;
  const address = (told || socket || "unknown").replace(/^::ffff:/, "");
  // Whoever has one IPv6 address has a whole /64 of them.
  return isIPv6(address) ? address.split(":").slice(0, 4).join(":") : address;
}
