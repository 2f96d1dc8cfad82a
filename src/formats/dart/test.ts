import { getCount, getList, getObject, getText, type JsonObject } from "../../json-value.ts";
import type { Place } from "../../model/place.ts";
import type { Problem } from "../junit/case.ts";
import type { CaseResult } from "../test-cases/cases.ts";
import { placesOf } from "../test-cases/places.ts";
import type { PrintedText } from "../test-cases/printed-text.ts";

/** A Dart test that has started. */
export interface Test {
  readonly suites: readonly string[];
  readonly name: string;
  readonly path: string | undefined;
  readonly places: readonly Place[];
  readonly start: number;
  /** The reason for skipping it, if the start event has one. */
  readonly reason: string | undefined;
  /** Not a test, but the loading of a file or a set-up or tear-down of a group. */
  readonly isSetUp: boolean;
  readonly problems: Problem[];
  readonly printed: PrintedText;
  end?: { readonly outcome: CaseResult["outcome"]; readonly seconds: number };
}

/** For names of tests and groups. */
export const longestName = 2000;

/** The data from events before the start of a test. */
interface Surroundings {
  readonly paths: ReadonlyMap<number, string>;
  readonly groups: ReadonlyMap<number, string>;
  readonly newPrinted: () => PrintedText;
}

/** Reads the start event of a test. */
export function toTest(test: JsonObject, start: number, around: Surroundings): Test {
  const full = (getText(test, "name") ?? "").slice(0, longestName);
  const path = around.paths.get(getCount(test, "suiteID", 0) ?? -1);
  const groupIds = getList(test, "groupIDs");
  const names: string[] = [];
  let prefix = "";
  let length = 0;
  for (const id of groupIds) {
    const group = around.groups.get(id as number) ?? "";
    if (group === "") continue;
    const own = withoutPrefix(group, prefix);
    // Each name begins with the outer one, so together they are no longer than one name.
    length += own.length;
    if (length > longestName) break;
    names.push(own);
    prefix = group;
  }
  const name = withoutPrefix(full, prefix);
  const metadata = getObject(test, "metadata");
  return {
    suites: [...(path === undefined ? [] : [path]), ...names],
    name,
    path,
    places: toPlaces(test, path),
    start,
    reason: getText(metadata, "skipReason")?.trim() || undefined,
    isSetUp:
      (groupIds.length === 0 && full.startsWith("loading ")) ||
      name === "(setUpAll)" ||
      name === "(tearDownAll)",
    problems: [],
    printed: around.newPrinted(),
  };
}

/** If a package's function creates the test, as in Flutter, the root's line is the one in the test's own file. */
function toPlaces(test: JsonObject, path: string | undefined): readonly Place[] {
  const rootUrl = getText(test, "root_url");
  const url = rootUrl ?? getText(test, "url");
  const line = getCount(test, rootUrl === undefined ? "line" : "root_line", 1);
  const isOwn = url !== undefined && !url.startsWith("package:") && !url.startsWith("dart:");
  return [...(isOwn ? placesOf(url, line) : []), ...placesOf(path)];
}

function withoutPrefix(name: string, prefix: string): string {
  return prefix !== "" && name.startsWith(`${prefix} `) ? name.slice(prefix.length + 1) : name;
}
