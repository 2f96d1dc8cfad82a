/** The start of a document that is none of ours: its root's name, and attributes by which relatives are told apart. */
export interface ForeignRoot {
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
}

interface Relative {
  readonly what: string;
  /** How its tool, or another, writes what we read. */
  readonly instead?: string;
}

/** What a document is, by its root; a sentence without a subject that says what to do. */
export function describeForeignXml(root: ForeignRoot): string {
  const { what, instead } = findRelative(root);
  return `is ${what}, which isn't read.${instead ? ` ${instead}` : ""}`;
}

function findRelative(root: ForeignRoot): Relative {
  const namespace = root.attribute("xmlns") ?? "";
  if (isOpenTestReporting(root)) return openTestReporting;
  if (root.name === "TestRun") return cppUnit;
  if (root.name === "coverage") return root.attribute("clover") === undefined ? cobertura : clover;
  if (root.name === "project")
    return namespace.includes("maven") ? pom : { what: "a build file of Ant" };
  if (root.name === "assembly") return namespace.includes("maven") ? assembly : manifest;
  if (root.name === "report") return { what: "a coverage report of JaCoCo" };
  const name = JSON.stringify(root.name.slice(0, 60));
  return byRoot.get(root.name) ?? { what: `XML with the root ${name}` };
}

/** Its prefixes are by convention those of its schemas. https://github.com/ota4j-team/open-test-reporting */
function isOpenTestReporting({ name, attribute }: ForeignRoot): boolean {
  if (name !== "events" && name !== "execution") return false;
  const namespaces = ["xmlns", "xmlns:e", "xmlns:h", "xmlns:c", "xmlns:core", "xmlns:java"];
  return namespaces.some((declared) => attribute(declared)?.includes("opentest4j.org"));
}

const openTestReporting: Relative = {
  what: "a report in the Open Test Reporting format",
  instead:
    "The JUnit Platform's tools write JUnit XML beside it: give the path of the TEST-*.xml files.",
};
const cppUnit: Relative = { what: "a report of CppUnit" };
const cobertura: Relative = { what: "a coverage report of Cobertura" };
const clover: Relative = { what: "a coverage report of Clover" };
const pom: Relative = { what: "a Maven POM" };
const assembly: Relative = { what: "a descriptor of Maven's assembly plug-in" };
const manifest: Relative = { what: "a manifest of Windows" };

const byRoot: ReadonlyMap<string, Relative> = new Map<string, Relative>([
  [
    "testng-results",
    {
      what: "TestNG's own report",
      instead: "TestNG writes JUnit XML beside it, into the folder junitreports.",
    },
  ],
  ["testng-failed", { what: "a suite file of TestNG" }],
  ["suite", { what: "a suite file of TestNG" }],
  ["pmd", { what: "a PMD report", instead: "Run PMD with --format sarif." }],
  ["pmd-cpd", { what: "a report of PMD's copy-paste detector" }],
  ["BugCollection", { what: "a SpotBugs report", instead: "Run SpotBugs with -sarif." }],
  [
    "issues",
    {
      what: "a report of Android Lint",
      instead: "Set sarifReport = true in the lint block of the build file.",
    },
  ],
  [
    "results",
    { what: "a report of Cppcheck", instead: "Run cppcheck with --output-format=sarif." },
  ],
  [
    "Site",
    { what: "a dashboard file of CTest", instead: "Run ctest with --output-junit junit.xml." },
  ],
  [
    "Report",
    {
      what: "a report of ReSharper's InspectCode",
      instead: "Run jb inspectcode with --format=Sarif.",
    },
  ],
  [
    "OWASPZAPReport",
    { what: "a report of ZAP", instead: "Have ZAP write the template sarif-json." },
  ],
  [
    "analysis",
    {
      what: "a report of OWASP Dependency-Check",
      instead: "Run dependency-check with --format SARIF.",
    },
  ],
  [
    "bom",
    {
      what: "a bill of materials (CycloneDX)",
      instead: "It lists components, no findings; scan it: grype sbom:FILE -o sarif.",
    },
  ],
  ["jslint", { what: "JSLint's XML", instead: "Have the linter write Checkstyle XML or SARIF." }],
  ["robot", { what: "Robot Framework's own report", instead: "Run robot with --xunit junit.xml." }],
  ["Catch2TestRun", { what: "Catch2's own XML", instead: "Run the tests with --reporter junit." }],
  ["Catch", { what: "Catch2's own XML", instead: "Run the tests with --reporter junit." }],
  ["doctest", { what: "doctest's own XML", instead: "Run the tests with --reporters=junit." }],
  [
    "TestLog",
    { what: "Boost.Test's own XML", instead: "Run the tests with --logger=JUNIT,all,junit.xml." },
  ],
  [
    "TestResult",
    { what: "Boost.Test's own XML", instead: "Run the tests with --logger=JUNIT,all,junit.xml." },
  ],
  ["TestCase", { what: "QtTest's own XML", instead: "Run the test with -o junit.xml,junitxml." }],
  [
    "testExecutions",
    { what: "SonarQube's generic report", instead: "Let the test runner write JUnit XML." },
  ],
  [
    "phpunit",
    { what: "a configuration of PHPUnit", instead: "Run phpunit with --log-junit junit.xml." },
  ],
  ["html", { what: "an HTML page" }],
  ["HTML", { what: "an HTML page" }],
  ["svg", { what: "an SVG image" }],
  ["rss", { what: "a feed" }],
  ["feed", { what: "a feed" }],
  [
    "plist",
    {
      what: "a property list of Apple",
      instead: "Let xcbeautify, xcpretty or fastlane's trainer write JUnit XML.",
    },
  ],
  ["Project", { what: "a project file of MSBuild" }],
  ["manifest", { what: "an Android manifest" }],
  ["configuration", { what: "a configuration" }],
  ["beans", { what: "a configuration of Spring" }],
]);
