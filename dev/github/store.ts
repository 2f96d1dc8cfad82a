/** Creates and updates check runs. States are immutable: each write returns a new state. */
import type { AnnotationBody, RunBody } from "./request-bodies.ts";
import { actionsApp, type Identity, type Settings, type WorkflowRun } from "./settings.ts";

export interface CheckRun {
  readonly id: number;
  readonly app: NonNullable<Identity["app"]>;
  readonly suiteId: number;
  readonly name: string;
  readonly headSha: string;
  readonly externalId: string;
  readonly detailsUrl: string;
  readonly status: "queued" | "in_progress" | "completed";
  readonly conclusion: string | null;
  /** ISO 8601, in full seconds. */
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly title: string | null;
  readonly summary: string | null;
  readonly text: string | null;
  readonly annotations: readonly AnnotationBody[];
  /** The check run of a job, which GitHub created. */
  readonly isJob?: true;
}

interface CheckSuite {
  readonly id: number;
  readonly appId: number;
  readonly headSha: string;
}

export interface Comment {
  readonly id: number;
  /** The number of the pull request. */
  readonly issue: number;
  readonly author: { readonly login: string; readonly id: number };
  readonly body: string;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface State {
  /** Oldest first. */
  readonly comments: readonly Comment[];
  /** Oldest first. */
  readonly runs: readonly CheckRun[];
  /** Oldest first. */
  readonly suites: readonly CheckSuite[];
  readonly nextId: number;
}

/** GitHub cuts longer texts without an error. */
const textBytes = 65_535;

/** Per check suite. The oldest runs beyond it are deleted. https://docs.github.com/en/rest/checks/runs */
const maxRunsPerName = 1000;

/** Returns the initial state, with a check suite of the App github-actions per workflow run. */
export function startState({ workflowRuns, serverUrl, repository }: Settings): State {
  const suites = workflowRuns.map(({ suiteId, headSha }) => ({
    id: suiteId,
    appId: actionsApp.id,
    headSha,
  }));
  const jobs = workflowRuns.flatMap((run) => (run.jobs ?? []).map((name) => ({ run, name })));
  const runs = jobs.map(({ run, name }, i) => {
    const id = 501 + i;
    const detailsUrl = `${serverUrl}/${repository}/actions/runs/${run.id}/job/${id}`;
    return toJobRun(id, name, run, detailsUrl);
  });
  return { runs, suites, comments: [], nextId: 1001 };
}

function toJobRun(id: number, name: string, run: WorkflowRun, detailsUrl: string): CheckRun {
  return {
    id,
    app: actionsApp,
    suiteId: run.suiteId,
    name,
    headSha: run.headSha,
    externalId: `00000000-0000-4000-8000-${String(id).padStart(12, "0")}`,
    detailsUrl,
    status: "in_progress",
    conclusion: null,
    startedAt: "2020-01-01T00:00:00Z",
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
    isJob: true,
  };
}

export interface Writer {
  readonly identity: Identity & { readonly app: NonNullable<Identity["app"]> };
  readonly now: number;
  /** Returns the URL of a check run's page. */
  readonly pageUrl: (id: number) => string;
}

/** Creates a new check run even if there is one with the same name. */
export function createRun(state: State, body: RunBody, writer: Writer): readonly [State, CheckRun] {
  const { app } = writer.identity;
  const headSha = (body.head_sha ?? "").toLowerCase();
  // GitHub adds the run to the oldest check suite of the App and commit; callers can't choose it.
  const suite = state.suites.find((s) => s.appId === app.id && s.headSha === headSha) ?? {
    id: state.nextId + 500_000,
    appId: app.id,
    headSha,
  };
  const empty: CheckRun = {
    id: state.nextId,
    app,
    suiteId: suite.id,
    name: body.name ?? "",
    headSha,
    externalId: "",
    detailsUrl: writer.pageUrl(state.nextId),
    status: "queued",
    conclusion: null,
    startedAt: null,
    completedAt: null,
    title: null,
    summary: null,
    text: null,
    annotations: [],
  };
  const run = merge(empty, body, writer);
  const suites = state.suites.includes(suite) ? state.suites : [...state.suites, suite];
  const runs = keepNewest([...state.runs, run]);
  return [{ ...state, runs, suites, nextId: state.nextId + 1 }, run];
}

export function updateRun(
  state: State,
  old: CheckRun,
  body: RunBody,
  writer: Writer,
): readonly [State, CheckRun] {
  const run = merge({ ...old, name: body.name ?? old.name }, body, writer);
  return [{ ...state, runs: state.runs.map((other) => (other.id === old.id ? run : other)) }, run];
}

function merge(old: CheckRun, body: RunBody, writer: Writer): CheckRun {
  const isCompleted = old.status === "completed" || body.conclusion !== undefined;
  const status = isCompleted ? "completed" : (body.status ?? old.status);
  const startedAt = body.started_at ?? old.startedAt;
  const completedAt = body.completed_at ?? old.completedAt;
  const now = new Date(writer.now).toISOString();
  return {
    ...old,
    ...mergeOutput(old, body),
    externalId: body.external_id ?? old.externalId,
    // With a job's token, GitHub replaces this by the run's page.
    detailsUrl:
      writer.identity.kind === "job" ? old.detailsUrl : (body.details_url ?? old.detailsUrl),
    status,
    conclusion: body.conclusion ?? old.conclusion,
    startedAt: toSeconds(startedAt ?? (status === "queued" ? null : now)),
    completedAt: toSeconds(completedAt ?? (isCompleted ? now : null)),
  };
}

/** An output replaces title, summary and text, and adds its annotations. */
function mergeOutput(old: CheckRun, { output }: RunBody): Partial<CheckRun> {
  if (output === undefined) return {};
  return {
    title: output.title ?? null,
    summary: output.summary,
    text: output.text === undefined ? null : cut(output.text, textBytes),
    annotations: [...old.annotations, ...(output.annotations ?? [])],
  };
}

/** Cuts a text to a number of bytes without splitting a character. */
function cut(text: string, bytes: number): string {
  const encoded = Buffer.from(text);
  if (encoded.length <= bytes) return text;
  let end = bytes;
  while (((encoded[end] ?? 0) & 0xc0) === 0x80) end--;
  return encoded.toString("utf8", 0, end);
}

function keepNewest(runs: readonly CheckRun[]): readonly CheckRun[] {
  const newest = runs.at(-1);
  const sameName = runs.filter((r) => r.suiteId === newest?.suiteId && r.name === newest.name);
  return sameName.length > maxRunsPerName ? runs.filter((run) => run !== sameName[0]) : runs;
}

const toSeconds = (time: string | null): string | null =>
  time && new Date(time).toISOString().replace(/\.\d+Z$/, "Z");
