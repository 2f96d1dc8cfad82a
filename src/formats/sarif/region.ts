import type { Place } from "../../model/report.ts";
import type { JsonObject } from "../../read/json/value.ts";
import { getCount } from "../../read/json/value.ts";
import { readSpan } from "../range.ts";

const names = { line: "startLine", column: "startColumn" };

/** A region (§3.30), in lines or, where it has none, as an offset into the file. */
export function readRegion(region: JsonObject | undefined): Omit<Place, "path" | "base"> {
  const span = readSpan(region, names);
  if (span.line !== undefined) return span;
  const character = getCount(region, "charOffset", 0);
  if (character !== undefined) return { offset: { unit: "character", start: character } };
  const byte = getCount(region, "byteOffset", 0);
  return byte === undefined ? {} : { offset: { unit: "byte", start: byte } };
}
