import { expect, test } from "vitest";
import { aMonthAfter, aYearBefore, byStage } from "./today.ts";

test("a year before a leap day is the day before March", () => {
  expect(aYearBefore("2024-02-29")).toBe("2023-02-28");
  expect(aYearBefore("2026-11-24")).toBe("2025-11-24");
});

test("a month ahead is thirty days, over the ends of months and years", () => {
  expect(aMonthAfter("2024-02-01")).toBe("2024-03-02");
  expect(aMonthAfter("2026-12-15")).toBe("2027-01-14");
});

test("an undertaking that ended counts as its end, not as the stage it had reached", () => {
  const counted = [
    { evidence: "agreed", ended: null, count: 2 },
    { evidence: "agreed", ended: "declined", count: 1 },
    { evidence: "raised", ended: "declined", count: 3 },
  ];
  expect(byStage(counted)).toEqual({ agreed: 2, declined: 4 });
});
