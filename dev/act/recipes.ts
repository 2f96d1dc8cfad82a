/** The recipes in the docs and their expected results. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSnippets } from "../docs/snippets.ts";
import { tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";
import { fork, type Scenario } from "./scenarios.ts";

const recipes = readSnippets(readFileSync(join(root, "docs", "recipes.md"), "utf8"));

/** The nth workflow below a heading of the recipes. */
function recipe(heading: string, nth = 0): { readonly title: string; readonly workflow: string } {
  const found = recipes.filter((snippet) => snippet.heading === heading)[nth];
  if (!found) throw new Error(`The recipes have no workflow ${nth + 1} below "${heading}"`);
  return { title: `Recipe: ${heading}${nth > 0 ? `, ${nth + 1}` : ""}`, workflow: found.yaml };
}

const withReports = "npx vitest run || true";

/** GitHub starts the second workflow for forks: the first has ended, and its reports are an artifact. */
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

const strangerRan = "Code of a stranger has run.";

/**
 * The pull request holds a link from the artifact's folder to this action's code, and the artifact a file to put there.
 */
const trap = [
  forkRun.before,
  "rmdir reports",
  'ln -s "$ACTIONS/report-to-check/report-to-check/v1/dist" reports',
  `echo 'console.log("${strangerRan}");' > "$ARTIFACTS/reports/index.js"`,
  'mkdir "$ARTIFACTS/reports/.git"',
].join("\n");

const forkRecipe = recipe("Forks and Dependabot", 1);

export const recipeScenarios: readonly Scenario[] = [
  {
    ...recipe("Tests and lint in one call"),
    jobs: ["test: failed"],
    checks: ["Tests and lint: failure"],
  },
  {
    ...recipe("A matrix: one check for each leg"),
    jobs: ["test: failed", "test: failed", "test: failed", "test: failed"],
    checks: ["ubuntu-latest", "windows-latest"].flatMap((os) =>
      ["3.12", "3.13"].map((python) => `Tests (${os}, Python ${python}): failure`),
    ),
  },
  {
    ...recipe("A matrix: one check for all legs"),
    jobs: ["test: failed", "test: failed", "report: failed"],
    checks: ["Tests: failure"],
    says: ["reports/reports-ubuntu-latest/junit.xml", "reports/reports-windows-latest/junit.xml"],
  },
  {
    ...recipe("Forks and Dependabot"),
    event: fork,
    token: tokens.readOnly,
    jobs: ["test: failed"],
    checks: [],
    says: ["There is no check run: for a pull request from a fork"],
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
    title: `${forkRecipe.title}: a stranger's link and artifact replace nothing`,
    before: trap,
    jobs: ["report: succeeded"],
    checks: ["Tests: failure"],
    says: ["packages/cart"],
    hides: [strangerRan, "source/packages/cart"],
  },
  {
    ...forkRun,
    title:
      "What the trap does where the artifact is unpacked in the checkout: a stranger's code runs",
    workflow: forkRecipe.workflow
      .replace("          path: source\n", "")
      .replace("          working-directory: source\n", "")
      .replace("reports: ../reports", "reports: reports"),
    before: trap,
    jobs: ["report: succeeded"],
    checks: [],
    says: [strangerRan],
  },
  {
    ...recipe("A monorepo"),
    jobs: ["test: failed", "test: failed"],
    checks: ["Tests (services/api): failure", "Tests (services/web): failure"],
    says: ["services/api/reports/junit.xml", "services/web/reports/junit.xml"],
  },
  {
    ...recipe("A monorepo", 1),
    before:
      "npx vitest run || true; mkdir -p out/api out/web; cp reports/junit.xml out/api; mv reports/junit.xml out/web",
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
    says: ["services/api/packages/cart", "services/web/packages/cart"],
  },
  {
    ...recipe("Several tools, several checks"),
    before:
      'clang --analyze; for part in core web; do mkdir -p $part/target/surefire-reports; cp "$FIXTURES/junit/surefire-junit5/workspace/$part/target/surefire-reports/"*.xml $part/target/surefire-reports; done',
    jobs: ["test: failed"],
    checks: ["Tests: failure", "Static analysis: failure"],
  },
  {
    ...recipe("Fail only the check, or only the step"),
    before: withReports,
    jobs: ["test: succeeded"],
    checks: ["Reports: failure"],
  },
  {
    ...recipe("Fail only the check, or only the step", 1),
    before: withReports,
    jobs: ["test: failed"],
    checks: [],
  },
  {
    ...recipe("Fail only the check, or only the step", 2),
    before: withReports,
    jobs: ["test: succeeded"],
    checks: ["Reports: neutral"],
  },
  {
    ...recipe("Fail only the check, or only the step", 3),
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
  },
  {
    ...recipe("Retried and flaky tests"),
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
    says: ["1 of 7 tests failed, 1 skipped, 3 flaky"],
  },
  {
    ...recipe("Adopt it in a project with 3,000 old findings"),
    onMain: "other results",
    jobs: ["lint: failed"],
    checks: ["ESLint: failure"],
    says: ["Compared with ", ": 2 new errors."],
  },
  {
    ...recipe("Adopt it in a project with 3,000 old findings"),
    title: "Recipe: Adopt it in a project with 3,000 old findings, where nothing is new",
    // Parse errors are new in each run.
    before:
      "mkdir -p .instead/eslint-10; jq 'map(select(all(.messages[]; .ruleId)))' \"$FIXTURES/eslint/eslint-10/workspace/reports/eslint.json\" > .instead/eslint-10/eslint.json",
    onMain: "same results",
    jobs: ["lint: succeeded"],
    checks: ["ESLint: success"],
    says: ["nothing new."],
  },
  {
    ...recipe("Lint only what changed, tests everywhere"),
    onMain: "other results",
    jobs: ["test: failed"],
    checks: ["Tests and lint: failure"],
    says: [": 1 new failed test, 2 new errors."],
  },
  {
    ...recipe("A comment on the pull request"),
    onMain: "other results",
    token: tokens.comments,
    jobs: ["test: failed"],
    checks: ["Tests: failure"],
    says: [
      ": 1 new failed test.",
      "The comment: https://github.com/octo-org/shop/pull/7#issuecomment-",
    ],
  },
  {
    ...recipe("Which tests are flaky"),
    onMain: "same results",
    jobs: ["test: failed"],
    checks: ["Tests: failure"],
    says: ["1 of 1 runs: "],
  },
  {
    ...recipe("The token of a GitHub App"),
    before: withReports,
    jobs: ["test: failed"],
    checks: ["Reports: failure"],
  },
];
