import type { Finding, TestFinding } from "../../model/finding.ts";
import type { EndedTests, Suite } from "../../model/report.ts";
import { detach } from "../../read/plain-text.ts";
import { resolveReferences } from "../../read/xml/references.ts";
import type { ReadOptions } from "../format.ts";
import { newTally } from "../test-cases/counts.ts";
import type { Attempted } from "../test-cases/retries.ts";
import { readSeconds } from "../test-cases/seconds.ts";
import { keep, keepName, type TextBudget, toName } from "../text-budget.ts";
import { judgeCase, type Verdict } from "./case.ts";
import { newClaims } from "./claims.ts";
import { explainBy, toSuiteFinding, toTestFinding } from "./findings.ts";
import { type CaseAttributes, caseGrouper } from "./groups.ts";
import { identityOf } from "./identity.ts";
import { openUnknownWords, outcomeByAttributes, showsExpectedFailure } from "./outcome.ts";
import { fileAttribute, readPlaceAttributes } from "./place-attributes.ts";
import { markParents } from "./subtests.ts";
import { markFailure, type OpenSuite } from "./suite.ts";
import { newPrinted } from "./suite-output.ts";
import type { JunitEvents, OpenCase } from "./walk.ts";

/** The results of one file's cases. */
interface Collected {
  readonly suites: readonly Suite[];
  readonly ended?: EndedTests;
  readonly findings: readonly Finding[];
  readonly notes: readonly string[];
  /** Set if the report shows it. */
  readonly tool: string | undefined;
}

interface Collector {
  readonly events: JunitEvents;
  /** `isWhole`: the document was read to its end, so its totals can be compared with its cases. */
  finish(isWhole: boolean): Collected;
}

