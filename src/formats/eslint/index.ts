import type { Finding, Level, Rule } from "../../model/report.ts";
import type { JsonObject } from "../../read/json/value.ts";
import {
  getCount,
  getList,
  getObject,
  getText,
  getValue,
  isObject,
} from "../../read/json/value.ts";
import { count } from "../../text.ts";
import { brokenEntries } from "../broken-entries.ts";
import { textKeeper, toLine } from "../finding-text.ts";
import type { Contents, JsonFormat, ReadContext } from "../format.ts";
import { toHelpUrl } from "../help-url.ts";
import { type LevelWords, openLevelWords, type ReadLevel } from "../levels.ts";
import { isEslintLookalike } from "../other/json.ts";
import { readSpan } from "../range.ts";
import type { TextBudget } from "../text-budget.ts";
import { unreadableFinding } from "../unreadable.ts";
import { readFix } from "./fix.ts";

export const eslint: JsonFormat = {
  name: "eslint",
  title: "ESLint JSON",
  what: "an ESLint report",
  tool: "ESLint",
  syntax: "json",
  finds: "findings",
  // A shell writes it in another encoding, or swallows quotes.
  advice: "If a shell wrote the file, let ESLint do it: `eslint -f json -o FILE`.",
  keptLists: ["results", "messages"],
  matches: isEslint,
  read: readEslint,
};

/**
 * ESLint's `json` (a list of results) or `json-with-metadata` (an object that holds it); a run that linted nothing
 * writes an empty list. Every result says at least which file and which messages.
 * https://eslint.org/docs/latest/use/formatters/
 */
function isEslint(document: unknown): boolean {
  if (isEslintLookalike(document)) return false;
  if (Array.isArray(document)) return document.length === 0 || document.some(isResult);
  const results = getList(document, "results");
  return results.some(isResult) || isObject(getValue(getValue(document, "metadata"), "rulesMeta"));
}

function isResult(value: unknown): value is JsonObject {
  return getText(value, "filePath") !== undefined && Array.isArray(getValue(value, "messages"));
}

const aResult = "a result with filePath and messages";

/** Reads a document that `isEslint`. https://eslint.org/docs/latest/integrate/nodejs-api#-lintmessage-type */
function readEslint(document: unknown, { file, budget }: ReadContext): readonly Contents[] {
  const results = Array.isArray(document) ? document : getValue(document, "results");
  if (!Array.isArray(results)) {
    return [{ findings: [unreadableFinding(file, "Its results aren't a list.")] }];
  }
  const words = openLevelWords(eslintLevels);
  const metadata = getObject(document, "metadata");
  const cwd = getText(metadata, "cwd") ?? "";
  const context: Context = {
    base: cwd.length > 0 && cwd.length <= longestPath ? cwd : undefined,
    toRule: ruleKeeper(getObject(metadata, "rulesMeta")),
    toText: textKeeper(budget),
    budget,
  };
  const findings: Finding[] = [];
  let suppressed = 0;
  const broken = brokenEntries();
  const listName = Array.isArray(document) ? "" : "results";
  let unranked = 0;
  for (const result of broken.entriesOf(results, listName, aResult, isResult)) {
    suppressed += getList(result, "suppressedMessages").filter(isObject).length;
    const path = getText(result, "filePath") ?? "";
    const messages = getList(result, "messages");
    const claimed = getCount(result, "errorCount", 1);
    if (claimed !== undefined && messages.length === 0) {
      findings.push(hiddenErrors(claimed, path, context));
    }
    for (const message of broken.objectsOf(messages, "messages", path)) {
      const level = levelOf(message, words);
      if (level === undefined) unranked++;
      else if (level !== "none") findings.push(toFinding(message, level, path, context));
    }
  }
  findings.push(...broken.findings(file));
  const problems = unranked > 0 ? [`Messages without a severity, skipped: ${unranked}.`] : [];
  const notes = [...problems, ...words.notes()];
  return [{ findings, suppressed, notes, ...(unranked > 0 && { incomplete: true }) }];
}

/** Of the folder where ESLint ran, in UTF-16 units: Linux takes no more (PATH_MAX). */
const longestPath = 4096;

interface Context {
  /** Where ESLint ran. */
  readonly base: string | undefined;
  readonly toRule: (id: string) => Rule | undefined;
  readonly toText: (text: string) => string;
  readonly budget: TextBudget;
}

/** ESLint writes the numbers 1 and 2, and other tools the words of its configuration. */
function levelOf(message: JsonObject, words: LevelWords): ReadLevel | undefined {
  if (getValue(message, "fatal") === true) return "failure";
  const severity = getValue(message, "severity");
  switch (Number(severity)) {
    case 2:
      return "failure";
    case 1:
      return "warning";
    default:
      return typeof severity === "string" ? words.read(severity) : undefined;
  }
}

const eslintLevels: ReadonlySet<string> = new Set(["error", "warn", "off"]);

/** A result that counts errors and shows none: something took its messages out. */
function hiddenErrors(claimed: number, path: string, { base }: Context): Finding {
  return {
    kind: "tool",
    level: "failure",
    title: "Errors that the report doesn't show",
    message: `The report counts ${count(claimed, "error")} in this file, but has no message for it.`,
    places: [{ path, ...(base !== undefined && { base }) }],
  };
}

function toFinding(
  message: JsonObject,
  level: Level,
  path: string,
  { base, toRule, toText, budget }: Context,
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
  const fix = places.length > 0 && budget.left > 0 ? readFix(message, place) : undefined;
  if (rule) {
    return {
      ...{ kind: "rule", level, title: rule.id, message: text, rule, places },
      ...(fix && { fix }),
    };
  }
  if (fatal === false && place.line === undefined) {
    // The file was named on the command line, and is ignored by the configuration.
    return { kind: "tool", level, title: "Not linted", message: text, places };
  }
  // Of no rule: a directive that is not used.
  return { kind: "rule", level, title: "ESLint", message: text, places, ...(fix && { fix }) };
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
