import type { Finding, Level, Report, Rule } from "../../model/report.ts";
import type { JsonObject } from "../../read/json/value.ts";
import { getList, getObject, getText, getValue, isObject } from "../../read/json/value.ts";
import { textKeeper, toLine } from "../finding-text.ts";
import type { ReportFile } from "../format.ts";
import { toHelpUrl } from "../help-url.ts";
import { isEslintLookalike } from "../other/json.ts";
import { readSpan } from "../range.ts";
import type { TextBudget } from "../text-budget.ts";

/**
 * ESLint's `json` (a list of results) or `json-with-metadata` (an object that holds it); a run that linted nothing
 * writes an empty list. Every result says at least which file and which messages.
 * https://eslint.org/docs/latest/use/formatters/
 */
export function isEslint(document: unknown): boolean {
  if (isEslintLookalike(document)) return false;
  if (Array.isArray(document)) return document.length === 0 || document.some(isResult);
  const results = getList(document, "results");
  return results.some(isResult) || isObject(getValue(getValue(document, "metadata"), "rulesMeta"));
}

function isResult(value: unknown): value is JsonObject {
  return getText(value, "filePath") !== undefined && Array.isArray(getValue(value, "messages"));
}

/** Reads a document that `isEslint`. https://eslint.org/docs/latest/integrate/nodejs-api#-lintmessage-type */
export function readEslint(
  { path: file }: ReportFile,
  document: unknown,
  budget: TextBudget,
): Report {
  const results = Array.isArray(document) ? document : getList(document, "results");
  const metadata = getObject(document, "metadata");
  const context: Context = {
    base: getText(metadata, "cwd"),
    toRule: ruleKeeper(getObject(metadata, "rulesMeta")),
    toText: textKeeper(budget),
  };
  const findings: Finding[] = [];
  let suppressed = 0;
  let broken = 0;
  let unranked = 0;
  for (const result of results) {
    if (!isResult(result)) {
      broken++;
      continue;
    }
    suppressed += getList(result, "suppressedMessages").filter(isObject).length;
    const path = getText(result, "filePath") ?? "";
    for (const message of getList(result, "messages")) {
      if (!isObject(message)) {
        broken++;
        continue;
      }
      const level = levelOf(message);
      if (level) findings.push(toFinding(message, level, path, context));
      else unranked++;
    }
  }
  return {
    file,
    format: "eslint",
    tool: "ESLint",
    suites: [],
    findings,
    suppressed,
    known: 0,
    ...(broken + unranked > 0 && { incomplete: true }),
    notes: [
      ...(broken > 0 ? [`Entries that are no results or messages, passed over: ${broken}.`] : []),
      ...(unranked > 0 ? [`Messages of neither severity 1 nor 2, passed over: ${unranked}.`] : []),
    ],
  };
}

interface Context {
  /** Where ESLint ran. */
  readonly base: string | undefined;
  readonly toRule: (id: string) => Rule | undefined;
  readonly toText: (text: string) => string;
}

function levelOf(message: JsonObject): Level | undefined {
  const severity = getValue(message, "severity");
  if (severity === 2 || getValue(message, "fatal") === true) return "failure";
  return severity === 1 ? "warning" : undefined;
}

function toFinding(
  message: JsonObject,
  level: Level,
  path: string,
  { base, toRule, toText }: Context,
): Finding {
  const text = toText(getText(message, "message") ?? "") || "ESLint gave no message.";
  // Parse errors without a position and messages on the whole file have no line.
  const place = { path, ...(base !== undefined && { base }), ...readSpan(message, names) };
  const places = path === "<text>" || path.trim() === "" ? [] : [place];
  const fatal = getValue(message, "fatal");
  if (fatal === true) {
    const title = "ESLint could not lint this file";
    return { kind: "tool", level, title, message: text, places };
  }
  const rule = toRule(getText(message, "ruleId") ?? "");
  if (rule) return { kind: "rule", level, title: rule.id, message: text, rule, places };
  if (fatal === false && place.line === undefined) {
    // The file was named on the command line, and is ignored by the configuration.
    return { kind: "tool", level, title: "Not linted", message: text, places };
  }
  // Of no rule: a directive that is not used.
  return { kind: "rule", level, title: "ESLint", message: text, places };
}

const names = { line: "line", column: "column" };

/** One `Rule` for each id, however many messages are of it; none for a blank id. */
function ruleKeeper(rulesMeta: JsonObject | undefined): (id: string) => Rule | undefined {
  const rules = new Map<string, Rule | undefined>();
  return (id) => {
    if (!rules.has(id)) rules.set(id, toRule(id, getObject(getValue(rulesMeta, id), "docs")));
    return rules.get(id);
  };
}

function toRule(id: string, docs: JsonObject | undefined): Rule | undefined {
  const line = toLine(id);
  if (line === "") return undefined;
  const name = toLine(getText(docs, "description") ?? "");
  const helpUrl = toHelpUrl(getValue(docs, "url"));
  return { id: line, ...(name && { name }), ...(helpUrl && { helpUrl }) };
}
