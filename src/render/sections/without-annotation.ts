import { ruleOf, type UnplacedFinding } from "../../model/report.ts";
import type { Results } from "../../model/results.ts";
import { isUnlocated } from "../../model/totals.ts";
import { count, formatNumber } from "../../text.ts";
import { type Page, ranks } from "../context.ts";
import {
  countReports,
  describeRepeats,
  groupRepeats,
  renderReportOf,
} from "../failures/repeats.ts";
import { type Group, groupBy } from "../group-by.ts";
import { type Section, toEntries, type Version } from "../layout/section.ts";
import { listFiles, renderLookedFor } from "../links.ts";
import { toCode, toDetails, toFence, toText } from "../markdown.ts";
import { toPoint } from "../point.ts";
import { toShortLine, withoutStop } from "../visible-text.ts";

type Findings = Group<UnplacedFinding>;

/** So many are named for each reason. */
const mostNamed = 30;
/** In UTF-16 units. */
const titleLength = 120;

/** Findings without a line in the repository, by reason, and the input that would place them. */
export function toUnplacedSection({ results, listTests }: Page): readonly Section[] {
  const items = results.findings.filter(isUnlocated);
  if (items.length === 0) return [];
  const hint = results.stripPrefixHint;
  const intro = hint
    ? `Most of them would be placed by this input of the action:\n\n${toFence(`strip-prefix: ${hint}`)}`
    : `${items.length === 1 ? "It has" : "They have"} no annotation.\n`;
  const entries = toEntries(
    groupBy(items, ({ reason }) => reason),
    (group) => toVersions(group, results, listTests !== "none"),
    (group) => group.length,
  );
  const title = `Not placed in the repository (${formatNumber(items.length)})`;
  return [{ title, intro, ...entries }];
}

function toVersions(group: Findings, results: Results, namesTests: boolean): readonly Version[] {
  const label = `${toText(group[0].reason)} (${formatNumber(group.length)})`;
  const named = (describe: (items: Findings) => string) => () => {
    const items = group.filter(({ finding }) => namesTests || finding.kind !== "test");
    const rows = groupRepeats(items).slice(0, mostNamed);
    const lines = rows.map((row) => `- ${describe(row)}\n`);
    const left = group.length - rows.flat().length;
    if (left > 0) lines.push(`- and ${count(left, "other")}\n`);
    return `${toDetails(label, lines.join(""))}\n`;
  };
  return [
    { rank: ranks.names, lacks: "names", render: () => `- ${label}\n` },
    { rank: ranks.messages, lacks: "messages", render: named((row) => describe(row, results, "")) },
    {
      rank: ranks.tables,
      render: named((row) => describe(row, results, describePoint(row, results))),
    },
  ];
}

/** The test or the rule, what was wrong, what was looked for, and where it was reported. */
function describe(row: Findings, results: Results, point: string): string {
  const [first] = row;
  const { finding, lookedFor } = first;
  const rule = ruleOf(finding);
  const title = toShortLine(rule?.id ?? finding.title, titleLength);
  const files = lookedFor ? listFiles(lookedFor) : "";
  return [
    rule ? toCode(title) : `<b>${toText(title)}</b>`,
    point,
    lookedFor ? renderLookedFor(lookedFor) + (files && ` fits ${files}`) : "",
    countReports(row) > 1 ? "" : renderReportOf(first, results),
    describeRepeats(row, 1),
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function describePoint([{ finding }]: Findings, { failureOf }: Results): string {
  return toText(withoutStop(toPoint(finding, failureOf(finding))));
}
