import type { DecodedText } from "../../read/decode.ts";
import { readElement } from "../../read/xml/element.ts";
import type { XmlVisitor } from "../../read/xml/elements.ts";
import type { StartTag } from "../../read/xml/tag.ts";
import type { ReadContext, XmlFormat, XmlReader } from "../format.ts";
import { openCases } from "../test-cases/cases.ts";
import { lastNames } from "../test-cases/class-names.ts";
import { shortenTexts } from "../text-budget.ts";
import { readDefinitions } from "./definitions.ts";
import { trxResults } from "./results.ts";
import { runStatus } from "./run-status.ts";

/**
 * TRX of Visual Studio, VSTest (`dotnet test --logger trx`) and Microsoft.Testing.Platform. The schema is vstst.xsd of
 * Visual Studio. The writer:
 * https://github.com/microsoft/vstest/tree/main/src/Microsoft.TestPlatform.Extensions.TrxLogger
 */
export const trx: XmlFormat = {
  name: "trx",
  title: "TRX",
  what: "a TRX report",
  tool: ".NET",
  syntax: "xml",
  finds: "tests",
  roots: ["TestRun"],
  open: openTrx,
};

const keeps = {
  elements: new Set([
    ...["ErrorInfo", "Message", "StackTrace", "StdOut", "StdErr", "DebugTrace", "TextMessages"],
    "Text",
  ]),
  attributes: ["outcome", "computerName"],
};

/** CppUnit's root has the same name. Without TRX's namespace, TRX's own elements are required. */
function openTrx(context: ReadContext, text: DecodedText, root: StartTag): XmlReader | undefined {
  const { classOf, hasResults } = readDefinitions(text);
  if (!root.attribute("xmlns")?.includes("TeamTest") && !hasResults) return undefined;
  const cases = openCases(context);
  const results = trxResults(cases, classOf);
  const status = runStatus(cases);
  /** The local names of the open elements. */
  const open: string[] = [];

  const visitor: XmlVisitor = {
    keeps,
    start(tag) {
      const handling = start(tag);
      if (handling === "enter") open.push(tag.name);
      return handling;
    },
    end() {
      const name = open.pop() ?? "";
      if (isResult(name)) results.end();
    },
    cut(markup) {
      const element = readElement(markup);
      if (element.name === "Output") results.setOutput(element);
      else status.addRunInfo(element);
    },
    ...shortenTexts(context.budget, () => lastNames(results.className())),
  };
  return { visitor, finish };

  function start(tag: StartTag): ReturnType<XmlVisitor["start"]> {
    const { name } = tag;
    const parent = open.at(-1);
    if (isResult(name) && (parent === "Results" || parent === "InnerResults")) {
      results.start(tag);
      return "enter";
    }
    if (name === "Output")
      return parent && isResult(parent) && results.needsOutput() ? "cut" : "skip";
    if (name === "RunInfo") return "cut";
    if (name === "ResultSummary") status.setOutcome(tag.attribute("outcome"));
    if (name === "Counters") status.setCounters(tag);
    return entered.has(name) ? "enter" : "skip";
  }

  function finish(isWhole: boolean) {
    status.finish(results.finish(), isWhole);
    return cases.finish();
  }
}

const entered: ReadonlySet<string> = new Set([
  ...["TestRun", "Results", "InnerResults", "ResultSummary", "RunInfos"],
]);

/** `UnitTestResult`, `WebTestResult`, `GenericTestResult`, `ManualTestResult`, `LoadTestResult` and ordered tests. */
function isResult(name: string): boolean {
  return name.endsWith("TestResult") || name === "TestResultAggregation";
}
