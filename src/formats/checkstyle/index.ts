import type { Finding, Level, Rule } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { detach } from "../../read/plain-text.ts";
import { readElement } from "../../read/xml/element.ts";
import type { XmlVisitor } from "../../read/xml/elements.ts";
import { resolveReferences } from "../../read/xml/references.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import { formatNumber } from "../../text.ts";
import type { ReadContext, XmlFormat, XmlReader } from "../format.ts";
import { openLevelWords, type ReadLevel } from "../levels.ts";
import { toLineNumber } from "../range.ts";
import { unreadableFinding } from "../reading.ts";
import { entitle, keepName, textKeeper, textLimit, toOneLine } from "../text-budget.ts";
import { readSource, type Source } from "./sources.ts";

/**
 * The Checkstyle XML format, which many linters write. It has no schema. Checkstyle's own writer:
 * https://github.com/checkstyle/checkstyle/blob/master/src/main/java/com/puppycrawl/tools/checkstyle/XMLLogger.java
 */
export const checkstyle: XmlFormat = {
  name: "checkstyle",
  title: "Checkstyle XML",
  what: "a Checkstyle report",
  tool: "Checkstyle XML",
  syntax: "xml",
  finds: "findings",
  roots: ["checkstyle"],
  open: openCheckstyle,
};

/** The words of Checkstyle itself: https://checkstyle.org/property_types.html#SeverityLevel */
const standardWords: ReadonlySet<string> = new Set(["error", "warning", "info", "ignore"]);

const keeps = { elements: new Set<string>(), attributes: [] };

function openCheckstyle({ budget, file }: ReadContext): XmlReader {
  const findings: Finding[] = [];
  const words = openLevelWords(standardWords);
  const toText = textKeeper(budget);
  const toSource = sourceKeeper();
  let path = "";
  /** Elements in the place of an `error`, which may be findings: the name of the first, and their number. */
  let unread = { name: "", count: 0 };

  const visitor: XmlVisitor = {
    keeps,
    start(tag, depth) {
      if (depth === 0) {
        path = "";
        return "enter";
      }
      if (tag.name === "file") {
        path = readPath(tag.attribute("name"));
        return "enter";
      }
      if (tag.name === "exception") return "cut";
      if (tag.name === "error") addError(tag);
      else unread = { name: unread.name || tag.name, count: unread.count + 1 };
      return "skip";
    },
    end() {},
    cut(markup) {
      const { text } = readElement(markup);
      // Checkstyle's writer escapes the text in CDATA, too.
      const trace = text.includes("&#10;") ? resolveReferences(text) : text;
      findings.push(toFailedCheck(toText(trace), path));
    },
    limit: () => textLimit(budget),
    shorten: (kept) => kept,
  };
  return {
    visitor,
    finish() {
      const tool = toSource.tool();
      const entitled = entitle(findings, tool ?? checkstyle.tool);
      return { tool, findings: [...entitled, ...describeUnread()], notes: words.notes() };
    },
  };

  function describeUnread(): readonly Finding[] {
    if (unread.count === 0) return [];
    const name = toOneLine(unread.name).slice(0, 60);
    const problem = `It contains <${name}>, which Checkstyle XML doesn't define. Elements that weren't read and may be findings: ${formatNumber(unread.count)}. Have the tool write <error> elements, or SARIF.`;
    return [unreadableFinding(file, problem)];
  }

  function addError(tag: StartTag): void {
    // Checkstyle's default is error. Tools without severities leave out the attribute.
    const level: ReadLevel = words.read(tag.attribute("severity")) ?? "failure";
    if (level === "none") return;
    const written = tag.attribute("source") ?? "";
    const message = toText(detach(tag.attribute("message") ?? ""));
    const source = toSource.read(written);
    if (written === checker && message !== "") findings.push(toFailedCheck(message, path));
    else findings.push(toFinding(tag, level, message, source?.rule));
  }

  function toFinding(tag: StartTag, level: Level, text: string, rule: Rule | undefined): Finding {
    // ESLint's formatter puts the rule after the message.
    const end = rule ? ` (${rule.id})` : "";
    const message = end !== "" && text.endsWith(end) ? toText(text.slice(0, -end.length)) : text;
    return {
      kind: "rule",
      level,
      title: rule?.id ?? "",
      message: message || rule?.id || "The tool gave no message.",
      ...(rule && { rule }),
      places: toPlaces(path, tag),
    };
  }
}

/** PHPStan adds the class to a trait's file: "src/Sums.php (in context of class Shop\Cart)". */
function readPath(name = ""): string {
  const context = name.indexOf(" (in context of ");
  return keepName(context > 0 ? name.slice(0, context) : name);
}

function toPlaces(path: string, tag: StartTag): readonly Place[] {
  if (path === "") return [];
  const line = toLineNumber(tag.attribute("line"));
  return [
    line === undefined ? { path } : { path, line, column: toLineNumber(tag.attribute("column")) },
  ];
}

/** The source that Checkstyle writes if it continues after an exception (`haltOnException`). */
const checker = "com.puppycrawl.tools.checkstyle.Checker";

/** Converts the error for a file that couldn't be parsed or checked. It has the exception with its trace. */
function toFailedCheck(text: string, path: string): Finding {
  // Checkstyle's writer turns tabs into "#x9;".
  const lines = text.replaceAll("\n#x9;", "\n\t");
  const lineEnd = lines.indexOf("\n");
  const message = lineEnd < 0 ? lines : lines.slice(0, lineEnd).trim();
  const details = lineEnd < 0 ? "" : lines.slice(lineEnd + 1);
  return {
    kind: "tool",
    level: "failure",
    title: "This file couldn't be checked",
    message: message || "The report has no text for it.",
    ...(details && { details }),
    places: path === "" ? [] : [{ path }],
  };
}

/** Reads each source once, and keeps the tools that write such sources. */
function sourceKeeper() {
  const known = new Map<string, Source | undefined>();
  const tools = new Set<string>();
  let hasUnknown = false;
  return {
    read(text: string): Source | undefined {
      if (known.has(text)) return known.get(text);
      const source = readSource(text);
      // Parse errors have no source in any tool.
      if (source?.tool) tools.add(source.tool);
      else if (source) hasUnknown = true;
      if (known.size < maxRemembered) known.set(keepName(text), source);
      return source;
    },
    /** Returns the tool if all sources are from one tool. Checkstyle configurations can define ids of their own. */
    tool(): string | undefined {
      const [tool] = tools.size === 1 ? tools : [];
      return hasUnknown && tool !== "Checkstyle" ? undefined : tool;
    },
  };
}

const maxRemembered = 10_000;
