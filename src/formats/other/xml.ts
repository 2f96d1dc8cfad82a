import type { StartTag } from "../../read/xml/tag.ts";

type ForeignRoot = Pick<StartTag, "name" | "attribute">;

/** What a document is, and how its tool or another one writes a supported format. */
type Relative = readonly [what: string, instead?: string | undefined];

/** Describes a document by its root, and what to do. A sentence without a subject. */
export function describeForeignXml(root: ForeignRoot): string {
  const [what, instead] = findRelative(root);
  return `is ${what}, which isn't read.${instead ? ` ${instead}` : ""}`;
}

function findRelative(root: ForeignRoot): Relative {
  const isMaven = root.attribute("xmlns")?.includes("maven");
  if (isOpenTestReporting(root)) return openTestReporting;
  if (root.name === "coverage" && root.attribute("clover") !== undefined)
    return ["a coverage report of Clover"];
  if (root.name === "project") return [isMaven ? "a Maven POM" : "a build file of Ant"];
  if (root.name === "assembly")
    return [isMaven ? "a descriptor of Maven's assembly plug-in" : "a manifest of Windows"];
  const [, what, instead] = relatives.find(([names]) => names.split(" ").includes(root.name)) ?? [];
  return [what ?? `XML with the root ${JSON.stringify(root.name.slice(0, 60))}`, instead];
}

/** Its prefixes are conventional. https://github.com/ota4j-team/open-test-reporting */
function isOpenTestReporting({ name, attribute }: ForeignRoot): boolean {
  if (name !== "events" && name !== "execution") return false;
  const namespaces = ["xmlns", "xmlns:e", "xmlns:h", "xmlns:c", "xmlns:core", "xmlns:java"];
  return namespaces.some((declared) => attribute(declared)?.includes("opentest4j.org"));
}

const openTestReporting: Relative = [
  "a report in the Open Test Reporting format",
  "The JUnit Platform's tools write JUnit XML beside it: give the path of the TEST-*.xml files.",
];
/** By the names of the root, separated by spaces. */
const relatives: readonly (readonly [root: string, ...relative: Relative])[] = [
  [
    "testng-results",
    "TestNG's own report",
    "TestNG writes JUnit XML beside it, into the folder junitreports.",
  ],
  ["TestRun", "a report of CppUnit"],
  ["coverage", "a coverage report of Cobertura"],
  ["report", "a coverage report of JaCoCo"],
  ["testng-failed suite", "a suite file of TestNG"],
  [
    "testsuites",
    "Check's own XML",
    "Have the tests write TAP (CK_TAP_LOG_FILE_NAME), and a converter such as tap-junit make it JUnit XML.",
  ],
  ["test-suite", "a result of Allure 1", "Have the test runner write JUnit XML."],
  ["testrun", "an export of IntelliJ IDEA", "Have the build tool write JUnit XML."],
  ["pmd", "a PMD report", "Run PMD with --format sarif."],
  ["pmd-cpd", "a report of PMD's copy-paste detector"],
  [
    "StyleCopViolations",
    "a report of StyleCop",
    "Have the compiler write SARIF: dotnet build -p:ErrorLog=stylecop.sarif,version=2.1.",
  ],
  ["BugCollection", "a SpotBugs report", "Run SpotBugs with -sarif."],
  [
    "issues",
    "a report of Android Lint",
    "Set sarifReport = true in the lint block of the build file.",
  ],
  ["results", "a report of Cppcheck", "Run cppcheck with --output-format=sarif."],
  ["Site", "a dashboard file of CTest", "Run ctest with --output-junit junit.xml."],
  ["Report", "a report of ReSharper's InspectCode", "Run jb inspectcode with --format=Sarif."],
  ["OWASPZAPReport", "a report of ZAP", "Have ZAP write the template sarif-json."],
  ["analysis", "a report of OWASP Dependency-Check", "Run dependency-check with --format SARIF."],
  [
    "bom",
    "a bill of materials (CycloneDX)",
    "It lists components, no findings; scan it: grype sbom:FILE -o sarif.",
  ],
  ["jslint", "JSLint's XML", "Have the linter write Checkstyle XML or SARIF."],
  ["robot", "Robot Framework's own report", "Run robot with --xunit junit.xml."],
  ["Catch2TestRun Catch", "Catch2's own XML", "Run the tests with --reporter junit."],
  ["doctest", "doctest's own XML", "Run the tests with --reporters=junit."],
  [
    "TestLog TestResult",
    "Boost.Test's own XML",
    "Run the tests with --logger=JUNIT,all,junit.xml.",
  ],
  ["TestCase", "QtTest's own XML", "Run the test with -o junit.xml,junitxml."],
  ["testExecutions", "SonarQube's generic report", "Have the test runner write JUnit XML."],
  ["phpunit", "a configuration of PHPUnit", "Run phpunit with --log-junit junit.xml."],
  ["html HTML", "an HTML page"],
  ["svg", "an SVG image"],
  ["rss feed", "a feed"],
  [
    "plist",
    "a property list of Apple",
    "Let xcbeautify, xcpretty or fastlane's trainer write JUnit XML.",
  ],
  ["Project", "a project file of MSBuild"],
  ["manifest", "an Android manifest"],
  ["configuration", "a configuration"],
  ["beans", "a configuration of Spring"],
];
