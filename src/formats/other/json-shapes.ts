/** A JSON format that occurs next to our reports but isn't supported. */
export type Relative = readonly [
  what: string,
  /** The keys that it must have, separated by spaces; `a.b` is `b` in `a`. */
  keys: string,
  /** How to make the tool write a supported format. A sentence. */
  instead: string,
];

const sarif = (option: string) => `Have it write SARIF: \`${option}\`.`;
const junit = (option: string) => `Have it write JUnit XML: \`${option}\`.`;
const rdjson = (name: string) =>
  `Have reviewdog make it SARIF: \`reviewdog -f=${name} -reporter=sarif\`.`;
const converted = (converter: string) => `Have \`${converter}\` make it SARIF.`;
const scanned = "It lists components, no findings; scan it: `grype sbom:FILE -o sarif`.";
const jestItself = "Have Jest write its own: `jest --json --outputFile=jest.json`.";
const mochaItself =
  "Have Mocha write its own JSON: `mocha --reporter json --reporter-option output=mocha.json`.";
const otherFormat = "Have the tool write SARIF or JUnit XML.";
const noOther = "npm writes no other; `osv-scanner --format sarif` checks the same lock file.";
const securityScan =
  "Have the scanner write SARIF: `semgrep scan --sarif`, `gitleaks git --report-format sarif`, `trivy --format sarif`.";
const pylint = junit("pylint --output-format=pylint_junit.JUnitReporter");
const secretlint = junit("secretlint --format=junit");
const noReport = "It contains no findings.";

/*
 * In both tables the first match wins, so entries with more keys come first.
 */

/** Lists, by their first object with messages, or else by their first object. */
export const listRelatives: readonly Relative[] = [
  ["secretlint's JSON", "filePath messages.loc messages.ruleParentId", secretlint],
  ["secretlint's JSON", "filePath messages.loc messages.messageId", secretlint],
  ["textlint's JSON", "filePath messages.loc", junit("textlint --format junit")],
  [
    "stylelint's JSON",
    "source warnings",
    junit("stylelint --custom-formatter stylelint-junit-formatter"),
  ],
  ["TSLint's JSON", "failure ruleName startPosition", junit("tslint --format junit")],
  ["htmlhint's JSON", "file messages time", sarif("htmlhint --format sarif")],
  [
    "markdownlint's JSON",
    "fileName lineNumber ruleNames",
    converted("markdownlint-cli2-formatter-sarif"),
  ],
  ["ruff's JSON", "filename code location noqa_row", sarif("ruff check --output-format=sarif")],
  ["pylint's JSON", "path symbol message-id", pylint],
  ["ShellCheck's JSON", "file line endLine code level", converted("shellcheck-sarif")],
  ["hadolint's JSON", "file line code level message", sarif("hadolint --format sarif")],
  ["ktlint's JSON", "file errors", sarif("ktlint --reporter=sarif")],
  ["SwiftLint's JSON", "rule_id reason severity", junit("swiftlint --reporter junit")],
  ["Psalm's JSON", "line_from file_name severity", sarif("psalm --report=psalm.sarif")],
  ["Checkov's JSON", "check_type results", sarif("checkov --output sarif")],
  ["Gitleaks' JSON", "RuleID StartLine File", sarif("gitleaks git --report-format sarif")],
  ["reviewdog's rdjsonl", "message location.path", rdjson("rdjsonl")],
  [
    "actionlint's JSON",
    "filepath line column kind",
    "Its manual has a template for SARIF: `actionlint -format TEMPLATE`.",
  ],
  ["Conftest's JSON", "filename successes", junit("conftest test --output junit")],
  ["Spectral's JSON", "code path range severity source", sarif("spectral lint --format sarif")],
  ["HLint's JSON", "hint startLine refactorings", sarif("hlint --sarif")],
  ["Infer's JSON", "bug_type qualifier", sarif("infer run --sarif")],
  ["Cucumber's JSON", "keyword elements", junit("cucumber --format junit:junit.xml")],
];

