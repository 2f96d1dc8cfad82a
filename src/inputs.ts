import { messageOf, UserError } from "./errors.ts";
import { levelWords } from "./formats/levels.ts";
import { formats } from "./formats/registry.ts";
import { type PathRule, type PathRuleInput, readPathRules } from "./locate/path-rules.ts";
import { normalizePath, toSlashes } from "./locate/paths.ts";
import { type Level, levels } from "./model/finding.ts";
import { findNearMiss } from "./similar-word.ts";
import { listWords } from "./text.ts";
import { unicodePattern } from "./unicode-pattern.ts";

const control = unicodePattern(String.raw`\p{Cc}`);

/** The inputs of action.yml, one field each. */
export type Inputs = Readonly<ReturnType<typeof readInputs>>;

/** Returns true if a check run will be made. Without a token everything else works, as with a read-only token. */
export function canPublish({ checkRun, token }: Inputs): boolean {
  return checkRun && token !== "";
}

/**
 * Reads all inputs. Throws a `UserError` with the name, the value and the valid values of the first wrong one. An empty
 * input has its default, too: `${{ inputs.x }}` and `${{ vars.X }}` can be empty, but the runner uses action.yml's
 * defaults only for inputs that are missing.
 * @param given returns the trimmed text of an input, empty if it isn't set
 */
export function readInputs(given: (name: string) => string) {
  return {
    /** Glob patterns; `!` excludes. At least one pattern includes files. */
    reports: readReports(),
    /** Undefined for `auto`. */
    format: readFormat(),
    name: readName(),
    /** Empty if the secret or output doesn't exist. */
    token: readToken(),
    /** Undefined if the event decides. */
    sha: readSha(),
    failOn: readLevel("fail-on", [...levels, "never"], "failure"),
    failStep: readBoolean("fail-step", true),
    ifNoReports: readChoice("if-no-reports", ["error", "warn", "ignore"]),
    mergeRetries:
      given("merge-retries") === "all"
        ? ("all" as const)
        : readBoolean("merge-retries", false, "true, false or all"),
    /** Fewer test cases than this are a failure. */
    minTests: readCount("min-tests", 0),
    maxAnnotations: readCount("max-annotations", 500),
    minLevel: readLevel("min-level", levels, "notice"),
    listTests: readChoice("list-tests", ["failed", "all", "none"]),
    /** As given: relative to the workspace, or absolute. Empty for the workspace itself. */
    workingDirectory: given("working-directory"),
    stripPrefix: readRules("strip-prefix"),
    pathPrefix: readRules("path-prefix"),
    checkRun: readBoolean("check-run", true),
    jobSummary: readBoolean("job-summary", true),
    detailsUrl: readUrl("details-url"),
    jsonFile: given("json-file") || undefined,
    compareWith: readCompareWith(),
    failOnKnown: readBoolean("fail-on-known", true),
    lintScope: readChoice("lint-scope", ["all", "changed-files", "changed-lines"]),
    comment: readChoice("comment", ["never", "failures", "changes", "always"]),
    summaryFile: readSummaryFile(),
  };

  function fail(name: string, takes: string, meant?: string): never {
    const got = given(name);
    const ask = meant === undefined ? "" : ` Did you mean ${meant}?`;
    throw new UserError(
      `Input ${name}: ${got ? `got ${JSON.stringify(got)}` : "is empty"}; it takes ${takes}.${ask}`,
    );
  }

  function readFormat(): string | undefined {
    const format = readChoice("format", ["auto", ...formats.map(({ name }) => name)]);
    return format === "auto" ? undefined : format;
  }

  /** Ignores case. The first choice is the default. */
  function readChoice<const T extends string>(name: string, choices: readonly [T, ...T[]]): T {
    const word = given(name).toLowerCase() || choices[0];
    return (
      choices.find((choice) => choice === word) ??
      fail(name, listWords(choices, "or"), findMeant(word, choices))
    );
  }

  /** Many tools and GitHub's log call a failure `error`. For other tools' words the message asks what was meant. */
  function readLevel<const T extends string>(name: string, choices: readonly T[], otherwise: T): T {
    const word = given(name).toLowerCase() || otherwise;
    const level = word === "error" ? "failure" : word;
    return (
      choices.find((choice) => choice === level) ??
      fail(name, listWords(choices, "or"), findMeant(word, choices) ?? findNearLevel(word))
    );
  }

  // Accepts the spellings of YAML 1.2, like @actions/core.
  function readBoolean(name: string, otherwise: boolean, takes = "true or false"): boolean {
    const value = given(name);
    if (value === "") return otherwise;
    if (["true", "True", "TRUE"].includes(value)) return true;
    if (["false", "False", "FALSE"].includes(value)) return false;
    return fail(name, takes, findBoolean(value.toLowerCase()));
  }

  function readCount(name: string, otherwise: number): number {
    const value = given(name) || String(otherwise);
    return /^\d{1,9}$/.test(value) ? Number(value) : fail(name, "a whole number, 0 or more");
  }

  function readReports(): readonly string[] {
    const lines = given("reports")
      .split(/\r?\n/)
      .map((line) => line.trim());
    const patterns = lines.filter((line) => line !== "" && !line.startsWith("#"));
    if (patterns.some((pattern) => !pattern.startsWith("!"))) return patterns;
    return fail("reports", "globs of the report files, one per line, such as **/TEST-*.xml");
  }

  function readName(): string {
    const name = given("name") || "Reports";
    return control().test(name) ? fail("name", "the name of the check run, on one line") : name;
  }

  function readToken(): string {
    const token = given("token");
    if (/[^\x21-\x7e]/.test(token)) {
      // The token must not appear in the log.
      throw new UserError("Input token: it has spaces or other characters that no token has.");
    }
    return token;
  }

  function readSha(): string | undefined {
    const sha = given("sha").toLowerCase();
    if (sha === "" || /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha)) return sha || undefined;
    return fail("sha", "a full commit id of 40 hex digits, or nothing for the event's own commit");
  }

  function readUrl(name: string): string | undefined {
    const url = given(name);
    if (url === "" || (/^https?:\/\//.test(url) && URL.canParse(url))) return url || undefined;
    return fail(name, "an address that starts with https:// or http://");
  }

  /** What the results are compared with: the base's check run, nothing, or the `json-file` of an earlier run. */
  function readCompareWith(): "base" | "none" | { readonly file: string } {
    const value = given("compare-with") || "base";
    return value === "base" || value === "none" ? value : { file: value };
  }

  function readSummaryFile(): string | undefined {
    const path = given("summary-file");
    const isSame = normalizePath(toSlashes(path)) === normalizePath(toSlashes(given("json-file")));
    if (path === "" || !isSame) return path || undefined;
    return fail("summary-file", "another file than json-file");
  }

  function readRules(name: PathRuleInput): readonly PathRule[] {
    try {
      return readPathRules(name, given(name));
    } catch (error) {
      throw new UserError(`Input ${name}: ${messageOf(error)}`);
    }
  }
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
