import { keepName } from "../text-budget.ts";
import type { FailedCase } from "./findings.ts";
import type { OpenSuite } from "./suite.ts";

/** The output of the current suite, and which of its failures it explains. */
export interface Printed {
  /** A case of the suite failed; its finding is at `index`. */
  fail(failed: FailedCase, index: number): void;
  /**
   * The suite printed something. Returns its complete output and the failure that it explains: the only one without a
   * message, such as a Go test that panicked. A test that failed only in its subtests needs no explanation.
   */
  print(suite: OpenSuite, text: string): { readonly output: string; readonly explained?: Silent };
  /** Returns the output if it explains an error of the suite itself, because no case failed. */
  outputOf(suite: OpenSuite): string;
}

interface Silent {
  readonly failed: FailedCase;
  readonly index: number;
}

/** Per suite, in UTF-16 units. */
const maxPrinted = 32 * 1024;
/** If there are more failures without a message, or more subtests, the output isn't assigned to any of them. */
const most = { silent: 50, subtests: 1000 };
/** Per suite, because each piece updates the failure. */
const maxPieces = 100;

export function newPrinted(): Printed {
  let current: OpenSuite | undefined;
  let failures = 0;
  /** Names of the subtests that failed. */
  let subtests: string[] = [];
  let silents: Silent[] = [];
  let output = "";
  let pieces = 0;

  const follow = (suite: OpenSuite) => {
    if (suite === current) return;
    current = suite;
    failures = 0;
    subtests = [];
    silents = [];
    output = "";
    pieces = 0;
  };

  const explained = (): Silent | undefined => {
    if (silents.length > most.silent || subtests.length > most.subtests) return undefined;
    const [silent, another] = silents.filter(({ failed: { named } }) => {
      const within = `${named.name}/`;
      return !subtests.some((name) => name.startsWith(within));
    });
    return another ? undefined : silent;
  };

  return {
    fail(failed, index) {
      follow(failed.suite);
      failures++;
      const { name } = failed.named;
      if (name.includes("/") && subtests.length <= most.subtests) subtests.push(keepName(name));
      if (isSilent(failed) && silents.length <= most.silent) silents.push({ failed, index });
    },
    print(suite, text) {
      follow(suite);
      if (++pieces > maxPieces) return { output };
      if (output.length < maxPrinted) output = output ? `${output}\n${text}` : text;
      const silent = explained();
      return silent ? { output, explained: silent } : { output };
    },
    outputOf(suite) {
      follow(suite);
      return failures === 0 ? output : "";
    },
  };
}

function isSilent({ verdict }: FailedCase): boolean {
  return (
    verdict.output === "" &&
    verdict.problems.every(({ text, output = "" }) => !(text + output).trim())
  );
}
