/** A JSON format that occurs next to our reports but isn't supported. */
export type Relative = readonly [
  what: string,
  /** The keys that it must have, separated by spaces; `a.b` is `b` in `a`. */
  keys: string,
  /** How to make the tool write a supported format. A sentence. */
  instead: string,
];

const adviseSarif = (option: string) => `Have it write SARIF: \`${option}\`.`;
const adviseJunit = (option: string) => `Have it write JUnit XML: \`${option}\`.`;
const adviseConverter = (converter: string) => `Have \`${converter}\` make it SARIF.`;
const jsonOf = (tool: string) => `${tool}${/s$/i.test(tool) ? "'" : "'s"} JSON`;

/** Makes a function for the entries of tools whose option, or a converter, is the advice. */
const entryWith =
  (advise: (option: string) => string) =>
  (tool: string, keys: string, option: string): Relative => [jsonOf(tool), keys, advise(option)];
const sarif = entryWith(adviseSarif);
const junit = entryWith(adviseJunit);
const converted = entryWith(adviseConverter);

const rdjson = (name: string) =>
  `Have reviewdog make it SARIF: \`reviewdog -f=${name} -reporter=sarif\`.`;
const scanned = "It lists components, no findings; scan it: `grype sbom:FILE -o sarif`.";
const jestItself = "Have Jest write its own: `jest --json --outputFile=jest.json`.";
const mochaItself =
  "Have Mocha write its own JSON: `mocha --reporter json --reporter-option output=mocha.json`.";
const otherFormat = "Have the tool write SARIF or JUnit XML.";
const noOther = "npm writes no other; `osv-scanner --format sarif` checks the same lock file.";
const securityScan =
  "Have the scanner write SARIF: `semgrep scan --sarif`, `gitleaks git --report-format sarif`, `trivy --format sarif`.";
const noReport = "It contains no findings.";

/*
 * In both tables the first match wins, so entries with more keys come first.
 */

/** Lists, by their first object with messages, or else by their first object. */
export const listRelatives: readonly Relative[] = [
  junit("secretlint", "filePath messages.loc messages.ruleParentId", "secretlint --format=junit"),
  junit("secretlint", "filePath messages.loc messages.messageId", "secretlint --format=junit"),
  junit("textlint", "filePath messages.loc", "textlint --format junit"),
  junit("stylelint", "source warnings", "stylelint --custom-formatter stylelint-junit-formatter"),
  junit("TSLint", "failure ruleName startPosition", "tslint --format junit"),
  sarif("htmlhint", "file messages time", "htmlhint --format sarif"),
  converted("markdownlint", "fileName lineNumber ruleNames", "markdownlint-cli2-formatter-sarif"),
  sarif("ruff", "filename code location noqa_row", "ruff check --output-format=sarif"),
  junit("pylint", "path symbol message-id", "pylint --output-format=pylint_junit.JUnitReporter"),
  converted("ShellCheck", "file line endLine code level", "shellcheck-sarif"),
  sarif("hadolint", "file line code level message", "hadolint --format sarif"),
  sarif("ktlint", "file errors", "ktlint --reporter=sarif"),
  junit("SwiftLint", "rule_id reason severity", "swiftlint --reporter junit"),
  sarif("Psalm", "line_from file_name severity", "psalm --report=psalm.sarif"),
  sarif("Checkov", "check_type results", "checkov --output sarif"),
  sarif("Gitleaks", "RuleID StartLine File", "gitleaks git --report-format sarif"),
  ["reviewdog's rdjsonl", "message location.path", rdjson("rdjsonl")],
  [
    "actionlint's JSON",
    "filepath line column kind",
    "Its manual has a template for SARIF: `actionlint -format TEMPLATE`.",
  ],
  junit("Conftest", "filename successes", "conftest test --output junit"),
  sarif("Spectral", "code path range severity source", "spectral lint --format sarif"),
  sarif("HLint", "hint startLine refactorings", "hlint --sarif"),
  sarif("Infer", "bug_type qualifier", "infer run --sarif"),
  junit("Cucumber", "keyword elements", "cucumber --format junit:junit.xml"),
];

