import type { StartTag } from "../../read/xml/tag.ts";

/** Names that tools give their `testsuites`. A `testsuite` can have the same name for other reasons. */
const byRoot: ReadonlyMap<string, string> = new Map([["AllTests", "GoogleTest"]]);

/** Names that tools give their `testsuites` or `testsuite`. */
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

/** Returns true if a suite is named after its tool, so that its name doesn't describe a test. */
export function isToolName(name: string): boolean {
  return byName.has(name);
}

const byPackage: ReadonlyMap<string, string> = new Map([
  ["org.eslint", "ESLint"],
  ["org.biome", "Biome"],
  ["org.ruff", "Ruff"],
]);

/** Returns the tool that wrote a `testsuites` or `testsuite`, if its tag shows it. */
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
  // An empty id next to an empty name.
  if (name === "" && tag.attribute("id") === "") return "Playwright";
  return undefined;
}
