import { type LocatedFinding, locationOf } from "../../model/located.ts";
import { groupBy } from "../group-by.ts";
import { toText } from "../markdown.ts";
import type { FailureGroup } from "./group.ts";
import { nameApart, nameLength } from "./repeats.ts";

/**
 * Returns what distinguishes tests with the same name, such as those of two modules: "in <b>core</b>" and "in
 * <b>web</b>". Absent for a test with a unique name, or if only the line differs.
 */
export function distinguish(groups: readonly FailureGroup[]): ReadonlyMap<FailureGroup, string> {
  const names = new Map<FailureGroup, string>();
  const named = groups.filter(({ items: [{ finding }], distinct }) => {
    return finding.kind === "test" && distinct === 1;
  });
  for (const namesakes of groupBy(named, ({ items }) => items[0].finding.title)) {
    // What differs the most is used: the tests' files, their reports, or their suites.
    const paths = [pathOf, reportOf, suitesOf]
      .map((toPath) => namesakes.map(toPath))
      .reduce((best, other) => (countDifferent(other) > countDifferent(best) ? other : best));
    if (countDifferent(paths) < 2) continue;
    for (const [n, name] of nameApart(paths).entries())
      if (name) names.set(namesakes[n] as FailureGroup, `in <b>${toText(name, nameLength)}</b>`);
  }
  return names;
}

function countDifferent(paths: readonly (readonly string[])[]): number {
  return new Set(paths.map((path) => path.join("\0"))).size;
}

const reportOf = ({ items: [{ report }] }: FailureGroup) => report.file.split("/");

const pathOf = ({ items: [item] }: FailureGroup) =>
  (locationOf(item)?.path ?? lookedForOf(item)).split("/");

const lookedForOf = (item: LocatedFinding) =>
  (item.kind === "unplaced" && item.lookedFor?.path) || "";

const suitesOf = ({ items: [{ finding }] }: FailureGroup) =>
  finding.kind === "test" ? finding.test.suites : [];
