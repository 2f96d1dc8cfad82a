import { type Group, groupBy } from "../../group-by.ts";
import type { UnplacedFinding } from "../../model/located.ts";
import { formatNumber, listSome } from "../../text.ts";
import { ranks, type Section, toEntries } from "../layout/section.ts";
import { nameLookedFor } from "../links.ts";
import { toCode, toFence, toText } from "../markdown.ts";
import type { Page } from "../page.ts";

/** The number of paths that are named per reason. */
const maxNamed = 3;

/**
 * Counts the findings without an annotation by reason, and names the input that would help. The findings themselves are
 * listed above with their reported path.
 */
export function toUnplacedSection({
  results,
  parts: { unlocated: items },
}: Page): readonly Section[] {
  if (items.length === 0) return [];
  const { hint } = results;
  const intro = hint
    ? `Most of them would be placed by this input of the action:\n\n${toFence(`${hint.input}: ${hint.line}`)}`
    : "";
  const groups = groupBy(items, ({ reason }) => reason).toSorted((a, b) => b.length - a.length);
  const entries = toEntries(
    groups,
    (group) => [{ rank: ranks.numbers, render: () => renderReason(group, groups.length > 1) }],
    (group) => group.length,
  );
  return [{ title: `Without annotation (${formatNumber(items.length)})`, intro, ...entries }];
}

/** @param isCounted if there is only one reason, the heading has the number */
function renderReason(group: Group<UnplacedFinding>, isCounted: boolean): string {
  const paths = listPaths(group);
  const [{ reason }] = group;
  const why = isCounted
    ? `${formatNumber(group.length)} · ${toText(reason)}`
    : toText(reason.charAt(0).toUpperCase() + reason.slice(1));
  return paths === "" ? `- ${why}\n` : `- ${why}: ${paths}\n`;
}

/** Lists a few of the reported paths. Empty if there are none. */
function listPaths(group: Group<UnplacedFinding>): string {
  const paths = groupBy(
    group.flatMap(({ lookedFor }) => lookedFor ?? []),
    ({ path }) => path,
  );
  return listSome(paths, maxNamed, ([lookedFor]) => toCode(nameLookedFor(lookedFor)));
}
