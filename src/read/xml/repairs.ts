/** A violation of XML's rules whose meaning is clear. */
export type Repair =
  | "forbidden character"
  | "forbidden reference"
  | "]]> in text"
  | "< in attribute"
  | "& in attribute"
  | "noise"
  | "several documents"
  | "entity";

/** The first place of each in the document, in UTF-16 units. */
export type Repairs = ReadonlyMap<Repair, number>;
