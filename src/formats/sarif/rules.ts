import { getList, getObject, getText, getValue, type JsonObject } from "../../json-value.ts";
import type { Rule } from "../../model/finding.ts";
import { unicodePattern } from "../../unicode-pattern.ts";
import { toHelpUrl } from "../help-url.ts";
import { toOneLine } from "../text-budget.ts";

const signs = unicodePattern(String.raw`[^\p{L}\p{N}]`, "gu");

/** Makes one `Rule` per id and descriptor, however many results refer to it. */
export function ruleKeeper(): (
  id: string,
  descriptor: JsonObject | undefined,
  severity: Severity | undefined,
) => Rule {
  const rules = new Map<JsonObject | undefined, Map<string, Rule>>();
  return (id, descriptor, severity) => {
    const ofDescriptor = rules.get(descriptor) ?? new Map<string, Rule>();
    rules.set(descriptor, ofDescriptor);
    const key = severity ? `${severity.securitySeverity ?? severity.severity} ${id}` : id;
    const rule = ofDescriptor.get(key) ?? toRule(id, descriptor, severity);
    ofDescriptor.set(key, rule);
    return rule;
  };
}

function toRule(
  id: string,
  descriptor: JsonObject | undefined,
  ownSeverity: Severity | undefined,
): Rule {
  const name = nameOf(id, descriptor);
  const helpUrl = toHelpUrl(getValue(descriptor, "helpUri"));
  const tags = tagsOf(descriptor);
  return {
    id: toOneLine(id),
    ...(name && { name }),
    ...(helpUrl && { helpUrl }),
    ...(tags.length > 0 && { tags }),
    ...(ownSeverity ?? readSeverity(descriptor)),
  };
}

/**
 * Returns a readable name of a rule: a `name` that isn't an identifier, or a short description. Most tools write an
 * identifier as the name, "LanguageSpecificPackageVulnerability", which is the last choice.
 */
function nameOf(id: string, descriptor: JsonObject | undefined): string | undefined {
  const name = toOneLine(getText(descriptor, "name") ?? "");
  const isOwn = name !== "" && name !== getText(descriptor, "id") && !isEndOf(id, name);
  if (isOwn && !/^\w+$/.test(name)) return name;
  return describe(id, descriptor) ?? (isOwn ? name : undefined);
}

function describe(id: string, descriptor: JsonObject | undefined): string | undefined {
  const description = getText(getObject(descriptor, "shortDescription"), "text") ?? "";
  if (description.length > 120 || placeholder.test(description)) return undefined;
  // flake8's "E501" of the rule "flake8/E501", and Semgrep's "Semgrep Finding: <id>".
  const isWord = /^\S*$/.test(description);
  if ((isWord && isEndOf(id, description)) || description.endsWith(id)) return undefined;
  return toOneLine(description).replace(/\.$/, "") || undefined;
}

/** Returns true if an id ends with a name: `detekt.style.MagicNumber` and `MagicNumber`, `job-needs` and `JobNeeds`. */
function isEndOf(id: string, name: string): boolean {
  const letters = (text: string) => text.replace(signs(), "").toLowerCase();
  return letters(id).endsWith(letters(name));
}

/** Ruff leaves placeholders in its texts: "`{name}` imported but unused". */
const placeholder = /\{\w{1,40}\}/;

/** GitHub's limit per rule. https://docs.github.com/en/code-security/reference/code-scanning/sarif-support-for-code-scanning */
const maxTags = 20;

function tagsOf(descriptor: JsonObject | undefined): readonly string[] {
  const tags = getList(getObject(descriptor, "properties"), "tags")
    .slice(0, maxTags)
    .filter((tag) => typeof tag === "string")
    .map(toOneLine);
  const weaknesses = getList(descriptor, "relationships")
    .slice(0, maxTags)
    .map((relationship) => getObject(relationship, "target"))
    .filter(
      (target) => getText(getObject(target, "toolComponent"), "name")?.toUpperCase() === "CWE",
    )
    .map((target) => toOneLine(getText(target, "id") ?? "").replace(/^(?:CWE-)?(?=\d)/i, "CWE-"));
  return [...new Set([...tags, ...weaknesses])].filter((tag) => tag !== "");
}

export type Severity = Pick<Rule, "severity" | "securitySeverity">;

/**
 * Reads `security-severity` of a rule or a result. It should be a string with a number from 0 to 10, but some tools
 * write a number or a word. https://github.com/DefectDojo/django-DefectDojo/issues/10191
 */
export function readSeverity(bearer: JsonObject | undefined): Severity | undefined {
  const value = getValue(getObject(bearer, "properties"), "security-severity");
  const number =
    typeof value === "string" && /^\d{1,2}(?:\.\d{1,10})?$/.test(value.trim())
      ? Number(value)
      : value;
  if (typeof number === "number") {
    return number >= 0 && number <= 10 ? { securitySeverity: number } : undefined;
  }
  const word = typeof value === "string" && /^[A-Za-z]/.test(value) ? toOneLine(value) : "";
  return word ? { severity: word } : undefined;
}
