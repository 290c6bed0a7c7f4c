import fc from "fast-check";
import { expect, test } from "vitest";
import type { Member } from "./cast.ts";
import { nameIndex, sameName } from "./name-index.ts";

const member = (id: number, words: string[]): Member => ({
  ...{
    id: `p${id}`,
    name: words.join(" "),
    words,
    office: null,
    heads: new Set<string>(),
    side: null,
    she: null,
    places: [],
  },
});
const name = fc.array(fc.constantFrom("ana", "bo", "li", "bin", "omar", "moe", "de"), { minLength: 1, maxLength: 4 });

test("a name is found as if it were compared with everybody's, the first one's before a later one's", () => {
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), fc.array(name, { maxLength: 4 }), name, (names, longer, asked) => {
      const index = nameIndex();
      const members = names.map((words, id) => member(id, words));
      for (const one of members) index.add(one);
      for (const [i, words] of longer.entries()) {
        const one = members[i];
        if (one && words.length > one.words.length) index.add(Object.assign(one, { words }));
      }
      expect(index.either(asked)).toBe(members.find((one) => sameName(one.words, asked)));
      const within = members.find((one) => asked.length <= one.words.length && sameName(one.words, asked));
      expect(index.within(asked)).toBe(within);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ["karimov", "anar karimov", true],
  ["prince bader", "prince bader al saud", true],
  ["al saud", "prince bader al saud", true],
  ["li", "li wei", false],
  ["anar", "anara karimova", false],
  ["karimov anar", "anar karimov", false],
])("%s and %s are one name: %s", (a, b, one) => {
  expect(sameName(a.split(" "), b.split(" "))).toBe(one);
  expect(sameName(b.split(" "), a.split(" "))).toBe(one);
});
