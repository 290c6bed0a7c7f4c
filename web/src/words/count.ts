/** "1 quotation", "3 quotations". */
export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString("en-GB")} ${n === 1 ? one : many}`;

export const times = (n: number): string => (n === 1 ? "once" : n === 2 ? "twice" : `${n} times`);
