import { type Group, groupBy } from "../../group-by.ts";
import { ruleOf } from "../../model/finding.ts";
import { type LocatedFinding, locationOf } from "../../model/located.ts";
import type { Results } from "../../model/results.ts";
import { count, formatNumber, joinParts, listSome } from "../../text.ts";
import { countDistinct, describeRepeats } from "../failures/repeats.ts";
import {
  type CodeSource,
  renderOwners,
  renderPlace,
  renderPlaceOrReason,
  toSourceUrl,
} from "../links.ts";
import { type Inline, joinBlocks, toCode, toFence, toLink, toText } from "../markdown.ts";
import { areSameText, lineLength } from "../one-line.ts";
import type { Page } from "../page.ts";
import { isOneLine } from "../point.ts";
import { renderTrace } from "../trace.ts";
import { aboutRule, type RuleGroup, toRows } from "./group.ts";

type Findings = Group<LocatedFinding>;

/** The number of lines of one file that are linked. */
const maxLines = 20;
const maxTags = 8;
const tagLength = 60;
/** In UTF-16 units. */
const hostLength = 60;
/** The longest common message of several findings, in UTF-16 units. */
const messageLength = 500;

/**
 * Returns a function that lists where a rule was violated, and what explains it, with at most `most` findings or files.
 * The data for each length is prepared once.
 */
export function toRuleBody(group: RuleGroup, page: Page): (most: number) => string {
  const { source, results } = page;
  const about = describeSource(group);
  if (group.distinct === 1) return () => renderOne(group.items[0], about);
  const isOneMessage = group.hasOneMessage();
  const message = isOneMessage ? renderMessage(group) : "";
  const fix = renderFirstFix(group, source);
  const rows = toRows(group);
  return (most) => {
    const list = isOneMessage
      ? renderRows(rows, most, "file", results, (file) => renderFile(file, source))
      : renderRows(rows, most, "finding", results, (row) => renderFinding(row, source));
    return joinBlocks([about, message, list, fix]);
  };
}

function renderOne(item: LocatedFinding, about: string): string {
  const trace = renderTrace(item.finding, isOneLine(item.finding.message));
  return joinBlocks([about, trace.short, renderFix(item, "")]);
}

/** Renders the fix that the tool suggests as a diff. `where` is Markdown that names the finding. */
function renderFix(item: LocatedFinding, where: string): string {
  const fix = item.kind === "placed" ? item.fix : undefined;
  if (!fix) return "";
  const { description = "", lines } = fix;
  const what = description === "" ? "" : `: ${toText(description, lineLength)}`;
  return joinBlocks([`Suggested fix${where}${what}`, toFence(lines.join("\n"), "diff")]);
}

/** Renders the first fix, because the fixes of one rule are similar. */
function renderFirstFix(group: RuleGroup, source: CodeSource): string {
  const item = group.items.find((one) => one.kind === "placed" && one.fix);
  return item?.kind === "placed"
    ? renderFix(item, ` of ${renderPlace(item.location, source)}`)
    : "";
}

/** Returns the rule's name and tags, unless its line has them. */
function describeSource(group: RuleGroup): string {
  const [{ finding }] = group.items;
  const rule = ruleOf(finding);
  const tags = rule?.tags ?? [];
  const shown = tags.slice(0, maxTags).map((tag) => toCode(tag, tagLength));
  const more = tags.length > maxTags ? [`${formatNumber(tags.length - maxTags)} more`] : [];
  const name = toText(nameBesideLine(group), lineLength);
  return joinParts([name, [...shown, ...more].join(", ")]);
}

/** Returns the rule's name. Empty if its line has it. */
export function nameBesideLine(group: RuleGroup): string {
  const name = ruleOf(group.items[0].finding)?.name ?? "";
  return areSameText(name, aboutRule(group)) ? "" : name;
}

/** Renders a link that shows its host, because the address is untrusted. Empty unless it is http or https. */
export function renderHelp(url: string, { code, link }: Inline): string {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) return "";
  // In ASCII and without credentials.
  const { host } = new URL(url);
  // The end of a host identifies its owner.
  const shown = host.length <= hostLength ? host : `…${host.slice(1 - hostLength)}`;
  return link(`help on ${code(shown)}`, url);
}

function renderMessage(group: RuleGroup): string {
  const { message } = group.items[0].finding;
  return isOneLine(message) && areSameText(message, aboutRule(group))
    ? ""
    : toText(message, messageLength);
}

function renderFile(file: Findings, source: CodeSource): string {
  const [first] = file;
  return first.kind === "placed"
    ? `${toCode(first.location.path)} ${renderLines(file, source)}${renderOwners(first, source)}`
    : renderPlaceOrReason(first, source) + timesOf(file, " · ", "");
}

function renderLines(file: Findings, source: CodeSource): string {
  const lines = groupBy(file, (item) => `${locationOf(item)?.startLine}`);
  const links = listSome(lines, maxLines, (line) => {
    const location = locationOf(line[0]);
    if (!location) return "";
    const link = toLink(String(location.startLine), toSourceUrl(location, source));
    return link + timesOf(line, " (", ")");
  });
  return `${lines.length > 1 ? "lines" : "line"} ${links}`;
}

function renderFinding(row: Findings, source: CodeSource): string {
  const [first] = row;
  const message = toText(first.finding.message, lineLength);
  const place = renderPlaceOrReason(first, source);
  return joinParts([place, message]) + timesOf(row, " · ", "");
}

/** Returns how many different findings look the same in a list. */
export function timesOf(items: Findings, before: string, after: string): string {
  const times = countDistinct(items);
  return times > 1 ? `${before}${formatNumber(times)} times${after}` : "";
}

/** Renders a list. If rows are in different numbers of reports, each row shows its number. */
function renderRows(
  rows: readonly Findings[],
  most: number,
  noun: string,
  results: Results,
  render: (row: Findings) => string,
): string {
  const shown = rows.slice(0, most);
  const repeats = shown.map((row) => describeRepeats(row, countDistinct(row), results));
  const differ = new Set(repeats).size > 1;
  const list = shown.map((row, i) => {
    const repeated = differ && repeats[i] ? ` · ${repeats[i]}` : "";
    return `- ${render(row)}${repeated}\n`;
  });
  const left = rows.length - shown.length;
  if (left > 0) list.push(`- and ${count(left, `more ${noun}`)}\n`);
  return list.join("");
}