export function collectJunit(options: ReadOptions, budget: TextBudget): Collector {
  const { attempts, names: sample } = options;
  const tally = newTally(options, budget);
  const groupOf = caseGrouper();
  const findings: Finding[] = [];
  /** The case being read. The object is reused, because nothing of most cases is kept. */
  const current = {
    suite: undefined as OpenSuite | undefined,
    /** As written. */
    own: { file: undefined, className: undefined, name: "" } as CaseAttributes,
  };
  /** Cached, because most cases have the same class as the one before. */
  let lastClass = { written: "", name: "" };
  const classOf = (written = "") => {
    if (written !== lastClass.written) lastClass = { written, name: toName(written) };
    return lastClass.name || undefined;
  };
  const namesOf = ({ className, name }: CaseAttributes) => {
    const plain = classOf(className);
    return { name: toName(withoutEscapes(name, plain)), className: plain };
  };
  const currentNames = () => {
    const { suite, own } = current;
    const className = classOf(own.className);
    return {
      suites: suite?.names ?? noSuites,
      name: withoutEscapes(own.name, className),
      className,
    };
  };
  let tool: string | undefined;
  const claims = newClaims();
  const printed = newPrinted();
  const unknownWords = openUnknownWords();

  return {
    events: {
      readSuite,
      endSuite: claims.endSuite,
      readCase,
      readSuiteProblem,
      readSuiteOutput,
      readUnknown: claims.readUnknown,
    },
    finish,
  };

  function readSuite(suite: OpenSuite): void {
    tool ??= suite.tool;
    claims.readSuite(suite);
  }

  function readCase(suite: OpenSuite, testCase: OpenCase): void {
    const identity = attempts && identityOf(suite, testCase, options);
    if (attempts?.isLooking) {
      if (identity !== undefined) attempts.see(identity);
      return;
    }
    const byAttributes = outcomeByAttributes(testCase);
    const verdict = judgeCase(
      testCase.children(),
      byAttributes === "unknown" ? "passed" : byAttributes,
      // This is the only case in which a total decides, because the report repeats it. Firebase Test Lab treats these
      // cases the same way.
      suite.claimsNoFailure && /^(?:true|yes|1)$/i.test(testCase.attribute("flaky")?.trim() ?? ""),
    );
    if (byAttributes === "unknown" && verdict.outcome === "passed") unknownWords.add(testCase);
    const isExpected = byAttributes === "skipped" && showsExpectedFailure(testCase);
    claims.readCase(suite, verdict.showsFailure || isExpected);
    const own = attributesOf(testCase);
    const seconds = readSeconds(testCase.attribute("time") ?? testCase.attribute("duration"));
    const isFinding = verdict.outcome === "failed" || verdict.isFlaky;
    const failed = isFinding
      ? { suite, named: { ...namesOf(own), place: readPlaceAttributes(testCase) }, verdict }
      : undefined;
    const finding = failed && keep(toTestFinding(suite, failed.named, verdict), budget);
    if (sample && !sample.isFull) sample.add(own.className, own.name);
    if (identity !== undefined && attempts?.isRepeated(identity)) {
      addAttempt(identity, suite, own, verdict, seconds, finding);
      return;
    }
    current.suite = suite;
    current.own = own;
    tally.count(groupOf(suite, own), verdict, seconds, currentNames);
    if (failed && finding) {
      printed.fail(failed, findings.length);
      findings.push(finding);
    }
  }

  /** Most cases have the same file and class as the one before. The same texts make later comparisons fast. */
  function attributesOf(testCase: OpenCase): CaseAttributes {
    const before = current.own;
    const file = fileAttribute(testCase);
    const className = testCase.attribute("classname");
    return {
      file: file === before.file ? before.file : file,
      className: className === before.className ? before.className : className,
      name: testCase.attribute("name") ?? "",
    };
  }

  function addAttempt(
    identity: string,
    suite: OpenSuite,
    own: CaseAttributes,
    { outcome, isFlaky, reason }: Verdict,
    seconds: number,
    finding: TestFinding | undefined,
  ): void {
    const { name, className } = namesOf(own);
    const attempt: Attempted = {
      suite: groupOf(suite, own),
      outcome,
      isFlaky,
      seconds,
      finding,
      suites: suite.names,
      reason: reason && keepName(reason),
      name: keepName(name),
      className: className && keepName(className),
      attempts: finding?.attempts ?? 1,
      index: tally.reserve(),
    };
    attempts?.add(identity, attempt);
  }

  function readSuiteProblem(
    suite: OpenSuite,
    element: Parameters<JunitEvents["readSuiteProblem"]>[1],
  ): void {
    markFailure(suite);
    findings.push(keep(toSuiteFinding(suite, element, printed.outputOf(suite)), budget));
  }

  function readSuiteOutput(
    suite: OpenSuite,
    element: Parameters<JunitEvents["readSuiteOutput"]>[1],
  ): void {
    const text = detach(element.text);
    if (text.trim() === "") return;
    claims.readOutput(suite, text);
    const { output: all, explained } = printed.print(suite, text);
    if (explained) findings[explained.index] = keep(explainBy(all, explained.failed), budget);
  }

  function finish(isWhole: boolean): Collected {
    for (const test of attempts?.takeFinished() ?? []) {
      const { suite, suites, name, className, finding } = test;
      tally.count(suite, test, test.seconds, () => ({ suites, name, className }), test.index);
      if (finding && (test.outcome === "failed" || test.isFlaky)) findings.push(finding);
    }
    const hidden = isWhole ? claims.toFinding() : undefined;
    if (hidden) findings.push(hidden);
    const { notes, ...counted } = tally.finish();
    return {
      ...counted,
      findings: markParents(findings),
      notes: [...notes, ...unknownWords.notes()],
      tool,
    };
  }
}

const noSuites: readonly string[] = [];

/** node:test, whose class is always "test", escapes names twice. */
function withoutEscapes(name: string, className: string | undefined): string {
  return className === "test" ? resolveReferences(name) : name;
}
