import { hashOf } from "../../hash.ts";
import { getText, getValue, type JsonObject } from "../../json-value.ts";
import type { Outcome } from "../../model/report.ts";
import type { Cases } from "../test-cases/cases.ts";
import { toOutcomes } from "../test-cases/outcome-words.ts";
import type { PrintedText } from "../test-cases/printed-text.ts";
import { toSeconds } from "../test-cases/seconds.ts";
import { toBrokenOffFinding, toProblem, toSuiteFinding } from "../test-cases/suite-finding.ts";
import type { GoBuilds } from "./builds.ts";

interface OpenTest {
  readonly printed: PrintedText;
  /** The package has started, and didn't only print something. */
  hasBegun: boolean;
}

interface OpenPackage {
  readonly suites: readonly string[];
  readonly tests: Map<string, OpenTest>;
  readonly printed: PrintedText;
  /** One of its tests failed. */
  hasFailed: boolean;
}

const outcomes = toOutcomes({
  passed: "pass bench",
  failed: "fail",
  skipped: "skip",
});

/**
 * Tracks the tests of packages, which run in parallel. A test's output is kept until the test ends. A package can be
 * repeated: gotestsum appends the tests that it reruns.
 */
export function goPackages(cases: Cases, builds: GoBuilds, newPrinted: () => PrintedText) {
  const open = new Map<string, OpenPackage>();
  const ended = new Set<number>();

  return {
    /** @param action one of Go's words */
    read(action: string, event: JsonObject): void {
      const name = toKey(getText(event, "Package") ?? "");
      const test = toKey(getText(event, "Test") ?? "") || undefined;
      const outcome = outcomes.get(action);
      // Output after a package's end doesn't start it again.
      const mayStart = action === "start" || action === "run" || outcome !== undefined;
      if (!mayStart && !open.has(name) && ended.has(hashOf(name))) return;
      const known = packageOf(name);
      if (action === "run" && test !== undefined) testOf(known, test).hasBegun = true;
      else if (action === "output") {
        const { printed } = test === undefined ? known : testOf(known, test);
        printed.add(getText(event, "Output") ?? "");
      } else if (outcome !== undefined && test !== undefined) {
        endTest(known, test, outcome, toSeconds(getValue(event, "Elapsed")));
      } else if (outcome !== undefined) endPackage(known, name, outcome, event);
    },
    /** Decides about unfinished tests and packages. Returns true if there were any. */
    finish(): boolean {
      const isOpen = open.size > 0;
      for (const known of open.values()) breakOff(known);
      return isOpen;
    },
  };

  function packageOf(name: string): OpenPackage {
    const known = open.get(name);
    if (known) return known;
    const suites = name === "" ? [] : [name];
    const made = { suites, tests: new Map(), printed: newPrinted(), hasFailed: false };
    open.set(name, made);
    return made;
  }

  function testOf({ tests }: OpenPackage, name: string): OpenTest {
    const known = tests.get(name);
    if (known) return known;
    const made = { printed: newPrinted(), hasBegun: false };
    tests.set(name, made);
    return made;
  }

  /** @param defaultMessage the message for a failed test without output */
  function endTest(
    known: OpenPackage,
    name: string,
    outcome: Outcome,
    seconds: number,
    defaultMessage?: string,
  ): void {
    const { suites, tests } = known;
    const printed = tests.get(name)?.printed;
    const text = outcome === "passed" ? "" : withoutProgress(printed?.toText() ?? "");
    const message = defaultMessage !== undefined && text.trim() === "" ? defaultMessage : undefined;
    cases.add({
      suites,
      name,
      outcome,
      seconds,
      isPart: name.includes("/"),
      ...(outcome === "skipped" && { reason: text.trim() || undefined }),
      ...(outcome === "failed" && { problems: [{ message, text }] }),
    });
    if (outcome === "failed") known.hasFailed = true;
    printed?.drop();
    tests.delete(name);
  }

  function endPackage(known: OpenPackage, name: string, outcome: Outcome, event: JsonObject): void {
    for (const [test, { printed, hasBegun }] of known.tests) {
      if (!hasBegun) {
        // The test had already ended, for example before a panic.
        known.printed.add(withoutProgress(printed.toText()));
        printed.drop();
        continue;
      }
      // Benchmarks have no end event.
      const hasPassed = outcome !== "failed" || /\bns\/op\b/.test(printed.toText());
      endTest(known, test, hasPassed ? "passed" : "failed", 0, neverEnded);
    }
    if (outcome === "failed" && !known.hasFailed) failPackage(known, name, event);
    known.printed.drop();
    open.delete(name);
    ended.add(hashOf(name));
  }

  function failPackage({ suites, printed }: OpenPackage, name: string, event: JsonObject): void {
    const text = printed.toText();
    const failedBuild = getText(event, "FailedBuild");
    const isBuild = failedBuild !== undefined || /\[(?:build|setup) failed\]/.test(text);
    const subject = name || "The package";
    const fallback = isBuild
      ? "The report doesn't say why: before Go 1.24 the compiler's messages are in the log of the test step only."
      : "The package failed, but none of its tests did. See the log of the test step for the reason.";
    const why = (isBuild && builds.messagesFor(failedBuild, name)) || withoutSums(text);
    cases.addFinding(
      toSuiteFinding({
        title: isBuild ? `${subject}: the build failed` : `${subject}: failed outside of a test`,
        suites,
        problems: [toProblem(why, fallback)],
      }),
    );
  }

  function breakOff(known: OpenPackage): void {
    let hasOpenTest = false;
    for (const [test, { hasBegun }] of known.tests) {
      if (!hasBegun) continue;
      hasOpenTest = true;
      endTest(known, test, "failed", 0, "The report ends before the test does.");
    }
    if (hasOpenTest) return;
    const [name = "the package"] = known.suites;
    cases.addFinding(toBrokenOffFinding(`The report ends before ${name} does.`, known.suites));
  }
}

/** Longer names are cut while the test runs. In UTF-16 units. */
const longestKey = 1000;

/** Appends a number to a name that is cut, so that it stays different from others with the same start. */
function toKey(name: string): string {
  return name.length <= longestKey ? name : `${name.slice(0, longestKey)}… ${hashOf(name)}`;
}

const neverEnded =
  "The test began and didn't end: its package ended first, by os.Exit, a crash or a timeout.";

/** Removes the lines that Go prints for every test. */
function withoutProgress(text: string): string {
  return text.replace(/^[ \t]{0,200}(?:=== [A-Z]{2,20} |--- (?:FAIL|PASS|SKIP|BENCH):).*\n?/gm, "");
}

/** Removes the lines that Go prints at the end of every package. */
function withoutSums(text: string): string {
  return text.replace(
    /^(?:(?:FAIL|ok {2}|PASS|\?)(?:[ \t].*)?|exit status 1|coverage: .*)\n?/gm,
    "",
  );
}
