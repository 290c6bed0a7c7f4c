import type { MiddlewareHandler } from "hono";

const POLICY = [
  "default-src 'none'",
  ...["script", "style", "font", "connect", "img", "manifest"].map((what) => `${what}-src 'self'`),
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const NEVER = ["camera", "microphone", "geolocation", "payment", "usb", "serial", "hid", "display-capture"];

/**
 * Nothing on a page may come from another host, no script or style may stand inside the page itself, and no program of
 * ours may make html out of words. An answer that has a policy of its own keeps it.
 */
export const headers: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has("content-security-policy")) c.header("content-security-policy", POLICY);
  if (!c.res.headers.has("referrer-policy")) c.header("referrer-policy", "no-referrer");
  c.header("x-content-type-options", "nosniff");
  c.header("x-frame-options", "DENY");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
  c.header("permissions-policy", NEVER.map((what) => `${what}=()`).join(", "));
};
