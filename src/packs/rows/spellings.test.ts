import { describe, expect, test } from "vitest";
import { foldBy } from "../../matching/fold.ts";
import { soundAlike, soundsBy } from "../../matching/sounds.ts";
import type { SoundRow } from "../../matching/spelling-rows.ts";
import { loadSpellings, packaged } from "../load.ts";

const { letters, sounds } = loadSpellings(packaged);

test("every row is sound, and there are rows", () => {
  expect([...letters.problems, ...sounds.problems]).toEqual([]);
  expect(letters.rows.length).toBeGreaterThan(3);
  expect(sounds.rows.length).toBeGreaterThan(20);
});

test("a letter has one row", () => {
  const all = letters.rows.flatMap((row) => Object.keys(row.as));
  expect(all.filter((letter, at) => all.indexOf(letter) !== at)).toEqual([]);
  expect(all.filter((letter) => letter !== letter.toLowerCase().normalize("NFC"))).toEqual([]);
});

describe.each(letters.rows)("letters of $script", ({ script, same, apart }) => {
  const fold = foldBy(letters.rows);
  const without = foldBy(letters.rows.filter((row) => row.script !== script));
  test.each(same)("%s and %s are written alike", (one, other) => expect(fold(one)).toBe(fold(other)));
  test.each(apart)("%s and %s are not", (one, other) => expect(fold(one)).not.toBe(fold(other)));
  test("would not be written so without it", () =>
    expect(same.filter(([one, other]) => without(one) !== without(other))).not.toEqual([]));
});

const alikeBy = (rows: readonly SoundRow[]) => {
  const soundsOf = soundsBy(rows);
  return (one: string, other: string) => soundsOf(one).some((a) => soundsOf(other).some((b) => soundAlike(a, b)));
};
const alike = alikeBy(sounds.rows);

const named = sounds.rows.map((row) => ["sound" in row ? row.sound : `vowel ${row.vowel}`, row] as const);
describe.each(named)("%s", (_, row) => {
  test.each(row.same)("is heard in %s as in %s", (one, other) => expect(alike(one, other)).toBe(true));
  test.each(row.apart)("keeps %s and %s apart", (one, other) => expect(alike(one, other)).toBe(false));
  test("is needed for one of these answers", () => {
    const without = alikeBy(sounds.rows.filter((each) => each !== row));
    const changed = [
      ...row.same.filter(([one, other]) => !without(one, other)),
      ...row.apart.filter(([one, other]) => without(one, other)),
    ];
    expect(changed).not.toEqual([]);
  });
});

test.each([
  ["Alirza", "Alireza", "Алирза", "علیرضا", "Əlirza"],
  ["Mukhtarpur", "Mokhtarpour", "Мухтарпур", "مختارپور", "مختار‌پور", "Muxtarpur", "Muhtarpur"],
  ["Khudaferin", "Khudafarin", "Khodaafarin", "Худаферин", "خداآفرین", "Xudafərin", "Hudaferin"],
  ["Ismaili", "Esmaeili", "Esmaili", "İsmayili", "Исмаили", "اسماعیلی"],
  ["Mehdi", "Mahdi", "Mehdī", "Мехди", "مهدی", "Mehdi"],
  ["AlMalik", "Al-Malik", "Almalik", "المالك"],
  ["Aliyev", "Əliyev", "Алиев", "Aliev"],
  ["Huseynov", "Hüseynov", "Гусейнов", "Huseinov"],
  ["Mahmoud", "Mahmud", "محمود", "Махмуд"],
  ["Mohammad", "Muhammad", "Mohammed", "محمد", "Мухаммад"],
  ["Jafari", "Cəfəri", "Джафари", "جعفری"],
  ["Ghalibaf", "Qalibaf", "قالیباف", "Галибаф"],
  ["Khamenei", "Xamenei", "خامنه‌ای"],
  ["Abdullah", "Abdollah", "عبدالله"],
  ["Rahmon", "Раҳмон", "رحمان"],
])("%s is heard in each of its spellings", (name, ...others) => {
  for (const other of others) expect(alike(name, other), `${name} and ${other}`).toBe(true);
});

// Names of different people, or a name and what is made of it: one is not shown for the other, not even as similar.
test.each([
  ...[
    ["Mammadov", "Mahmudov"],
    ["Karimi", "Karami"],
    ["Karim", "Karimi"],
    ["Hasan", "Hassani"],
    ["Hasanov", "Huseynov"],
  ],
  ...[
    ["Hassan", "Hossein"],
    ["Salimi", "Salami"],
    ["Jalilov", "Jalalov"],
    ["Rahimi", "Rahmani"],
    ["Mahmud", "Mohammad"],
  ],
  ...[
    ["Amir", "Omar"],
    ["Ahmadi", "Hamidi"],
    ["Mirzayev", "Murzayev"],
    ["Guliyev", "Aliyev"],
    ["Nasirov", "Naziri"],
  ],
  ...[
    ["Samadov", "Hamidov"],
    ["Jamal", "Jamil"],
    ["Kamal", "Jamal"],
    ["Sadiq", "Siddiq"],
    ["Rashid", "Rashad"],
  ],
  ...[
    ["Kazimi", "Qasimi"],
    ["Taheri", "Tehrani"],
    ["Farid", "Farhad"],
    ["Sharif", "Ashraf"],
    ["Habib", "Habibi"],
  ],
  ...[
    ["Salman", "Sulayman"],
    ["Bagirov", "Bakirov"],
    ["Karimli", "Karimi"],
    ["Khalil", "Khalili"],
    ["Ibrahim", "Ibrahimi"],
  ],
  ...[
    ["Majid", "Masjid"],
    ["Abbasov", "Abbaszade"],
    ["Mansur", "Manzar"],
    ["Yusuf", "Yasif"],
    ["Zahra", "Zohreh"],
  ],
  ...[
    ["حسن", "حسین"],
    ["کریمی", "Karami"],
    ["Каримов", "Karamov"],
    ["محمود", "Mohammad"],
    ["Гасанов", "Huseynov"],
  ],
] as [string, string][])("%s is not %s", (one, other) => expect(alike(one, other)).toBe(false));

// What letters alone cannot tell apart: each is shown for the other, last and as similar spelling.
test.each([
  ["Said", "Saad"],
  ["محمد", "Mahmad"],
  ["Хосейн", "Hassan"], // о is ā in Tajik
] as [string, string][])("%s may be %s", (one, other) => expect(alike(one, other)).toBe(true));