export const objectRelatives: readonly Relative[] = [
  [
    "the result of dart analyze",
    "diagnostics.problemMessage diagnostics.location",
    "Dart writes no format that is read: convert it to SARIF in a step before this one.",
  ],
  ["Biome's own JSON", "summary diagnostics command", sarif("biome ci --reporter=sarif")],
  ["oxlint's own JSON", "diagnostics number_of_files", sarif("oxlint --format=sarif")],
  ["reviewdog's rdjson", "diagnostics.message diagnostics.location", rdjson("rdjson")],
  ["pylint's JSON", "messages statistics", pylint],
  ["reviewdog's rdjsonl", "message location.path", rdjson("rdjsonl")],
  ["mypy's JSON", "file line hint severity", junit("mypy --junit-xml junit.xml")],
  ["bandit's JSON", "generated_at metrics results", sarif("bandit --format sarif")],
  [
    "golangci-lint's JSON",
    "Issues Report",
    sarif("golangci-lint run --output.sarif.path=report.sarif"),
  ],
  ["Brakeman's JSON", "scan_info warnings", sarif("brakeman --format sarif")],
  ["KICS' JSON", "kics_version queries", sarif("kics scan --report-formats sarif")],
  ["kube-linter's JSON", "Checks Reports", sarif("kube-linter lint --format sarif")],
  ["tfsec's JSON", "results.long_id", sarif("tfsec --format sarif")],
  ["Slither's JSON", "success error results", sarif("slither . --sarif report.sarif")],
  [
    "OWASP Dependency-Check's JSON",
    "reportSchema scanInfo dependencies",
    sarif("dependency-check --format SARIF"),
  ],
  ["PHPMD's JSON", "package files.violations", sarif("phpmd src sarif")],
  ["Pyright's JSON", "generalDiagnostics", "Convert it to SARIF in a step before this one."],
  ["libtest's JSON", "type event", junit("cargo nextest run --profile ci")],
  ["a result of axe", "violations passes incomplete", otherFormat],
  ["a result of Lighthouse", "lighthouseVersion audits", noReport],
  ["the trace of a browser (HAR)", "log.creator log.entries", noReport],
  ["gosec's JSON", "Issues Stats", sarif("gosec -fmt sarif")],
  ["ShellCheck's JSON", "comments", converted("shellcheck-sarif")],
  ["RuboCop's JSON", "metadata.rubocop_version files", junit("rubocop --format junit")],
  ["PHPStan's JSON", "totals.file_errors files", junit("phpstan analyse --error-format=junit")],
  ["PHP_CodeSniffer's JSON", "totals.fixable files", junit("phpcs --report=junit")],
  ["PMD's JSON", "pmdVersion files", sarif("pmd check --format sarif")],
  ["TFLint's JSON", "issues errors", sarif("tflint --format sarif")],
  ["Semgrep's JSON", "results errors paths", sarif("semgrep scan --sarif")],
  ["Trivy's JSON", "SchemaVersion ArtifactName", sarif("trivy --format sarif")],
  ["Grype's JSON", "matches descriptor", sarif("grype --output sarif")],
  ["OSV-Scanner's JSON", "results.source results.packages", sarif("osv-scanner --format sarif")],
  ["a GitLab security report", "vulnerabilities version scan", securityScan],
  ["a GitLab security report", "vulnerabilities version remediations", securityScan],
  ["Snyk's JSON", "vulnerabilities ok dependencyCount", sarif("snyk test --sarif")],
  ["Checkov's JSON", "check_type results", sarif("checkov --output sarif")],
  ["the messages of Cargo", "reason package_id", converted("clippy-sarif")],
  ["the result of npm audit", "auditReportVersion", noOther],
  ["the result of npm audit", "advisories metadata", noOther],
  ["a bill of materials (CycloneDX)", "bomFormat", scanned],
  ["a bill of materials (SPDX)", "spdxVersion", scanned],
  ["the results that Jest hands to reporters", "testResults.testResults", jestItself],
  ["Playwright's JSON", "config suites stats", junit("playwright test --reporter=junit")],
  ["Mochawesome's JSON", "stats results meta", mochaItself],
  ["the result of Cypress", "cypressVersion runs", junit("cypress run --reporter junit")],
  [
    "RSpec's JSON",
    "examples summary_line",
    junit("rspec --format RspecJunitFormatter --out junit.xml"),
  ],
  ["the JSON of pytest-json-report", "exitcode summary root", junit("pytest --junitxml=junit.xml")],
  ["Newman's JSON", "collection run", junit("newman run --reporters junit")],
  ["a result of Allure", "uuid historyId status", otherFormat],
  ["a coverage report", "total.lines.pct", noReport],
  ["a coverage report", "meta files totals", noReport],
  ["a package-lock.json", "lockfileVersion", noReport],
  ["a TypeScript configuration", "compilerOptions", noReport],
  ["a package.json", "name scripts", noReport],
  ["a package.json", "name version dependencies", noReport],
];
