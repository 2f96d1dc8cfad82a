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
    if (namesakes.length < 2) continue;
    for (const [group, name] of nameGroups(namesakes))
      names.set(group, `in <b>${toText(name, nameLength)}</b>`);
  }
  return names;
}

/** Uses what differs the most: the tests' files, their reports, or their suites. */
function nameGroups(
  namesakes: readonly FailureGroup[],
): readonly (readonly [FailureGroup, string])[] {
  const [best, ...others] = [pathOf, reportOf, suitesOf].map((toPath) => {
    const paths = new Map(namesakes.map((group) => [toKey(toPath(group)), toPath(group)]));
    return { toPath, paths };
  });
  if (!best) return [];
  const { toPath, paths } = others.reduce((a, b) => (b.paths.size > a.paths.size ? b : a), best);
  if (paths.size < 2) return [];
  const names = nameApart([...paths.values()]);
  const nameOf = new Map([...paths.keys()].map((key, n) => [key, names[n] ?? ""]));
  return namesakes.flatMap((group) => {
    const name = nameOf.get(toKey(toPath(group)));
    return name ? [[group, name] as const] : [];
  });
}

const toKey = (path: readonly string[]) => path.join("\0");

const reportOf = ({ items: [{ report }] }: FailureGroup) => report.file.split("/");

const pathOf = ({ items: [item] }: FailureGroup) =>
  (locationOf(item)?.path ?? lookedForOf(item)).split("/");

const lookedForOf = (item: LocatedFinding) =>
  (item.kind === "unplaced" && item.lookedFor?.path) || "";

const suitesOf = ({ items: [{ finding }] }: FailureGroup) =>
  finding.kind === "test" ? finding.test.suites : [];
