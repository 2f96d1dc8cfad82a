import { getList, getObject, getText, type JsonObject } from "../../json-value.ts";
import type { Edit, Fix } from "../../model/fix.ts";
import type { Place } from "../../model/place.ts";
import { toFix } from "../to-fix.ts";

/**
 * Reads what a rule changes with `--fix`, or else its first suggestion. Ranges are in UTF-16 units from the start of
 * the file. https://eslint.org/docs/latest/integrate/nodejs-api#-editinfo-type
 */
export function readFix(message: JsonObject, place: Place): Fix | undefined {
  const [suggestion] = getList(message, "suggestions");
  const fix = getObject(message, "fix");
  const edit = readEdit(fix ?? getObject(suggestion, "fix"));
  return edit && toFix(fix ? "" : (getText(suggestion, "desc") ?? ""), place, [edit]);
}

function readEdit(fix: JsonObject | undefined): Edit | undefined {
  const [start, end] = getList(fix, "range");
  const text = getText(fix, "text");
  return isOffset(start) && isOffset(end) && text !== undefined ? { start, end, text } : undefined;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
