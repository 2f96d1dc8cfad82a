import type { Finding } from "../../model/finding.ts";
import type { Place } from "../../model/place.ts";
import { formatNumber } from "../../text.ts";
import type { Problem } from "../junit/case.ts";
import { describeProblems } from "../junit/problems.ts";
import { keepName } from "../text-budget.ts";

export interface SuiteFailure {
  /** Names of the suite and of those around it, outermost first. */
  readonly names: readonly string[];
  /** The class that the suite is. */
  readonly className?: string | undefined;
  /** "failed outside of a test", unless the report is more precise. */
  readonly what?: string;
  readonly problems: readonly Problem[];
  readonly places?: readonly Place[];
}

/** Of a failure outside of any case: a set-up, or a process that ended badly. */
export function toSuiteFailure({ what, problems, ...failure }: SuiteFailure): Finding {
  const names = failure.names.map(keepName);
  const name = names.at(-1) ?? "";
  const suites = names.slice(0, -1);
  const className = failure.className && keepName(failure.className);
  const where = names.join(" > ");
  const happened = what ?? "failed outside of a test";
  return {
    kind: "suite",
    level: "failure",
    title: where ? `${where}: ${happened}` : happened.replace(/^./, (first) => first.toUpperCase()),
    ...describeProblems({ problems, reruns: [], isFlaky: false, output: "" }, { suites, name }),
    test: { suites, ...(className && { className }), name },
    places: failure.places ?? [],
  };
}

/** Of totals that claim failures where the report shows none: a package that doesn't compile, a request that went wrong. */
export function toHiddenFailure(claimed: number, names: readonly string[], output = ""): Finding {
  const name = names.at(-1);
  const claim =
    claimed === 1 ? "a failure or an error" : `${formatNumber(claimed)} failures or errors`;
  const said = `The report's totals claim ${claim}, but none of its test cases failed. `;
  return {
    kind: "suite",
    level: "failure",
    title: "Failures that the report doesn't show",
    message: `${said}Look into the log of the tests: something failed outside of them, such as a build or a set-up.`,
    ...(output && { details: output }),
    ...(name && { test: { suites: names.slice(0, -1), name } }),
    places: [],
  };
}

/** Of totals in a report: what is no count claims nothing. */
export function sumClaims(totals: readonly (string | undefined)[]): number {
  return totals.reduce((sum, text) => {
    const count = Number(text);
    return sum + (Number.isSafeInteger(count) && count > 0 ? count : 0);
  }, 0);
}
