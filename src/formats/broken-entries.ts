import { isObject, type JsonObject } from "../json-value.ts";
import type { Finding } from "../model/finding.ts";
import { count } from "../text.ts";
import { toLine } from "./finding-text.ts";
import type { ReportFile } from "./format.ts";
import { unreadableFinding } from "./unreadable.ts";

/** What is in the lists of a report and can't be read. Each of these entries may have been a failure. */
export interface BrokenEntries {
  /** The objects of a list; `name` is the list's, empty for the document itself, and `owner` says which of several it is. */
  objectsOf(list: readonly unknown[], name: string, owner?: string): Iterable<JsonObject>;
  /** The entries of a list that are what they should be: `what` is that, with its article. */
  entriesOf<T>(
    list: readonly unknown[],
    name: string,
    what: string,
    isOne: (entry: unknown) => entry is T,
  ): Iterable<T>;
  /** One failure for all others, which says where the first is. Undefined if there are no others. */
  finding(file: ReportFile): Finding | undefined;
}

export function brokenEntries(): BrokenEntries {
  let broken = 0;
  let first = "";
  return {
    objectsOf: (list, name, owner) => choose(list, name, "an object", isObject, owner),
    entriesOf: choose,
    finding(file) {
      if (broken === 0) return undefined;
      const others = count(broken - 1, "further entry", "further entries");
      const more = broken > 1 ? `, and ${others} can't be read either` : "";
      const lost = "What was there is lost. Let the tool write the report again.";
      return unreadableFinding(file, `${first}${more}. ${lost}`);
    },
  };

  function* choose<T>(
    list: readonly unknown[],
    name: string,
    what: string,
    isOne: (entry: unknown) => entry is T,
    owner?: string,
  ): Iterable<T> {
    for (const [index, entry] of list.entries()) {
      if (isOne(entry)) {
        yield entry;
      } else if (broken++ === 0) {
        const of = owner === undefined ? "" : ` of ${JSON.stringify(toLine(owner))}`;
        first = `Its ${name}[${index}]${of} is ${nameOf(entry)}, not ${what}`;
      }
    }
  }
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return isObject(value) ? "an object" : `a ${typeof value}`;
}
