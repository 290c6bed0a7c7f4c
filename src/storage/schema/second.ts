import { BY_HAND } from "./by-hand.ts";
import { CARRIED } from "./carried.ts";
import type { Feature } from "./feature.ts";
import { FOUND } from "./found.ts";
import { JOINED } from "./joined.ts";
import { LEASES } from "./leases.ts";
import { REPRINTS } from "./reprints.ts";
import { TAKEN_AGAIN } from "./taken-again.ts";
import { TODAY } from "./today.ts";

/**
 * Version 2, each feature in a file of its own beside this one, as in
 * `export const NOTES: Feature = { projected: ({ text }, at) => [`create table ${at}notes (register ${text} not null, …)`] };`
 */
export const SECOND: readonly Feature[] = [BY_HAND, CARRIED, JOINED, REPRINTS, LEASES, FOUND, TAKEN_AGAIN, TODAY];
