import type { UnplacedFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { isUnlocated } from "../../model/totals.ts";
import { formatNumber, listWords } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import { type Group, groupBy } from "../group-by.ts";
import { type Section, toEntries } from "../layout/section.ts";
import { renderLookedFor } from "../links.ts";
import { toFence, toText } from "../markdown.ts";

/** So many paths are named for each reason. */
const mostNamed = 3;

/**
 * How many findings have no annotation because they have no place in the repository, by reason, and the input that would
 * place them. Each of them is listed above with what is wrong and the path that the report gives.
 */
export function toUnplacedSection({ results }: Page): readonly Section[] {
  const items = results.findings.filter(isUnlocated);
  if (items.length === 0) return [];
  const hint = toHint(results);
  const intro = hint
    ? `Most of them would be placed by this input of the action:\n\n${toFence(hint)}`
    : "";
  const groups = groupBy(items, ({ reason }) => reason).toSorted((a, b) => b.length - a.length);
  const entries = toEntries(
    groups,
    (group) => [{ rank: ranks.numbers, render: () => renderReason(group, groups.length > 1) }],
    (group) => group.length,
  );
  return [{ title: `Without annotation (${formatNumber(items.length)})`, intro, ...entries }];
}

/** @param isCounted of one reason alone the heading has the number */
function renderReason(group: Group<UnplacedFinding>, isCounted: boolean): string {
  const paths = listPaths(group);
  const [{ reason }] = group;
  const why = isCounted
    ? `${formatNumber(group.length)} · ${toText(reason)}`
    : toText(reason.charAt(0).toUpperCase() + reason.slice(1));
  return paths === "" ? `- ${why}\n` : `- ${why}: ${paths}\n`;
}

/** A few of the paths that the reports give; empty where they give none. */
function listPaths(group: Group<UnplacedFinding>): string {
  const paths = groupBy(
    group.flatMap(({ lookedFor }) => lookedFor ?? []),
    ({ path }) => path,
  );
  const named = paths.slice(0, mostNamed).map(([lookedFor]) => renderLookedFor(lookedFor));
  const left = paths.length - named.length;
  return listWords(left > 0 ? [...named, `${formatNumber(left)} more`] : named);
}

/** A line of the workflow. */
function toHint({ stripPrefixHint, pathPrefixHint }: Results): string | undefined {
  if (stripPrefixHint !== undefined) return `strip-prefix: ${stripPrefixHint}`;
  return pathPrefixHint === undefined ? undefined : `path-prefix: ${pathPrefixHint}`;
}
