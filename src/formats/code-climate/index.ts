import { getId, getList, getObject, getText, getTexts, type JsonObject } from "../../json-value.ts";
import type { Finding, Level, Rule } from "../../model/finding.ts";
import { formatNumber } from "../../text.ts";
import type { Contents, JsonContext, JsonFormat } from "../format.ts";
import { toHelpUrl } from "../help-url.ts";
import { levelWords, openLevelWords } from "../levels.ts";
import { markdownText } from "../markdown-text.ts";
import { namePlace } from "../range.ts";
import { entitle, textKeeper, toOneLine } from "../text-budget.ts";
import { readPlace } from "./place.ts";

/**
 * Code Climate issues, which GitLab calls a code quality report.
 * https://github.com/codeclimate/platform/blob/master/spec/analyzers/SPEC.md#data-types
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export const codeClimate: JsonFormat = {
  name: "code-climate",
  title: "Code Climate JSON",
  what: "a Code Climate report",
  tool: "Code quality",
  syntax: "json",
  finds: "findings",
  keptLists: [],
  // An engine writes its issues as separate documents with NUL characters in between, and may write others there.
  isPart: (document) => getText(document, "type") !== undefined,
  matches: isCodeClimate,
  read: readCodeClimate,
};

const standardWords: ReadonlySet<string> = new Set([
  ...["blocker", "critical", "major", "minor", "info"],
]);

/** An empty list can be from any linter. It counts as Code Climate only if the input `format` says so. */
function isCodeClimate(document: unknown): boolean {
  if (!Array.isArray(document)) return isEntry(document);
  return document.length === 0 || document.some(isIssue);
}

/** Other linters' findings have a path or a description at these places, but not both. */
function isIssue(value: unknown): boolean {
  return (
    getText(value, "description") !== undefined &&
    getText(getObject(value, "location"), "path") !== undefined
  );
}

/** Engines write issues and measurements one by one. */
function isEntry(value: unknown): boolean {
  const type = typeOf(value);
  if (type === "measurement") return getText(value, "name") !== undefined;
  return isIssue(value) && (type === "issue" || getText(value, "check_name") !== undefined);
}

function typeOf(entry: unknown): string | undefined {
  return getText(entry, "type")?.trim().toLowerCase();
}

function readCodeClimate(document: unknown, { budget, broken }: JsonContext): readonly Contents[] {
  const issues = Array.isArray(document) ? document : [document];
  const words = openLevelWords(standardWords);
  const toText = textKeeper(budget);
  const toRule = ruleKeeper();
  const findings: Finding[] = [];
  const engines = new Set<string | undefined>();
  let skipped = 0;
  for (const issue of broken.objectsOf(issues, "")) {
    const type = typeOf(issue) || "issue";
    if (type === "measurement") continue;
    const levelOfType = levelWords.get(type);
    // Some tools write other types for issues.
    if (type === "issue" || isIssue(issue)) {
      engines.add(getText(issue, "engine_name"));
      const level = words.read(getId(issue, "severity")) ?? levelOfType ?? "warning";
      if (level !== "none") findings.push(toFinding(issue, level, toRule(issue), toText));
    } else if (levelOfType && (levelOfType === "failure" || messageOf(issue).trim() !== ""))
      findings.push(toOwnMessage(issue, levelOfType, toText));
    else skipped++;
  }
  const [engine] = engines.size === 1 ? engines : [];
  const tool = toOneLine(engine ?? "") || undefined;
  return [
    {
      tool,
      findings: entitle(findings, tool ?? codeClimate.tool),
      notes: [
        ...words.notes(),
        ...(skipped > 0 ? [`Entries of unknown types, skipped: ${formatNumber(skipped)}.`] : []),
      ],
      ...(skipped > 0 && { incomplete: true }),
    },
  ];
}

/** Converts an engine's message about its own run. The specification has none, so its properties are a guess. */
function toOwnMessage(entry: JsonObject, level: Level, toText: (text: string) => string): Finding {
  const place = readPlace(getObject(entry, "location"));
  const engine = toOneLine(getText(entry, "engine_name") ?? "") || codeClimate.tool;
  return {
    kind: "tool",
    level,
    title: `${engine} reports ${level === "failure" ? "an error" : `a ${level}`}`,
    message: toText(messageOf(entry)) || "The tool gave no message.",
    places: place ? [place] : [],
  };
}

function messageOf(entry: JsonObject): string {
  return getText(entry, "description") ?? getText(entry, "message") ?? "";
}

function toFinding(
  issue: JsonObject,
  level: Level,
  rule: Rule | undefined,
  toText: (text: string) => string,
): Finding {
  const place = readPlace(getObject(issue, "location"));
  const details = toText(describeMore(issue));
  const written = getText(issue, "description") ?? "";
  // Ruff puts the rule before the message.
  const start = rule ? `${rule.id}: ` : "";
  return {
    kind: "rule",
    level,
    title: rule?.id ?? "",
    message:
      toText(start !== "" && written.startsWith(start) ? written.slice(start.length) : written) ||
      rule?.id ||
      "The tool gave no message.",
    ...(details && { details }),
    ...(rule && { rule }),
    places: place ? [place] : [],
  };
}

/** Returns the explanation in Markdown without the link to the rule, and the other places. */
function describeMore(issue: JsonObject): string {
  const content = markdownText(readContent(issue).replace(helpLink, ""));
  const places = getList(issue, "other_locations").slice(0, maxPlaces).map(readPlace);
  const lines = places.flatMap((place) => (place ? [`  ${toOneLine(namePlace(place))}`] : []));
  return [content.trim(), ...(lines.length > 0 ? ["Related:", ...lines] : [])].join("\n").trim();
}

function readContent(issue: JsonObject): string {
  const content = getText(getObject(issue, "content"), "body") ?? getText(issue, "content");
  return content?.slice(0, longestContent) ?? "";
}

/** In UTF-16 units. */
const longestContent = 20_000;

/** The link to a rule's page at the end, as written by eslint-formatter-gitlab and others. */
const helpLink = /\[([^[\]]{1,200})\]\((https?:[^()\s]{1,2000})\)\s{0,9}$/;

function readHelpUrl(issue: JsonObject, id: string): string | undefined {
  const [, text, url] = helpLink.exec(readContent(issue)) ?? [];
  return text === id ? toHelpUrl(url) : undefined;
}

const maxPlaces = 30;

/** Makes one `Rule` per check name and categories. */
function ruleKeeper(): (issue: JsonObject) => Rule | undefined {
  const rules = new Map<string, Rule>();
  return (issue) => {
    const id = toOneLine(getId(issue, "check_name") ?? "");
    if (id === "") return undefined;
    const tags = getTexts(issue, "categories").slice(0, maxTags).map(toOneLine);
    const key = [id, ...tags].join("\0");
    const known = rules.get(key);
    if (known) return known;
    const helpUrl = readHelpUrl(issue, id);
    const rule = { id, ...(tags.length > 0 && { tags }), ...(helpUrl && { helpUrl }) };
    rules.set(key, rule);
    return rule;
  };
}

const maxTags = 20;
