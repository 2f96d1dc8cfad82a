import {
  getCount,
  getList,
  getObject,
  getText,
  getValue,
  isObject,
  type JsonObject,
  readAll,
} from "../../json-value.ts";
import type { Edit, Fix, Position } from "../../model/fix.ts";
import { toFix } from "../to-fix.ts";
import type { RunContext } from "./context.ts";
import { messageText } from "./messages.ts";

/**
 * Reads the first fix of a result (§3.27.30, §3.55). If it changes several files, only the first change is read. A fix
 * is shown only if it changes the finding's file.
 */
export function readFix(result: JsonObject, { readPlace }: RunContext): Fix | undefined {
  const [first] = getList(result, "fixes");
  const [change] = getList(first, "artifactChanges");
  if (!isObject(first) || !isObject(change)) return undefined;
  const artifactLocation = getValue(change, "artifactLocation");
  const place = readPlace({ physicalLocation: { artifactLocation } });
  const edits = readAll(getValue(change, "replacements"), readEdit);
  if (!place || !edits) return undefined;
  return toFix(messageText(getValue(first, "description"), 1000), place, edits);
}

/** Reads a replacement (§3.57). Byte offsets aren't supported because they need the file's encoding. */
function readEdit(replacement: unknown): Edit | undefined {
  const region = getObject(replacement, "deletedRegion");
  const content = getObject(replacement, "insertedContent");
  const text = getText(content, "text") ?? (content ? undefined : "");
  if (text === undefined) return undefined;
  const line = getCount(region, "startLine", 1);
  if (line !== undefined) {
    const column = getCount(region, "startColumn", 1) ?? 1;
    const endLine = getCount(region, "endLine", line) ?? line;
    const endColumn = getCount(region, "endColumn", 1) ?? Number.POSITIVE_INFINITY;
    return { start: { line, column }, end: { line: endLine, column: endColumn }, text };
  }
  const start: Position | undefined = getCount(region, "charOffset", 0);
  if (start === undefined) return undefined;
  return { start, end: start + (getCount(region, "charLength", 0) ?? 0), text };
}
