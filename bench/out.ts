export const out = (line = ""): void => void process.stdout.write(`${line}\n`);
export const figure = (value: number): string =>
  value.toLocaleString("en", { maximumSignificantDigits: 3 }).padStart(9);
