import type { FailedCase } from "./junit-finding.ts";
import type { OpenSuite } from "./junit-suite.ts";

/** What the suite printed that is being read, and which of its failures that must be about. */
export interface Printed {
  /** A case of the suite failed; its finding is the one at `index`. */
  fail(failed: FailedCase, index: number): void;
  /**
   * The suite printed something. Returns all of it, and the failure that it explains: the only one that says nothing
   * itself, as of a test of Go that panicked.
   */
  print(suite: OpenSuite, text: string): { readonly output: string; readonly explained?: Silent };
  /** What explains an error of the suite itself: what it printed, where no case of it failed. */
  outputOf(suite: OpenSuite): string;
}

interface Silent {
  readonly failed: FailedCase;
  readonly index: number;
}

/** Of a suite, in UTF-16 units. */
const mostPrinted = 32 * 1024;

export function newPrinted(): Printed {
  let current: OpenSuite | undefined;
  let failures = 0;
  let silent: Silent | undefined;
  let silents = 0;
  let output = "";

  const follow = (suite: OpenSuite) => {
    if (suite === current) return;
    current = suite;
    failures = 0;
    silent = undefined;
    silents = 0;
    output = "";
  };

  return {
    fail(failed, index) {
      follow(failed.suite);
      failures++;
      if (!isSilent(failed)) return;
      silents++;
      silent = { failed, index };
    },
    print(suite, text) {
      follow(suite);
      if (output.length < mostPrinted) output = output ? `${output}\n${text}` : text;
      return silent && silents === 1 ? { output, explained: silent } : { output };
    },
    outputOf(suite) {
      follow(suite);
      return failures === 0 ? output : "";
    },
  };
}

function isSilent({ verdict }: FailedCase): boolean {
  return (
    verdict.output === "" && verdict.problems.every(({ text, output }) => !(text + output).trim())
  );
}
