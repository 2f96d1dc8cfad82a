/** What the API shows of a state: its JSON, with all that the description of the API promises. */
import type { AnnotationBody } from "./bodies.ts";
import type { Identity, Settings, WorkflowRun } from "./settings.ts";
import type { CheckRun } from "./store.ts";

export function toRunAnswer(run: CheckRun, settings: Settings): Record<string, unknown> {
  const url = `${settings.apiUrl}/repos/${settings.repository}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: pageUrl(run.id, settings),
    details_url: run.detailsUrl,
    status: run.status,
    conclusion: run.conclusion,
    started_at: run.startedAt,
    completed_at: run.completedAt,
    output: {
      title: run.title,
      summary: run.summary,
      text: run.text,
      annotations_count: run.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    name: run.name,
    check_suite: { id: run.suiteId },
    app: toApp(run.app, settings),
    pull_requests: [],
  };
}

export function toAnnotationAnswer(
  annotation: AnnotationBody,
  run: CheckRun,
  settings: Settings,
): Record<string, unknown> {
  const path = annotation.path.split("/").map(encodeURIComponent).join("/");
  return {
    path: annotation.path,
    blob_href: `${settings.serverUrl}/${settings.repository}/blob/${run.headSha}/${path}`,
    start_line: annotation.start_line,
    start_column: annotation.start_column ?? null,
    end_line: annotation.end_line,
    end_column: annotation.end_column ?? null,
    annotation_level: annotation.annotation_level,
    title: annotation.title ?? null,
    message: annotation.message,
    raw_details: annotation.raw_details ?? null,
  };
}

/** The parts of a workflow run that say where its check runs are; not the repository and commit inside. */
export function toWorkflowRunAnswer(run: WorkflowRun, settings: Settings): Record<string, unknown> {
  const base = `${settings.apiUrl}/repos/${settings.repository}/actions/runs/${run.id}`;
  return {
    id: run.id,
    name: run.name,
    node_id: `WFR_${run.id}`,
    check_suite_id: run.suiteId,
    head_branch: "main",
    head_sha: run.headSha,
    path: ".github/workflows/ci.yml",
    run_number: 1,
    run_attempt: run.attempt ?? 1,
    event: run.event,
    status: "in_progress",
    conclusion: null,
    url: base,
    html_url: `${settings.serverUrl}/${settings.repository}/actions/runs/${run.id}`,
    check_suite_url: `${settings.apiUrl}/repos/${settings.repository}/check-suites/${run.suiteId}`,
    jobs_url: `${base}/jobs`,
    logs_url: `${base}/logs`,
    artifacts_url: `${base}/artifacts`,
    cancel_url: `${base}/cancel`,
    rerun_url: `${base}/rerun`,
    pull_requests: [],
  };
}

/** The page of a check run on the site. */
export function pageUrl(id: number, settings: Settings): string {
  return `${settings.serverUrl}/${settings.repository}/runs/${id}`;
}

function toApp(app: NonNullable<Identity["app"]>, settings: Settings): Record<string, unknown> {
  const { apiUrl, serverUrl } = settings;
  const user = `${apiUrl}/users/octo-org`;
  return {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    owner: {
      login: "octo-org",
      id: 1,
      node_id: "O_1",
      avatar_url: `${serverUrl}/octo-org.png`,
      gravatar_id: "",
      url: user,
      html_url: `${serverUrl}/octo-org`,
      followers_url: `${user}/followers`,
      following_url: `${user}/following{/other_user}`,
      gists_url: `${user}/gists{/gist_id}`,
      starred_url: `${user}/starred{/owner}{/repo}`,
      subscriptions_url: `${user}/subscriptions`,
      organizations_url: `${user}/orgs`,
      repos_url: `${user}/repos`,
      events_url: `${user}/events{/privacy}`,
      received_events_url: `${user}/received_events`,
      type: "Organization",
      site_admin: false,
    },
    name: app.name,
    description: "",
    external_url: "https://example.com",
    html_url: `${serverUrl}/apps/${app.slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2018-07-30T09:30:17Z",
    permissions: { checks: "write", metadata: "read" },
    events: [],
  };
}
