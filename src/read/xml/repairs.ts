/** What is against the rules of XML but leaves no doubt of what was meant. */
export type Repair =
  | "forbidden character"
  | "forbidden reference"
  | "]]> in text"
  | "< in attribute"
  | "& in attribute"
  | "noise"
  | "several documents"
  | "entity";

/** The first place of each, in the document, in UTF-16 units. */
export type Repairs = ReadonlyMap<Repair, number>;
