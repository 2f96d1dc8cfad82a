/** Replaces what a workflow uses but this machine can't download or shouldn't run for a demonstration. */
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";

const report = (name: string) => join(root, "__fixtures__", name);

/**
 * Tools that write the files of the real ones from when the fixtures were made, and that exit as the real ones do if
 * tests fail.
 */
const tools: Readonly<Record<string, string>> = {
  npm: `[ "$1" = test ] || exit 0; leave ${report("junit/vitest/workspace/reports/junit.xml")} reports/junit.xml`,
  npx: `case "$1" in
    eslint) leave ${report("eslint/eslint-10/workspace/reports/eslint.json")} reports/eslint.json ;;
    vitest) leave ${report("junit/vitest/workspace/reports/junit.xml")} reports/junit.xml ;;
  esac`,
  pip: "exit 0",
  pytest: `leave ${report("junit/pytest/workspace/reports/junit.xml")} reports/junit.xml`,
  gotestsum: `leave ${report("junit/gotestsum-rerun-fails/workspace/reports/junit.xml")} reports/go.xml`,
  clang: `mkdir -p reports && cp ${report("sarif/clang/workspace/reports")}/*.sarif reports`,
};

/** Other people's actions, as far as the recipes use them. */
const actions: Readonly<Record<string, string>> = {
  "actions/checkout": composite(
    ["allow-unsafe-pr-checkout", "path", "persist-credentials", "ref"],
    'mkdir -p "$TO"; cp -R "$SHOP/." "$TO"',
    { TO: "path || '.'" },
  ),
  "actions/setup-node": composite(["node-version"], "node --version"),
  "actions/setup-python": composite(["python-version"], "python3 --version"),
  "actions/upload-artifact": composite(
    ["name", "path", "if-no-files-found"],
    'mkdir -p "$ARTIFACTS/$NAME" && cp -R "$FROM/." "$ARTIFACTS/$NAME"',
    { NAME: "name", FROM: "path" },
  ),
  // Like the real one it writes through links that are there already.
  "actions/download-artifact": composite(
    ["name", "pattern", "path", "run-id", "github-token"],
    [
      'mkdir -p "$TO"',
      'if [ "$NAME" ]; then cp -R "$ARTIFACTS/$NAME/." "$TO"',
      'else for folder in "$ARTIFACTS"/$PATTERN; do cp -R "$folder" "$TO"; done; fi',
    ].join("\n"),
    { NAME: "name", PATTERN: "pattern", TO: "path" },
  ),
  "actions/create-github-app-token": composite(
    ["app-id", "private-key", "permission-checks"],
    `echo "token=${tokens.app}" >> "$GITHUB_OUTPUT"`,
    {},
    "outputs:\n  token:\n    value: $" + "{{ steps.run.outputs.token }}\n",
  ),
};

/**
 * Leaves a report of a fixture, or the one that is in the folder `.instead` under the names of the fixture and the
 * file.
 */
const leave = [
  "leave() {",
  '  mkdir -p "$(dirname "$2")"',
  '  fixture="$(dirname "$(dirname "$(dirname "$1")")")"',
  '  instead=".instead/$(basename "$fixture")/$(basename "$1")"',
  '  if [ -e "$instead" ]; then cp "$instead" "$2"; else cp "$1" "$2"; fi',
  '  echo "tests failed"; exit 1',
  "}",
].join("\n");

/** Writes the tools into a folder for the PATH. */
export function writeTools(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(tools)) {
    const path = join(folder, name);
    writeFileSync(path, `#!/usr/bin/env bash\n${leave}\n${script}\n`);
    chmodSync(path, 0o755);
  }
}

/**
 * Writes each action that a workflow uses into a folder. Returns the options for act. This action is copied as it is:
 * action.yml and dist.
 */
export function writeActions(workflow: string, folder: string): readonly string[] {
  const references = [...workflow.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g)];
  return [...new Map(references.map((match) => [match[0], match])).values()].map(
    ([, name = "", ref = ""]) => {
      const target = join(folder, name, ref);
      mkdirSync(target, { recursive: true });
      if (name === "report-to-check/report-to-check") copyOwn(target);
      else writeFileSync(join(target, "action.yml"), actions[name] ?? missing(name));
      return `${name}@${ref}=${target}`;
    },
  );
}

function copyOwn(target: string): void {
  for (const part of ["action.yml", "dist"]) {
    cpSync(join(root, part), join(target, part), { recursive: true });
  }
}

function missing(name: string): never {
  throw new Error(`There is no stand-in for ${name}`);
}

function composite(
  inputs: readonly string[],
  script: string,
  env: Readonly<Record<string, string>> = {},
  rest = "",
): string {
  const lines = Object.entries(env).map(
    ([name, input]) => `        ${name}: $\{{ inputs.${input} }}`,
  );
  return [
    "name: Stand-in",
    "description: Stand-in",
    "inputs:",
    ...inputs.map((input) => `  ${input}:\n    description: ${input}`),
    ...(rest ? [rest.trimEnd()] : []),
    "runs:",
    "  using: composite",
    "  steps:",
    "    - id: run",
    "      shell: bash",
    `      run: ${JSON.stringify(script)}`,
    ...(lines.length > 0 ? ["      env:", ...lines] : []),
    "",
  ].join("\n");
}
