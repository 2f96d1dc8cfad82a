/** The scenarios for the recipes in the docs. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSnippets } from "../docs/snippets.ts";
import { tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";
import { fork, type Scenario } from "./scenarios.ts";

const recipes = readSnippets(readFileSync(join(root, "docs", "recipes.md"), "utf8"));

/** Returns the title and the nth workflow (0-based) below a heading of the recipes. */
function findRecipe(
  heading: string,
  nth = 0,
): { readonly title: string; readonly workflow: string } {
  const found = recipes.filter((snippet) => snippet.heading === heading)[nth];
  if (!found) throw new Error(`The recipes have no workflow ${nth + 1} below "${heading}"`);
  return { title: `Recipe: ${heading}${nth > 0 ? `, ${nth + 1}` : ""}`, workflow: found.yaml };
}

const withReports = "npx vitest run || true";

/** Runs the second workflow for forks: the first one has completed, and its reports are an artifact. */
const forkRun: Pick<Scenario, "event" | "before"> = {
  event: {
    name: "workflow_run",
    payload: {
      workflow_run: {
        id: 7001,
        event: "pull_request",
        conclusion: "failure",
        head_sha: "f".repeat(40),
        head_repository: { full_name: "somebody/shop" },
        actor: { login: "somebody" },
      },
    },
  },
  before:
    'npx vitest run || true; mkdir -p "$ARTIFACTS/reports"; mv reports/* "$ARTIFACTS/reports"',
};

const attackerRan = "Attacker code ran.";

/**
 * An attack: the pull request has a link from the artifact's folder to this action's code, and the artifact has a file
 * that replaces it.
 */
const attack = [
  forkRun.before,
  "rmdir reports",
  'ln -s "$ACTIONS/report-to-check/report-to-check/v1/dist" reports',
  `echo 'console.log("${attackerRan}");' > "$ARTIFACTS/reports/index.js"`,
  'mkdir "$ARTIFACTS/reports/.git"',
].join("\n");

const forkRecipe = findRecipe("Forks and Dependabot", 1);
const appRecipe = findRecipe("The token of a GitHub App");

