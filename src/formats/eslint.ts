import type { JsonObject } from "../read/json-value.ts";
import { getCount, getList, getObject, getText, getValue, isObject } from "../read/json-value.ts";
import type { Finding, Level, Place, Report, Rule } from "../report.ts";
import { textKeeper, toLine } from "./finding-text.ts";
import { headlineOf } from "./headline.ts";
import { toHelpUrl } from "./help-url.ts";

/**
 * ESLint's `json` (a list of results) or `json-with-metadata` (an object that holds it); a run that linted nothing
 * writes an empty list. Every result says at least which file and which messages.
 * https://eslint.org/docs/latest/use/formatters/
 */
export function isEslint(document: unknown): boolean {
  if (Array.isArray(document)) return document.length === 0 || document.some(isResult);
  const results = getList(document, "results");
  return results.some(isResult) || isObject(getValue(getValue(document, "metadata"), "rulesMeta"));
}

function isResult(value: unknown): value is JsonObject {
  return getText(value, "filePath") !== undefined && Array.isArray(getValue(value, "messages"));
}

/** Reads a document that `isEslint`. https://eslint.org/docs/latest/integrate/nodejs-api#-lintmessage-type */
export function readEslint(file: string, document: unknown): Report {
  const results = Array.isArray(document) ? document : getList(document, "results");
  const metadata = getObject(document, "metadata");
  const toRule = ruleKeeper(getObject(metadata, "rulesMeta"));
  const toText = textKeeper();
  const base = getText(metadata, "cwd");

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
      if (level) findings.push(toFinding(message, level, path, base, toRule, toText));
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
    notes: [
      ...(broken > 0
        ? [`Passed over ${broken} entries that are no ESLint results or messages.`]
        : []),
      ...(unranked > 0 ? [`Passed over ${unranked} messages of neither severity 1 nor 2.`] : []),
    ],
  };
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
  base: string | undefined,
  toRule: (id: string) => Rule,
  toText: (text: string) => string,
): Finding {
  const text = toText(getText(message, "message") ?? "") || "ESLint gave no message.";
  const id = toLine(getText(message, "ruleId") ?? "");
  const places = path === "<text>" ? [] : [toPlace(message, path, base)];
  if (id) {
    const rule = toRule(id);
    return { kind: "rule", level, title: rule.id, message: text, rule, places };
  }
  const fatal = getValue(message, "fatal");
  if (fatal === true)
    return { kind: "tool", level, title: headlineOf(text), message: text, places };
  if (fatal === false && getValue(message, "line") === undefined) {
    // The file was named but not linted: worth knowing, but nothing to annotate in that file.
    const title = `Not linted: ${toLine(path)}`;
    return { kind: "tool", level, title, message: text, places: [] };
  }
  return { kind: "rule", level, title: headlineOf(text), message: text, places };
}

/** Parse errors without a position and files as a whole have no line; some plugins count columns from 0. */
function toPlace(message: JsonObject, path: string, base: string | undefined): Place {
  const line = getCount(message, "line", 1);
  const column = getCount(message, "column", 1);
  const endLine = getCount(message, "endLine", line ?? 1);
  const endColumn = getCount(message, "endColumn", 1);
  return {
    path,
    ...(base !== undefined && { base }),
    ...(line !== undefined && { line }),
    ...(line !== undefined && column !== undefined && { column }),
    ...(line !== undefined && endLine !== undefined && { endLine }),
    ...(line !== undefined && endLine !== undefined && endColumn !== undefined && { endColumn }),
  };
}

/** One `Rule` for each id, however many messages are of it. */
function ruleKeeper(rulesMeta: JsonObject | undefined): (id: string) => Rule {
  const rules = new Map<string, Rule>();
  return (id) => {
    let rule = rules.get(id);
    if (!rule) {
      const docs = getObject(getValue(rulesMeta, id), "docs");
      const description = toLine(getText(docs, "description") ?? "");
      const helpUrl = toHelpUrl(getValue(docs, "url"));
      rule = {
        id,
        ...(description && { name: description }),
        ...(helpUrl && { helpUrl }),
      };
      rules.set(id, rule);
    }
    return rule;
  };
}
