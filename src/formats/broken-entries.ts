import { isObject } from "../json-value.ts";
import { count } from "../text.ts";
import { toOneLine } from "./text-budget.ts";

export type BrokenEntries = ReturnType<typeof brokenEntries>;

/** Collects the entries of a report's lists that can't be read. Each of them may have been a failure. */
export function brokenEntries() {
  let broken = 0;
  let first = "";
  return {
    entriesOf,
    /** Returns the objects of a list. `name` is the list's name, empty for the document; `owner` says which list it is. */
    objectsOf: (list: readonly unknown[], name: string, owner?: string) =>
      entriesOf(list, name, "an object", isObject, owner),
    /** Describes all broken entries so far, with the place of the first, and starts again. Undefined without any. */
    takeProblem(): string | undefined {
      if (broken === 0) return undefined;
      const others = count(broken - 1, "further entry", "further entries");
      const more = broken > 1 ? `, and ${others} can't be read either` : "";
      broken = 0;
      return `${first}${more}. The missing data can't be recovered. Have the tool write the report again.`;
    },
  };

  /** Returns the valid entries of a list. `what` describes a valid entry, with an article. */
  function* entriesOf<T>(
    list: readonly unknown[],
    name: string,
    what: string,
    isOne: (entry: unknown) => entry is T,
    owner?: string,
  ): Iterable<T> {
    // A pair for each of the many entries takes longer.
    for (let index = 0; index < list.length; index++) {
      const entry = list[index];
      if (isOne(entry)) {
        yield entry;
      } else if (broken++ === 0) {
        const of = owner === undefined ? "" : ` of ${JSON.stringify(toOneLine(owner))}`;
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
