import { keepName } from "../text-budget.ts";

/** The attributes of a case, suite or failure that describe its place, as written. */
export interface PlaceAttributes {
  readonly file?: string | undefined;
  readonly line?: string | undefined;
  readonly column?: string | undefined;
}

/** The attributes of a tag, or a kept subset of them. */
interface Attributes {
  attribute(name: string): string | undefined;
}

export function fileAttribute(tag: Attributes): string | undefined {
  return tag.attribute("file") || tag.attribute("filename") || tag.attribute("filepath");
}

/** Returns undefined if there are no such attributes. */
export function readPlaceAttributes(tag: Attributes): PlaceAttributes | undefined {
  const file = fileAttribute(tag);
  const line = tag.attribute("line") ?? tag.attribute("lineno");
  const column = tag.attribute("column") ?? tag.attribute("col");
  return file || line ? { file: file || undefined, line, column } : undefined;
}

export const placeAttributeNames = [
  "file",
  "filename",
  "filepath",
  "line",
  "lineno",
  "column",
  "col",
] as const;

/** Copies the attributes, because tags are reused. */
export function keepPlaceAttributes({ file, line, column }: PlaceAttributes): PlaceAttributes {
  return {
    file: file && keepName(file),
    line: line?.slice(0, 12),
    column: column?.slice(0, 12),
  };
}
