import { getText, type JsonObject } from "../../json-value.ts";
import type { JsonLinesFormat, JsonLinesReader, ReadContext } from "../format.ts";
import { markParents } from "../junit/subtests.ts";
import { openCases } from "../test-cases/cases.ts";
import { openPrintedTexts } from "../test-cases/printed-text.ts";
import { toBrokenOffFinding } from "../test-cases/suite-finding.ts";
import { goBuilds } from "./builds.ts";
import { goPackages } from "./packages.ts";

/** The output of `go test -json` or `go tool test2json`: https://pkg.go.dev/cmd/test2json */
export const goTest: JsonLinesFormat = {
  name: "go-test",
  title: "go test -json",
  what: "the output of go test -json",
  tool: "go test",
  syntax: "json-lines",
  finds: "tests",
  matches: isEvent,
  open: openGoTest,
};

const actions: ReadonlySet<string> = new Set([
  ...["start", "run", "pause", "cont", "pass", "bench", "fail", "output", "skip", "attr"],
  ...["artifacts", "build-output", "build-fail"],
]);

const keys: ReadonlySet<string> = new Set([
  ...["Time", "Action", "Package", "Test", "Elapsed", "Output", "FailedBuild", "ImportPath"],
  ...["Key", "Value", "OutputType", "Path"],
]);

/** A tested program may log JSON with an action, but hardly with only these keys. */
function isEvent(event: JsonObject): boolean {
  if (!actions.has(getText(event, "Action") ?? "")) return false;
  return Object.keys(event).every((key) => keys.has(key));
}

function openGoTest(context: ReadContext): JsonLinesReader {
  const cases = openCases(context);
  const newPrinted = openPrintedTexts();
  const builds = goBuilds(newPrinted);
  const packages = goPackages(cases, builds, newPrinted);
  /** The compiler's messages are followed by the failure of the build, or by the package's tests. */
  let isInBuild = false;

  return {
    readEvent(event) {
      const action = getText(event, "Action") ?? "";
      const importPath = getText(event, "ImportPath") ?? "";
      if (actions.has(action)) isInBuild = action === "build-output";
      if (action === "build-output") builds.print(importPath, getText(event, "Output") ?? "");
      else if (action === "build-fail") builds.fail(importPath);
      else if (actions.has(action)) packages.read(action, event);
    },
    readText: builds.readText,
    finish(isWhole) {
      const isOpen = packages.finish();
      for (const finding of builds.unexplained()) cases.addFinding(finding);
      if (!isOpen && (isInBuild || !isWhole)) {
        const where = isInBuild ? "during a build" : "within an event";
        cases.addFinding(toBrokenOffFinding(`The report ends ${where}.`));
      }
      const { findings, ...rest } = cases.finish();
      return { ...rest, findings: markParents(findings) };
    },
  };
}
