/** What the gazetteer knows of an object. */
export type ObjectFacts = { name: string; type: string; states: readonly string[]; wikidata: string | null };

/** What to call sides, kinds and objects: looked up in the packs, never worded here. An unknown id is its own name. */
export type Names = {
  side(id: string): string;
  kind(id: string): string;
  object(id: string): ObjectFacts | undefined;
};
