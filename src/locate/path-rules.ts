import { isAbsolute, joinPath, normalizePath, partBelow, toSlashes } from "./paths.ts";

export type PathRuleInput = "strip-prefix" | "path-prefix";

/** A line of `strip-prefix` or `path-prefix`. */
export interface PathRule {
  readonly input: PathRuleInput;
  /** 1-based, among the lines of the input. */
  readonly lineNumber: number;
  /** As the user wrote it. */
  readonly text: string;
  /**
   * `strip-prefix`: the prefix to remove. `path-prefix`: the folder of the affected reports; absent for all reports.
   */
  readonly from?: string;
  /** `strip-prefix`: the replacement, "" for none. `path-prefix`: the folder that relative paths start from. */
  readonly to: string;
}

/** Reads the rules of an input, one per line, skipping blank lines. Throws an Error with the line and the problem. */
export function readPathRules(input: PathRuleInput, value: string): readonly PathRule[] {
  const rules: PathRule[] = [];
  for (const [index, line] of value.split(/\r\n|\n|\r/).entries()) {
    const text = line.trim();
    if (text === "") continue;
    const refuse = (what: string) =>
      new Error(`line ${index + 1} (${JSON.stringify(text)}) ${what}`);
    const sides = text.split("=>").map((side) => side.trim());
    const [first = "", second] = sides;
    if (sides.length > 2) throw refuse('has more than one "=>"');
    if (first === "") throw refuse('has nothing before "=>"');
    const rule = { input, lineNumber: index + 1, text };
    if (input === "strip-prefix") {
      rules.push({ ...rule, from: toPrefix(first), to: toPrefix(second ?? "") });
      continue;
    }
    const folder = toPrefix(second ?? first);
    if (isAbsolute(folder) || joinPath("", folder) === undefined) {
      throw refuse("puts paths outside of the repository; give a folder relative to its root");
    }
    rules.push(
      second === undefined
        ? { ...rule, to: folder }
        : { ...rule, from: toPrefix(first), to: folder },
    );
  }
  return rules;
}

/** Rules are plain paths: `./x/`, `x\` and `x` are the same folder. */
function toPrefix(text: string): string {
  return normalizePath(toSlashes(text));
}

/**
 * Applies the first matching `strip-prefix`, then the first matching `path-prefix`. Returns the path and the rules that
 * changed it.
 */
export function applyPathRules(
  rules: { readonly stripPrefix: readonly PathRule[]; readonly pathPrefix: readonly PathRule[] },
  written: string,
  reportFile: string,
) {
  const used: PathRule[] = [];
  let path = written;
  for (const rule of rules.stripPrefix) {
    const rest = partBelow(rule.from as string, path);
    if (rest === undefined || rule.from === "") continue;
    path = rule.to === "" ? rest : normalizePath(`${rule.to}/${rest}`);
    used.push(rule);
    break;
  }
  if (isAbsolute(path)) return { path, used };
  for (const rule of rules.pathPrefix) {
    if (rule.from !== undefined && partBelow(rule.from, reportFile) === undefined) continue;
    if (rule.to !== "") path = normalizePath(`${rule.to}/${path}`);
    used.push(rule);
    break;
  }
  return { path, used };
}
