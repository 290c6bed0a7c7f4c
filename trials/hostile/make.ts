import { broken } from "./broken.ts";
import type { Hostile } from "./hostile-file.ts";
import { hostileMail } from "./hostile-mail.ts";
import { hostileMarkup } from "./hostile-markup.ts";
import { hostileOffice } from "./hostile-office.ts";
import { hostilePdfs } from "./hostile-pdf.ts";
import { hostileText } from "./hostile-text.ts";

/** Every broken and hostile file there is, the same for the same seed; each is made only when its bytes are asked for. */
export const allHostile = (seed = 1): Hostile[] => [
  ...broken(seed),
  ...hostilePdfs(),
  ...hostileOffice(),
  ...hostileMail(),
  ...hostileMarkup(),
  ...hostileText(),
];

/** A part that is tried with every `npm test`: made ones that are not slow, and every eighth of those broken at random. */
export const someHostile = (seed = 1): Hostile[] =>
  [...broken(seed).filter((_, at) => at % 8 === 0), ...allHostile(seed).slice(broken(seed).length)].filter(
    (file) => !file.slow,
  );
