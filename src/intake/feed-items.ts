import { Parser } from "htmlparser2";

/** An item as the feed has it: `source` is its own stretch of the feed. Names of fields are in lower case, as "content:encoded". */
export type Item = { source: string; fields: ReadonlyMap<string, Field> };
type Field = { text: string; markup: string; attributes: Attributes };
type Attributes = { type?: string; mode?: string; rel?: string; href?: string };

export type Items = { root: string; title: string; items: Item[] };

const ITEM = new Set(["item", "entry"]);

/**
 * Items of an RSS 0.9–2.0, RDF or Atom feed (RFC 4287), or of a lone item. No document type is obeyed, so that no entity
 * is ever expanded; a feed that is not well-formed, as many are not, is read as far as it goes.
 */
export function itemsOf(xml: string, most: number): Items {
  const found: Items = { root: "", title: "", items: [] };
  let depth = 0;
  let item: { begin: number; depth: number; fields: Map<string, Field> } | undefined;
  let field: { name: string; begin: number; depth: number; text: string; attributes: Attributes } | undefined;
  const parser = new Parser(
    {
      onopentag(written, attributes) {
        const name = written.toLowerCase();
        depth += 1;
        if (depth === 1) found.root = name;
        if (!item && ITEM.has(name) && found.items.length <= most)
          item = { begin: parser.startIndex, depth, fields: new Map() };
        else if (!field && (item ? depth === item.depth + 1 : name === "title" && found.title === ""))
          field = { name, begin: parser.endIndex + 1, depth, text: "", attributes };
      },
      ontext(text) {
        if (field) field.text += text;
      },
      onclosetag() {
        if (field && depth === field.depth) {
          const { name, text, attributes } = field;
          if (!item) found.title = text;
          else if (!isPassedBy(item.fields, name, attributes))
            item.fields.set(name, { text, markup: xml.slice(field.begin, parser.startIndex), attributes });
          field = undefined;
        }
        if (item && depth === item.depth) {
          found.items.push({ source: xml.slice(item.begin, parser.endIndex + 1), fields: item.fields });
          item = undefined;
        }
        depth -= 1;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return found;
}

/** The first of several counts; of links, the one to the page itself. */
const isPassedBy = (fields: ReadonlyMap<string, Field>, name: string, { rel }: Attributes): boolean =>
  name === "link" ? rel !== undefined && rel !== "alternate" : fields.has(name);
