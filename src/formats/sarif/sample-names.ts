import type { Finding, Rule } from "../../model/finding.ts";
import { oncePer } from "../../once.ts";

/**
 * Removes the names of rules that are the message of one result. Some tools describe a rule with the text of its first
 * result, such as "Unused variable: a", which would be a wrong title for "Unused variable: b". PMD 6, old versions of
 * Cppcheck and 42Crunch do.
 */
export function withoutSampleNames(findings: readonly Finding[]): readonly Finding[] {
  const messages = new Map<string, { isSame?: true; isVariant?: true }>();
  for (const finding of findings) {
    const { id = "", name } = (finding.kind === "rule" && finding.rule) || {};
    if (name === undefined) continue;
    const seen = messages.get(id) ?? {};
    messages.set(id, seen);
    if (finding.message === name || finding.message === `${name}.`) seen.isSame = true;
    else if (!seen.isVariant && isVariant(name, finding.message)) seen.isVariant = true;
  }
  const withoutName = oncePer(({ name: _, ...rule }: Rule) => {
    const seen = messages.get(rule.id);
    return seen?.isSame && seen.isVariant ? rule : undefined;
  });
  return findings.map((finding) => {
    const rule = finding.kind === "rule" && finding.rule && withoutName(finding.rule);
    return rule ? { ...finding, title: rule.id, rule } : finding;
  });
}

/** Returns true if a message has half of a name's text at its start and end, with something else in between. */
function isVariant(name: string, message: string): boolean {
  if (message.startsWith(name)) return false;
  let start = 0;
  while (start < name.length && name[start] === message[start]) start++;
  const text = message.endsWith(".") && !name.endsWith(".") ? message.slice(0, -1) : message;
  const left = Math.min(name.length, text.length) - start;
  let end = 0;
  while (end < left && name.at(-1 - end) === text.at(-1 - end)) end++;
  return start + end >= name.length / 2;
}