export const objectRelatives: readonly Relative[] = [
  [
    "the result of dart analyze",
    "diagnostics.problemMessage diagnostics.location",
    "Dart writes no format that is read: convert it to SARIF in a step before this one.",
  ],
  ["Biome's own JSON", "summary diagnostics command", adviseSarif("biome ci --reporter=sarif")],
  ["oxlint's own JSON", "diagnostics number_of_files", adviseSarif("oxlint --format=sarif")],
  ["reviewdog's rdjson", "diagnostics.message diagnostics.location", rdjson("rdjson")],
  junit("pylint", "messages statistics", "pylint --output-format=pylint_junit.JUnitReporter"),
  ["reviewdog's rdjsonl", "message location.path", rdjson("rdjsonl")],
  junit("mypy", "file line hint severity", "mypy --junit-xml junit.xml"),
  sarif("bandit", "generated_at metrics results", "bandit --format sarif"),
  sarif("golangci-lint", "Issues Report", "golangci-lint run --output.sarif.path=report.sarif"),
  sarif("Brakeman", "scan_info warnings", "brakeman --format sarif"),
  sarif("KICS", "kics_version queries", "kics scan --report-formats sarif"),
  sarif("kube-linter", "Checks Reports", "kube-linter lint --format sarif"),
  sarif("tfsec", "results.long_id", "tfsec --format sarif"),
  sarif("Slither", "success error results", "slither . --sarif report.sarif"),
  sarif(
    "OWASP Dependency-Check",
    "reportSchema scanInfo dependencies",
    "dependency-check --format SARIF",
  ),
  sarif("PHPMD", "package files.violations", "phpmd src sarif"),
  ["Pyright's JSON", "generalDiagnostics", "Convert it to SARIF in a step before this one."],
  junit("libtest", "type event", "cargo nextest run --profile ci"),
  ["a result of axe", "violations passes incomplete", otherFormat],
  ["a result of Lighthouse", "lighthouseVersion audits", noReport],
  ["the trace of a browser (HAR)", "log.creator log.entries", noReport],
  sarif("gosec", "Issues Stats", "gosec -fmt sarif"),
  converted("ShellCheck", "comments", "shellcheck-sarif"),
  junit("RuboCop", "metadata.rubocop_version files", "rubocop --format junit"),
  junit("PHPStan", "totals.file_errors files", "phpstan analyse --error-format=junit"),
  junit("PHP_CodeSniffer", "totals.fixable files", "phpcs --report=junit"),
  sarif("PMD", "pmdVersion files", "pmd check --format sarif"),
  sarif("TFLint", "issues errors", "tflint --format sarif"),
  sarif("Semgrep", "results errors paths", "semgrep scan --sarif"),
  sarif("Trivy", "SchemaVersion ArtifactName", "trivy --format sarif"),
  sarif("Grype", "matches descriptor", "grype --output sarif"),
  sarif("OSV-Scanner", "results.source results.packages", "osv-scanner --format sarif"),
  ["a GitLab security report", "vulnerabilities version scan", securityScan],
  ["a GitLab security report", "vulnerabilities version remediations", securityScan],
  sarif("Snyk", "vulnerabilities ok dependencyCount", "snyk test --sarif"),
  sarif("Checkov", "check_type results", "checkov --output sarif"),
  ["the messages of Cargo", "reason package_id", adviseConverter("clippy-sarif")],
  ["the result of npm audit", "auditReportVersion", noOther],
  ["the result of npm audit", "advisories metadata", noOther],
  ["a bill of materials (CycloneDX)", "bomFormat", scanned],
  ["a bill of materials (SPDX)", "spdxVersion", scanned],
  ["the results that Jest hands to reporters", "testResults.testResults", jestItself],
  junit("Playwright", "config suites stats", "playwright test --reporter=junit"),
  ["Mochawesome's JSON", "stats results meta", mochaItself],
  ["the result of Cypress", "cypressVersion runs", adviseJunit("cypress run --reporter junit")],
  junit("RSpec", "examples summary_line", "rspec --format RspecJunitFormatter --out junit.xml"),
  [
    "the JSON of pytest-json-report",
    "exitcode summary root",
    adviseJunit("pytest --junitxml=junit.xml"),
  ],
  junit("Newman", "collection run", "newman run --reporters junit"),
  ["a result of Allure", "uuid historyId status", otherFormat],
  ["a coverage report", "total.lines.pct", noReport],
  ["a coverage report", "meta files totals", noReport],
  ["a package-lock.json", "lockfileVersion", noReport],
  ["a TypeScript configuration", "compilerOptions", noReport],
  ["a package.json", "name scripts", noReport],
  ["a package.json", "name version dependencies", noReport],
];
