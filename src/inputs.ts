import type { LintScope } from "./compare/scope.ts";
import { messageOf, UserError } from "./errors.ts";
import { levelWords } from "./formats/levels.ts";
import { formats } from "./formats/registry.ts";
import { type PathRule, type PathRuleInput, readPathRules } from "./locate/path-rules.ts";
import { type Level, levels } from "./model/finding.ts";
import { findNearMiss } from "./similar-word.ts";
import { listWords } from "./text.ts";

/** The inputs of action.yml, one field each. */
export interface Inputs {
  /** Glob patterns; `!` excludes. At least one pattern includes files. */
  readonly reports: readonly string[];
  /** Undefined for `auto`. */
  readonly format: string | undefined;
  readonly name: string;
  /** Empty if the secret or output doesn't exist. */
  readonly token: string;
  /** Undefined if the event decides. */
  readonly sha: string | undefined;
  readonly failOn: Level | "never";
  readonly failStep: boolean;
  readonly ifNoReports: "error" | "warn" | "ignore";
  readonly mergeRetries: boolean | "all";
  /** Fewer test cases than this are a failure. */
  readonly minTests: number;
  readonly maxAnnotations: number;
  readonly minLevel: Level;
  readonly listTests: "failed" | "all" | "none";
  /** As given: relative to the workspace, or absolute. Empty for the workspace itself. */
  readonly workingDirectory: string;
  readonly stripPrefix: readonly PathRule[];
  readonly pathPrefix: readonly PathRule[];
  readonly checkRun: boolean;
  readonly jobSummary: boolean;
  readonly detailsUrl: string | undefined;
  readonly jsonFile: string | undefined;
  /** What the results are compared with: the base's check run, nothing, or the `json-file` of an earlier run. */
  readonly compareWith: "base" | "none" | { readonly file: string };
  readonly failOnKnown: boolean;
  readonly lintScope: LintScope;
  readonly comment: "never" | "failures" | "changes" | "always";
  readonly summaryFile: string | undefined;
}

/** Returns true if a check run will be made. Without a token everything else works, as with a read-only token. */
export function canPublish({ checkRun, token }: Inputs): boolean {
  return checkRun && token !== "";
}

/**
 * The values of empty inputs; inputs that aren't listed have no default. `${{ inputs.x }}` and `${{ vars.X }}` can be
 * empty, but the runner uses action.yml's defaults only for inputs that are missing.
 */
const defaults: Readonly<Record<string, string>> = {
  format: "auto",
  name: "Reports",
  "fail-on": "failure",
  "fail-step": "true",
  "if-no-reports": "error",
  "merge-retries": "false",
  "min-tests": "0",
  "max-annotations": "500",
  "min-level": "notice",
  "list-tests": "failed",
  "check-run": "true",
  "job-summary": "true",
  "compare-with": "base",
  "fail-on-known": "true",
  "lint-scope": "all",
  comment: "never",
};

/**
 * Reads all inputs. Throws a `UserError` with the name, the value and the valid values of the first wrong one.
 * @param given returns the trimmed text of an input, empty if it isn't set
 */