export const recipeScenarios: readonly Scenario[] = [
  {
    ...findRecipe("Tests and lint in one call"),
    jobs: ["test: failed"],
    checks: ["Tests and lint: failure"],
  },
  {
    ...findRecipe("A matrix: one check for each leg"),
    jobs: ["test: failed", "test: failed", "test: failed", "test: failed"],
    checks: ["ubuntu-latest", "windows-latest"].flatMap((os) =>
      ["3.12", "3.13"].map((python) => `Tests (${os}, Python ${python}): failure`),
    ),
  },
  {
    ...findRecipe("A matrix: one check for all legs"),
    jobs: ["test: failed", "test: failed", "report: failed"],
    checks: ["Tests: failure"],
    logHas: ["reports/reports-ubuntu-latest/junit.xml", "reports/reports-windows-latest/junit.xml"],
  },
  {
    ...findRecipe("Forks and Dependabot"),
    event: fork,
    token: tokens.readOnly,
    jobs: ["test: failed"],
    checks: [],
    logHas: ["There is no check run: for a pull request from a fork"],
  },
  {
    ...forkRecipe,
    ...forkRun,
    jobs: ["report: succeeded"],
    checks: ["Tests: failure"],
  },
  {
    ...forkRecipe,
    ...forkRun,
    title: `${forkRecipe.title}: an attacker's link and artifact replace nothing`,
    before: attack,
    jobs: ["report: succeeded"],
    checks: ["Tests: failure"],
    logHas: ["packages/cart"],
    logHasNot: [attackerRan, "source/packages/cart"],
  },
  {
    ...forkRun,
    title: "The same attack with the artifact unpacked in the checkout: the attacker's code runs",
    workflow: forkRecipe.workflow
      .replace("          path: source\n", "")
      .replace("          working-directory: source\n", "")
      .replace("reports: ../reports", "reports: reports"),
    before: attack,
    jobs: ["report: succeeded"],
    checks: [],
    logHas: [attackerRan],
  },
  {
    ...findRecipe("A monorepo"),
    jobs: ["test: failed", "test: failed"],
    checks: ["Tests (services/api): failure", "Tests (services/web): failure"],
    logHas: ["services/api/reports/junit.xml", "services/web/reports/junit.xml"],
  },
  {
    ...findRecipe("A monorepo", 1),
    before:
      "npx vitest run || true; mkdir -p out/api out/web; cp reports/junit.xml out/api; mv reports/junit.xml out/web",
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
    logHas: ["services/api/packages/cart", "services/web/packages/cart"],
  },
  {
    ...findRecipe("Several tools, several checks"),
    before:
      'clang --analyze; for part in core web; do mkdir -p $part/target/surefire-reports; cp "$FIXTURES/junit/surefire-junit5/workspace/$part/target/surefire-reports/"*.xml $part/target/surefire-reports; done',
    jobs: ["test: failed"],
    checks: ["Tests: failure", "Static analysis: failure"],
  },
  {
    ...findRecipe("Fail only the check, or only the step"),
    before: withReports,
    jobs: ["test: succeeded"],
    checks: ["Reports: failure"],
  },
  {
    ...findRecipe("Fail only the check, or only the step", 1),
    before: withReports,
    jobs: ["test: failed"],
    checks: [],
  },
  {
    ...findRecipe("Fail only the check, or only the step", 2),
    before: withReports,
    jobs: ["test: succeeded"],
    checks: ["Reports: neutral"],
  },
  {
    ...findRecipe("Fail only the check, or only the step", 3),
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
  },
  {
    ...findRecipe("Retried and flaky tests"),
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
    logHas: ["1 of 7 tests failed, 1 skipped, 3 flaky"],
  },
  {
    ...findRecipe("Adopt it in a project with 3,000 old findings"),
    onMain: "other results",
    jobs: ["lint: failed"],
    checks: ["ESLint: failure"],
    logHas: ["Compared with ", ": 2 new errors."],
  },
  {
    ...findRecipe("Adopt it in a project with 3,000 old findings"),
    title: "Recipe: Adopt it in a project with 3,000 old findings, without new ones",
    // Without parse errors, which are new in each run.
    before:
      "mkdir -p .instead/eslint-10; jq 'map(select(all(.messages[]; .ruleId)))' \"$FIXTURES/eslint/eslint-10/workspace/reports/eslint.json\" > .instead/eslint-10/eslint.json",
    onMain: "same results",
    jobs: ["lint: succeeded"],
    checks: ["ESLint: success"],
    logHas: ["nothing new."],
  },
  {
    ...findRecipe("Lint only what changed, tests everywhere"),
    onMain: "other results",
    jobs: ["test: failed"],
    checks: ["Tests and lint: failure"],
    logHas: [": 1 new failed test, 2 new errors."],
  },
  {
    ...findRecipe("A comment on the pull request"),
    onMain: "other results",
    token: tokens.comments,
    jobs: ["test: failed"],
    checks: ["Tests: failure"],
    logHas: [
      ": 1 new failed test.",
      "The comment: https://github.com/octo-org/shop/pull/7#issuecomment-",
    ],
  },
  {
    ...findRecipe("Which tests are flaky"),
    onMain: "same results",
    jobs: ["test: failed"],
    checks: ["Tests: failure"],
    logHas: ["1 of 1 runs: "],
  },
  {
    ...appRecipe,
    before: withReports,
    secrets: { REPORTS_APP_PRIVATE_KEY: "a key" },
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
  },
  {
    ...appRecipe,
    title: `${appRecipe.title}: without the key the tests decide`,
    before: `mkdir -p reports; echo '<testsuite><testcase name="passes"/></testsuite>' > reports/tests.xml`,
    jobs: ["test: succeeded"],
    checks: [],
    logHas: ["There is no check run: the input token is empty."],
  },
];
