/** Replaces tools and actions that a workflow uses but that this machine can't download or shouldn't run. */
import { chmodSync, cpSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { tokens } from "../github/settings.ts";
import { root } from "../runner/action.ts";

const toFixturePath = (name: string) => join(root, "__fixtures__", name);

/** Scripts that write the reports of fixtures and exit like the real tools with failing tests. */
const tools: Readonly<Record<string, string>> = {
  npm: `[ "$1" = test ] || exit 0; leave ${toFixturePath("junit/vitest/workspace/reports/junit.xml")} reports/junit.xml`,
  npx: `case "$1" in
    eslint) leave ${toFixturePath("eslint/eslint-10/workspace/reports/eslint.json")} reports/eslint.json ;;
    vitest) leave ${toFixturePath("junit/vitest/workspace/reports/junit.xml")} reports/junit.xml ;;
  esac`,
  pip: "exit 0",
  pytest: `leave ${toFixturePath("junit/pytest/workspace/reports/junit.xml")} reports/junit.xml`,
  gotestsum: `leave ${toFixturePath("junit/gotestsum-rerun-fails/workspace/reports/junit.xml")} reports/go.xml`,
  clang: `mkdir -p reports && cp ${toFixturePath("sarif/clang/workspace/reports")}/*.sarif reports`,
};

/** Replacements for the other actions that the recipes use. */
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
  // Like the real action, it writes through existing links.
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
    // Like the real action, it fails without a key.
    `[ "$KEY" ] && echo "token=${tokens.app}" >> "$GITHUB_OUTPUT"`,
    { KEY: "private-key" },
    "outputs:\n  token:\n    value: $" + "{{ steps.run.outputs.token }}\n",
  ),
};

/** Writes a report of a fixture, or the file in `.instead` with the names of the fixture and the report. */
const leave = [
  "leave() {",
  '  mkdir -p "$(dirname "$2")"',
  '  fixture="$(dirname "$(dirname "$(dirname "$1")")")"',
  '  instead=".instead/$(basename "$fixture")/$(basename "$1")"',
  '  if [ -e "$instead" ]; then cp "$instead" "$2"; else cp "$1" "$2"; fi',
  '  echo "tests failed"; exit 1',
  "}",
].join("\n");

/** Writes the tools into a folder, which the caller adds to the PATH. */
export function writeTools(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, script] of Object.entries(tools)) {
    const path = join(folder, name);
    writeFileSync(path, `#!/usr/bin/env bash\n${leave}\n${script}\n`);
    chmodSync(path, 0o755);
  }
}

/**
 * Writes each action that a workflow uses into a folder. Returns the values of act's option `--local-repository`. Of
 * this action, action.yml and dist are copied.
 */
export function writeActions(workflow: string, folder: string): readonly string[] {
  const references = [...workflow.matchAll(/uses: ([\w-]+\/[\w-]+)@(\S+)/g)];
  return [...new Map(references.map((match) => [match[0], match])).values()].map(
    ([, name = "", ref = ""]) => {
      const target = join(folder, name, ref);
      mkdirSync(target, { recursive: true });
      if (name === "report-to-check/report-to-check") copyOwn(target);
      else writeFileSync(join(target, "action.yml"), actions[name] ?? failMissing(name));
      return `${name}@${ref}=${target}`;
    },
  );
}

function copyOwn(target: string): void {
  for (const part of ["action.yml", "dist"]) {
    cpSync(join(root, part), join(target, part), { recursive: true });
  }
}

function failMissing(name: string): never {
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
