import { keepName } from "../text-budget.ts";

/** What the attributes of a case, a suite or a failure say about its place, as written. */
export interface PlaceAttributes {
  readonly file?: string | undefined;
  readonly line?: string | undefined;
  readonly column?: string | undefined;
}

/** Attributes of a tag; or those that are left of one. */
interface Attributes {
  attribute(name: string): string | undefined;
}

export function fileAttribute(tag: Attributes): string | undefined {
  return tag.attribute("file") || tag.attribute("filename") || tag.attribute("filepath");
}

/** Undefined where no attribute says anything. */
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

/** Attributes that outlive their tag. */
export function keepPlaceAttributes({ file, line, column }: PlaceAttributes): PlaceAttributes {
  return {
    file: file && keepName(file),
    line: line?.slice(0, 12),
    column: column?.slice(0, 12),
  };
}
