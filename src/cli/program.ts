const { npm_lifecycle_event: script } = process.env;

/** How a person here calls the program: from a checkout through npm, or installed. */
export const PROGRAM = script ? "npm run -s entente --" : "entente";
