/** "1 document", "2 documents", "2 entries". */
export const counted = (count: number, what: string): string =>
  `${count} ${count === 1 ? what : what.endsWith("y") ? `${what.slice(0, -1)}ies` : `${what}s`}`;
