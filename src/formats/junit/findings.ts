import type { Finding, TestFinding, TestName } from "../../model/finding.ts";
import type { XmlElement } from "../../read/xml/element.ts";
import { toSuiteFinding as toOutsideFinding } from "../test-cases/suite-finding.ts";
import { titleOf } from "../test-cases/titles.ts";
import { type Problem, toProblem, type Verdict } from "./case.ts";
import type { PlaceAttributes } from "./place-attributes.ts";
import { placesOf, placesOfProblem } from "./places.ts";
import { describeProblems } from "./problems.ts";
import type { OpenSuite } from "./suite.ts";

/** A failed case and its message. */
export interface FailedCase {
  readonly suite: OpenSuite;
  readonly named: NamedCase;
  readonly verdict: Verdict;
}

export interface NamedCase {
  readonly name: string;
  readonly className: string | undefined;
  readonly place: PlaceAttributes | undefined;
}

/** Makes the finding of a case that failed, at first or in the end. */
export function toTestFinding(suite: OpenSuite, named: NamedCase, verdict: Verdict): TestFinding {
  const { name, className, place } = named;
  const { problems, reruns, isFlaky } = verdict;
  const suites = suite.names;
  const test: TestName = { suites, ...(className !== undefined && { className }), name };
  const places = placesOf({
    test: place,
    suite: suite.place,
    name,
    className,
    suites,
    problems,
    firstLine: suite.tool === "pytest" && place?.file !== undefined ? 0 : 1,
  });
  const attempts = 1 + (isFlaky ? problems.length : reruns.length);
  return {
    kind: "test",
    level: isFlaky ? "warning" : "failure",
    outcome: isFlaky ? "flaky" : "failed",
    title: projectOf(suite) + titleOf(test),
    ...describeProblems(verdict, test, (problem) => placesOfProblem(problem, places[0]?.path)),
    test,
    ...(attempts > 1 && { attempts }),
    places,
  };
}

/** Playwright runs a test once per browser ("project"), which is the host name. It becomes the outermost suite. */
function projectOf({ tool, hostname, names }: OpenSuite): string {
  return tool === "Playwright" && hostname?.trim() ? `[${names[0]}] ` : "";
}

/** Makes the finding of a failure or error directly in a suite: a set-up, or a process that crashed. */
export function toSuiteFinding(suite: OpenSuite, element: XmlElement, output: string): Finding {
  const problems = [withOutput(toProblem(element), output)];
  const places = placesOf({
    test: undefined,
    suite: suite.place,
    name: "",
    className: undefined,
    suites: suite.names,
    problems,
    firstLine: 1,
  });
  return toOutsideFinding({ suites: suite.names, problems, places });
}

/** Adds the suite's output to a failure without any details. */
export function explainBy(output: string, { suite, named, verdict }: FailedCase): TestFinding {
  const problems = verdict.problems.map((problem) => withOutput(problem, output));
  return toTestFinding(suite, named, { ...verdict, problems });
}

function withOutput(problem: Problem, output: string): Problem {
  return problem.output ? problem : { ...problem, output };
}
