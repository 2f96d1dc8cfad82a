import type { StartTag } from "../../read/xml/tag.ts";

/** Names that producers give their `testsuites`, while suites may be called so too. */
const byRoot: ReadonlyMap<string, string> = new Map([["AllTests", "GoogleTest"]]);

/** Names that producers give their `testsuites` or `testsuite`. */
const byName: ReadonlyMap<string, string> = new Map([
  ["jest tests", "Jest"],
  ["vitest tests", "Vitest"],
  ["pytest tests", "pytest"],
  ["pytest", "pytest"],
  ["nosetests", "nose"],
  ["nose2-junit", "nose2"],
  ["nextest-run", "nextest"],
  ["Mocha Tests", "Mocha"],
  ["bun test", "Bun"],
  ["deno test", "Deno"],
  ["rspec", "RSpec"],
  ["(empty)", "CTest"],
  ["Cucumber", "Cucumber"],
  ["JUnit Jupiter", "JUnit 5"],
  ["JUnit Vintage", "JUnit 5"],
  ["k6 thresholds", "k6"],
  ["fastlane.lanes", "fastlane"],
  ["TestResults", "Swift"],
  ["semgrep results", "Semgrep"],
  ["trivy", "Trivy"],
  ["ruff", "Ruff"],
  ["mypy", "mypy"],
  ["Biome", "Biome"],
  ["Oxlint", "Oxlint"],
  ["HTMLHint Tests", "HTMLHint"],
]);

/** Whether a suite is named after its tool: then its name says nothing about a test. */
export function isToolName(name: string): boolean {
  return byName.has(name);
}

const byPackage: ReadonlyMap<string, string> = new Map([
  ["org.eslint", "ESLint"],
  ["org.biome", "Biome"],
  ["org.ruff", "Ruff"],
]);

/** The tool that wrote a `testsuites` or `testsuite`, where its tag gives it away. */
export function toolOf(tag: StartTag): string | undefined {
  const name = tag.attribute("name");
  const known =
    byPackage.get(tag.attribute("package") ?? "") ??
    byName.get(name ?? "") ??
    (tag.name === "testsuites" ? byRoot.get(name ?? "") : undefined);
  if (known) return known;
  if (name?.startsWith("xcresult: ")) return "Xcode";
  if (name?.startsWith("PHP_CodeSniffer")) return "PHP_CodeSniffer";
  if (tag.attribute("xsi:noNamespaceSchemaLocation")?.includes("surefire")) return "Maven Surefire";
  // An empty id beside an empty name.
  if (name === "" && tag.attribute("id") === "") return "Playwright";
  return undefined;
}
