import {
  getCount,
  getId,
  getList,
  getObject,
  getObjects,
  getText,
  getValue,
  isObject,
  type JsonObject,
} from "../../json-value.ts";
import type { Finding, Level, Rule } from "../../model/finding.ts";
import type { Edit, Fix } from "../../model/fix.ts";
import type { Place } from "../../model/place.ts";
import { oncePer } from "../../once.ts";
import { count } from "../../text.ts";
import type { Contents, JsonContext, JsonFormat } from "../format.ts";
import { toHelpUrl } from "../help-url.ts";
import { type LevelWords, openLevelWords, type ReadLevel } from "../levels.ts";
import { isEslintLookalike } from "../other/json.ts";
import { readRange } from "../range.ts";
import { unreadableFinding } from "../reading.ts";
import { type TextBudget, textKeeper, toOneLine } from "../text-budget.ts";
import { toFix } from "../to-fix.ts";

export const eslint: JsonFormat = {
  name: "eslint",
  title: "ESLint JSON",
  what: "an ESLint report",
  tool: "ESLint",
  syntax: "json",
  finds: "findings",
  // A shell can change the encoding or remove quotes.
  advice: "If a shell wrote the file, let ESLint do it: `eslint -f json -o FILE`.",
  keptLists: ["results", "messages"],
  matches: isEslint,
  read: readEslint,
};

/**
 * Recognizes ESLint's `json` (a list of results) and `json-with-metadata` (an object that contains the list). A run
 * without files writes an empty list. Every result has at least a file and messages.
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

/** Reads a document that `isEslint` accepts. https://eslint.org/docs/latest/integrate/nodejs-api#-lintmessage-type */
function readEslint(document: unknown, { file, budget, broken }: JsonContext): readonly Contents[] {
  const results = Array.isArray(document) ? document : getValue(document, "results");
  if (!Array.isArray(results)) {
    return [{ findings: [unreadableFinding(file, "Its results aren't a list.")] }];
  }
  // A file can be 100,000 empty lists.
  if (results.length === 0) return [{ findings: [] }];
  const words = openLevelWords(eslintLevels);
  const metadata = getObject(document, "metadata");
  const rulesMeta = getObject(metadata, "rulesMeta");
  const cwd = getText(metadata, "cwd") ?? "";
  const context: Context = {
    base: cwd.length > 0 && cwd.length <= longestPath ? cwd : undefined,
    toRule: oncePer((id) => toRule(id, getObject(getObject(rulesMeta, id), "docs"))),
    toText: textKeeper(budget),
    budget,
  };
  const findings: Finding[] = [];
  let suppressed = 0;
  const listName = Array.isArray(document) ? "" : "results";
  let unranked = 0;
  for (const result of broken.entriesOf(results, listName, aResult, isResult)) {
    suppressed += getObjects(result, "suppressedMessages").length;
    const path = getText(result, "filePath") ?? "";
    const messages = getList(result, "messages");
    const claimed = getCount(result, "errorCount", 1) ?? getCount(result, "fatalErrorCount", 1);
    let hasFailure = false;
    for (const message of broken.objectsOf(messages, "messages", path)) {
      const level = levelOf(message, words);
      if (level === undefined) unranked++;
      hasFailure ||= level === "failure";
      if (level && level !== "none") findings.push(toFinding(message, level, path, context));
    }
    if (claimed !== undefined && !hasFailure) findings.push(hiddenErrors(claimed, path, context));
  }
  const problems = unranked > 0 ? [`Messages without a severity, skipped: ${unranked}.`] : [];
  const notes = [...problems, ...words.notes()];
  return [{ findings, suppressed, notes, ...(unranked > 0 && { incomplete: true }) }];
}

/** The longest path of ESLint's working directory, in UTF-16 units. It is Linux's limit (PATH_MAX). */
const longestPath = 4096;

interface Context {
  /** The folder where ESLint ran. */
  readonly base: string | undefined;
  readonly toRule: (id: string) => Rule | undefined;
  readonly toText: (text: string) => string;
  readonly budget: TextBudget;
}

/** ESLint writes the numbers 1 and 2. Other tools write words. */
function levelOf(message: JsonObject, words: LevelWords): ReadLevel | undefined {
  const severity = getValue(message, "severity");
  if (getValue(message, "fatal") === true || Number(severity) === 2) return "failure";
  if (Number(severity) === 1) return "warning";
  return Number(severity) === 0 ? undefined : words.read(getId(message, "severity"));
}

const eslintLevels: ReadonlySet<string> = new Set(["error", "warn", "off"]);

/** A result that counts errors without containing any: another program removed its messages, or their severities. */
function hiddenErrors(claimed: number, path: string, { base }: Context): Finding {
  return {
    kind: "tool",
    level: "failure",
    title: "Errors that the report doesn't show",
    message: `The report counts ${count(claimed, "error")} in this file, but shows none.`,
    places: [{ path, base }],
  };
}

function toFinding(message: JsonObject, level: Level, path: string, context: Context): Finding {
  const { base, toRule, toText, budget } = context;
  const text = toText(getText(message, "message") ?? "") || "ESLint gave no message.";
  // Parse errors without a position and messages about the whole file have no line.
  const place = { path, base, ...readRange(message, "line", "column") };
  const places = path === "<text>" || path.trim() === "" ? [] : [place];
  const fatal = getValue(message, "fatal");
  if (fatal === true) {
    const title = "ESLint could not lint this file";
    return { kind: "tool", level, title, message: text, places };
  }
  const rule = toRule(getText(message, "ruleId") ?? "");
  if (!rule && fatal === false && place.line === undefined) {
    // The file was given on the command line, but the configuration ignores it.
    return { kind: "tool", level, title: "Not linted", message: text, places };
  }
  const fix = places.length > 0 && budget.left > 0 ? readFix(message, place) : undefined;
  // An unused directive belongs to no rule.
  const title = rule?.id ?? "ESLint";
  const ofRule = { ...(rule && { rule }), ...(fix && { fix }) };
  return { kind: "rule", level, title, message: text, places, ...ofRule };
}

/** Returns undefined for a blank id. */
function toRule(id: string, docs: JsonObject | undefined): Rule | undefined {
  const line = toOneLine(id);
  if (line === "") return undefined;
  const name = toOneLine(getText(docs, "description") ?? "");
  const helpUrl = toHelpUrl(getValue(docs, "url"));
  return { id: line, ...(name && { name }), ...(helpUrl && { helpUrl }) };
}

/**
 * Reads what a rule changes with `--fix`, or else its first suggestion. Ranges are in UTF-16 units from the start of
 * the file. https://eslint.org/docs/latest/integrate/nodejs-api#-editinfo-type
 */
function readFix(message: JsonObject, place: Place): Fix | undefined {
  const [suggestion] = getList(message, "suggestions");
  const fix = getObject(message, "fix");
  const edit = readEdit(fix ?? getObject(suggestion, "fix"));
  return edit && toFix(fix ? "" : (getText(suggestion, "desc") ?? ""), place, [edit]);
}

function readEdit(fix: JsonObject | undefined): Edit | undefined {
  const [start, end] = getList(fix, "range");
  const text = getText(fix, "text");
  return isOffset(start) && isOffset(end) && text !== undefined ? { start, end, text } : undefined;
}

function isOffset(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
