import type { Rule } from "../../model/finding.ts";
import { detach } from "../../read/plain-text.ts";
import { toOneLine } from "../text-budget.ts";

/** The content of an error's `source` attribute. */
export interface Source {
  readonly rule: Rule;
  /** The tool that writes such sources. */
  readonly tool?: string;
}

/** The prefixes that tools put before rule ids: "eslint.rules.no-var". */
const prefixes: readonly (readonly [prefix: string, tool: string])[] = [
  // https://github.com/fregante/eslint-formatters/blob/main/packages/eslint-formatter-checkstyle/index.js
  ["eslint.rules.", "ESLint"],
  ["stylelint.rules.", "stylelint"],
  ["detekt.", "detekt"],
  ["PHP-CS-Fixer.", "PHP-CS-Fixer"],
  ["ShellCheck.", "ShellCheck"],
  ["swiftlint.rules.", "SwiftLint"],
  ["failure.tslint.", "TSLint"],
  ["htmlvalidate.rules.", "HTML-validate"],
  ["htmlhint.", "HTMLHint"],
  ["jshint.", "JSHint"],
];

/** Some formatters, such as RuboCop's, write it before names that aren't classes, because readers expect one. */
const pretended = "com.puppycrawl.tools.checkstyle.";

/**
 * A Java class: "com.puppycrawl.tools.checkstyle.checks.sizes.LineLengthCheck". Checkstyle appends the id that the
 * configuration gives to the check: "…LineLengthCheck#longComment".
 */
const javaClass = /^[a-z]\w{0,60}(?:\.[a-z]\w{0,60}){1,12}\.([A-Z]\w{0,100})(#.*)?$/;

/** A PHP_CodeSniffer sniff, whose full name is shown: "PSR12.Files.FileHeader.SpacingAfterBlock". */
const sniff = /^[A-Z]\w{0,60}(?:\.[A-Z]\w{0,60}){3}$/;

/** Returns undefined for an empty source. */
export function readSource(source: string): Source | undefined {
  const text = detach(toOneLine(source));
  if (text === "") return undefined;
  for (const [prefix, tool] of prefixes) {
    if (text.length > prefix.length && text.startsWith(prefix)) {
      return { rule: { id: text.slice(prefix.length) }, tool };
    }
  }
  const [, className, moduleId = ""] = javaClass.exec(text) ?? [];
  if (className !== undefined) {
    const tool = toolOfClass(text);
    const id = `${className.replace(/(?<=.)Check$/, "")}${moduleId}`;
    return { rule: { id }, ...(tool && { tool }) };
  }
  if (text.startsWith(pretended) && text.length > pretended.length)
    return { rule: { id: text.slice(pretended.length) } };
  return { rule: { id: text }, ...(sniff.test(text) && { tool: "PHP_CodeSniffer" }) };
}

function toolOfClass(className: string): string | undefined {
  if (className.startsWith("org.scalastyle.")) return "Scalastyle";
  // Checks of Checkstyle, and of plug-ins such as com.github.sevntu.checkstyle.
  return className.includes(".checkstyle.") ? "Checkstyle" : undefined;
}
