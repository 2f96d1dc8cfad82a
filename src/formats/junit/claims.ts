import type { Finding } from "../../model/finding.ts";
import { plainText } from "../../read/plain-text.ts";
import { count } from "../../text.ts";
import { describeClaim, describeHidden, toHiddenTests } from "../test-cases/suite-finding.ts";
import { toName } from "../text-budget.ts";
import { markFailure, type OpenSuite } from "./suite.ts";

/**
 * Compares the totals in a file with its cases. Totals aren't used as counts, because many tools write wrong ones. But
 * a report must not pass if its totals include failures that it doesn't contain.
 */
export interface Claims {
  readSuite(suite: OpenSuite): void;
  readCase(suite: OpenSuite, showsFailure: boolean): void;
  /** Gets the name of an element in a suite that JUnit XML doesn't have. */
  readUnknown(name: string): void;
  /** Gets the output of a suite that claims failures. */
  readOutput(suite: OpenSuite, text: string): void;
  endSuite(suite: OpenSuite): void;
  /** Returns at most one finding, for a file that was read to its end. */
  toFinding(): Finding | undefined;
}

export function newClaims(): Claims {
  /** The last suite that claims a failure. Inner suites are more precise, because outer totals are sums. */
  let claiming: OpenSuite | undefined;
  let claimedTests: number | undefined;
  let hasCases = false;
  let showsFailure = false;
  /** Suites with cases that claim a failure but contain none: the first one, and their number. */
  let firstHidden: OpenSuite | undefined;
  let hidden = 0;
  let firstOutput = "";
  let unknown: string | undefined;

  return {
    readSuite(suite) {
      if (suite.claimed > 0) claiming = suite;
      const { claimedTests: claimed } = suite;
      if (claimed !== undefined) claimedTests = Math.max(claimedTests ?? 0, claimed);
    },
    readCase(suite, isFailure) {
      hasCases = true;
      suite.hasCases = true;
      if (isFailure) markFailure(suite);
    },
    readUnknown(name) {
      unknown ??= name;
    },
    readOutput(suite, text) {
      firstOutput ||= text;
      suite.firstOutput ??= text;
    },
    endSuite(suite) {
      showsFailure ||= suite.showsFailure;
      // Suites without cases often repeat other totals, so they aren't checked separately.
      if (suite.claimed === 0 || !suite.hasCases || suite.showsFailure) return;
      firstHidden ??= suite;
      hidden++;
    },
    toFinding() {
      if (firstHidden) {
        const more = hidden > 1 ? ` The same is true of ${count(hidden - 1, "other suite")}.` : "";
        return toHiddenFailures(firstHidden, "suite", more, firstHidden.firstOutput);
      }
      if (showsFailure) return undefined;
      if (claiming) return toHiddenFailures(claiming, "report", "", firstOutput);
      if (hasCases) return undefined;
      if (claimedTests !== undefined)
        return claimedTests > 0 ? toHiddenTests(claimedTests) : undefined;
      return unknown === undefined ? undefined : toUnknownTests(unknown);
    },
  };
}

/** For a format that has the root element of JUnit XML, but other elements for its tests. */
function toUnknownTests(element: string): Finding {
  return {
    kind: "suite",
    level: "failure",
    title: "Tests that the report doesn't show",
    message: `The report has no test case, but elements named ${toName(element)}, which JUnit XML doesn't have. It may be of another format; have the tool that wrote it write JUnit XML.`,
    places: [],
  };
}

/** For a package that doesn't compile, or a failed request. */
function toHiddenFailures(
  suite: OpenSuite,
  whose: "suite" | "report",
  more: string,
  output = "",
): Finding {
  const name = suite.names.at(-1) ?? "";
  const details = plainText(output).trim();
  return {
    kind: "suite",
    level: "failure",
    title: "Failures that the report doesn't show",
    message: describeHidden(
      suite.claimsByWord ? `The ${whose} says that it failed` : describeClaim(suite.claimed, whose),
      more,
    ),
    ...(details && { details }),
    ...(name && { test: { suites: suite.names.slice(0, -1), name } }),
    places: [],
  };
}
