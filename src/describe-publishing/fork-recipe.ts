/**
 * The workflow that publishes what a read-only token can't. docs/recipes.md explains it, and a test compares the two.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows#workflow_run
 */
export const forkRecipe = `# .github/workflows/report.yml
name: Report
on:
  workflow_run:
    workflows: [CI]
    types: [completed]

permissions:
  actions: read
  contents: read
  checks: write

jobs:
  report:
    # Only for a fork's pull request, where the job itself can't publish.
    if: >-
      github.event.workflow_run.event == 'pull_request' && github.event.workflow_run.conclusion != 'cancelled' &&
      github.event.workflow_run.head_repository.full_name != github.repository
    runs-on: ubuntu-latest
    steps:
      # A stranger's files, in a separate folder. Never run any of them: no install, no build, no local action.
      - uses: actions/checkout@v6
        with:
          ref: \${{ github.event.workflow_run.head_sha }}
          path: source
          persist-credentials: false
          allow-unsafe-pr-checkout: true
      # Next to that folder, not inside it: a link in there could lead these files anywhere.
      - uses: actions/download-artifact@v8
        with:
          name: reports
          path: reports
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - uses: report-to-check/report-to-check@v1
        with:
          name: Tests
          working-directory: source
          reports: ../reports
          fail-step: false
`;
