/** What stops a command: one line that says what is wrong and where, and what to do next. Exit 2 is wrong usage. */
export class Complaint extends Error {
  readonly exit: 1 | 2;
  constructor(what: string, next: string, exit: 1 | 2 = 1) {
    super(sentence(what, next));
    this.exit = exit;
  }
}

/** "a.txt: the file is empty; put the report's text in it." */
export const sentence = (what: string, next: string): string => `${what}; ${next}.`;
