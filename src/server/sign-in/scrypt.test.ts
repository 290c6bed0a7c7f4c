import { expect, test } from "vitest";
import { matches, partsOf, sealed } from "./scrypt.ts";

test("a sealed password matches itself, however its letters were composed, and no other", async () => {
  const seal = await sealed("café au lait 12");
  expect(seal).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/);
  expect(seal).not.toBe(await sealed("café au lait 12"));
  expect(await matches("cafe\u0301 au lait 12", seal)).toBe(true);
  expect(await matches("café au lait 1", seal)).toBe(false);
  expect(await matches("café au lait 12", null)).toBe(false);
});

test.each([
  "scrypt$32768$8$3$short$AAAA",
  "scrypt$1024$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "scrypt$32769$8$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
  "scrypt$8388608$64$1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
])("a line that is weak, unsound or asks for too much memory is none: %s", (line) => {
  expect(partsOf(line)).toBeUndefined();
});