export function readInputs(given: (name: string) => string): Inputs {
  const get = (name: string) => given(name) || defaults[name] || "";
  return {
    reports: readReports(),
    format: undefinedIf("auto", readChoice("format", ["auto", ...formats.map(({ name }) => name)])),
    name: readName(),
    token: readToken(),
    sha: readSha(),
    failOn: readLevel("fail-on", [...levels, "never"]),
    failStep: readBoolean("fail-step"),
    ifNoReports: readChoice("if-no-reports", ["error", "warn", "ignore"]),
    mergeRetries:
      get("merge-retries") === "all" ? "all" : readBoolean("merge-retries", "true, false or all"),
    minTests: readCount("min-tests"),
    maxAnnotations: readCount("max-annotations"),
    minLevel: readLevel("min-level", levels),
    listTests: readChoice("list-tests", ["failed", "all", "none"]),
    workingDirectory: get("working-directory"),
    stripPrefix: readRules("strip-prefix"),
    pathPrefix: readRules("path-prefix"),
    checkRun: readBoolean("check-run"),
    jobSummary: readBoolean("job-summary"),
    detailsUrl: readUrl("details-url"),
    jsonFile: get("json-file") || undefined,
    compareWith: readCompareWith(),
    failOnKnown: readBoolean("fail-on-known"),
    lintScope: readChoice("lint-scope", ["all", "changed-files", "changed-lines"]),
    comment: readChoice("comment", ["never", "failures", "changes", "always"]),
    summaryFile: get("summary-file") || undefined,
  };

  function fail(name: string, takes: string, meant?: string): never {
    const got = get(name);
    const ask = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw new UserError(
      `Input ${name}: ${got ? `got ${JSON.stringify(got)}` : "is empty"}; it takes ${takes}.${ask}`,
    );
  }

  /** Ignores case. */
  function readChoice<const T extends string>(name: string, choices: readonly T[]): T {
    const word = get(name).toLowerCase();
    return (
      choices.find((choice) => choice === word) ??
      fail(name, listWords(choices, "or"), findMeant(word, choices))
    );
  }

  /** Many tools and GitHub's log call a failure `error`. For other tools' words the message asks what was meant. */
  function readLevel<const T extends string>(name: string, choices: readonly T[]): T {
    const word = get(name).toLowerCase();
    const level = word === "error" ? "failure" : word;
    return (
      choices.find((choice) => choice === level) ??
      fail(name, listWords(choices, "or"), findMeant(word, choices) ?? findNearLevel(word))
    );
  }

  // Accepts the spellings of YAML 1.2, like @actions/core.
  function readBoolean(name: string, takes = "true or false"): boolean {
    const value = get(name);
    if (["true", "True", "TRUE"].includes(value)) return true;
    if (["false", "False", "FALSE"].includes(value)) return false;
    return fail(name, takes, findBoolean(value.toLowerCase()));
  }

  function readCount(name: string): number {
    return /^\d{1,9}$/.test(get(name))
      ? Number(get(name))
      : fail(name, "a whole number, 0 or more");
  }

  function readReports(): readonly string[] {
    const lines = get("reports")
      .split(/\r?\n/)
      .map((line) => line.trim());
    const patterns = lines.filter((line) => line !== "" && !line.startsWith("#"));
    if (patterns.some((pattern) => !pattern.startsWith("!"))) return patterns;
    return fail("reports", "globs of the report files, one per line, such as **/TEST-*.xml");
  }

  function readName(): string {
    const name = get("name");
    return /\p{Cc}/u.test(name) ? fail("name", "the name of the check run, on one line") : name;
  }

  function readToken(): string {
    const token = get("token");
    if (/[^\x21-\x7e]/.test(token)) {
      // The token must not appear in the log.
      throw new UserError("Input token: it has spaces or other characters that no token has.");
    }
    return token;
  }

  function readSha(): string | undefined {
    const sha = get("sha").toLowerCase();
    if (sha === "" || /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) return sha || undefined;
    return fail("sha", "a full commit id of 40 hex digits, or nothing for the event's own commit");
  }

  function readUrl(name: string): string | undefined {
    const url = get(name);
    if (url === "" || (/^https?:\/\//.test(url) && URL.canParse(url))) return url || undefined;
    return fail(name, "an address that starts with https:// or http://");
  }

  function readCompareWith(): Inputs["compareWith"] {
    const value = get("compare-with");
    return value === "base" || value === "none" ? value : { file: value };
  }

  function readRules(name: PathRuleInput): readonly PathRule[] {
    try {
      return readPathRules(name, get(name));
    } catch (error) {
      throw new UserError(`Input ${name}: ${messageOf(error)}`);
    }
  }
}

function undefinedIf<T, U extends T>(none: U, value: T): Exclude<T, U> | undefined {
  return value === none ? undefined : (value as Exclude<T, U>);
}

/** Words that other tools use to turn something off. */
const meansOff = /^(?:none?|never|nothing|off|false|disabled?|ignored?)$/;
const off: readonly string[] = ["never", "none", "ignore"];

/** Returns the choice that was probably meant. */
function findMeant(word: string, choices: readonly string[]): string | undefined {
  return meansOff.test(word)
    ? choices.find((choice) => off.includes(choice))
    : findNearMiss(word, choices);
}

function findNearLevel(word: string): Level | undefined {
  if (meansOff.test(word)) return undefined;
  return levelWords.get(findNearMiss(word, [...levelWords.keys()]) ?? "");
}

/** Recognizes booleans of other notations. */
function findBoolean(word: string): "true" | "false" | undefined {
  if (["yes", "y", "on", "1", "always"].includes(word)) return "true";
  if (["no", "n", "off", "0", "never", "none"].includes(word)) return "false";
  return findNearMiss(word, ["true", "false"]) as "true" | "false" | undefined;
}
