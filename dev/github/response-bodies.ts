/** Renders check runs, annotations and workflow runs as the API does, with every property that its description has. */

import { renderOwner, renderPushCommit, renderRepository } from "./related-objects.ts";
import type { AnnotationBody } from "./request-bodies.ts";
import type { Identity, Settings, WorkflowRun } from "./settings.ts";
import type { CheckRun } from "./store.ts";

export function renderRun(run: CheckRun, settings: Settings): Record<string, unknown> {
  const url = `${settings.apiUrl}/repos/${settings.repository}/check-runs/${run.id}`;
  return {
    id: run.id,
    node_id: `CR_${run.id}`,
    head_sha: run.headSha,
    external_id: run.externalId,
    url,
    html_url: run.isJob ? run.detailsUrl : toPageUrl(run.id, settings),
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
    app: renderApp(run.app, settings),
    pull_requests: [],
  };
}

export function renderAnnotation(
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

export function renderWorkflowRun(run: WorkflowRun, settings: Settings): Record<string, unknown> {
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
    display_title: "Work",
    workflow_id: 1,
    workflow_url: `${settings.apiUrl}/repos/${settings.repository}/actions/workflows/1`,
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
    head_commit: renderPushCommit(run.headSha),
    head_repository: renderRepository(settings),
    repository: renderRepository(settings),
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

/** Returns the URL of a check run's page. */
export function toPageUrl(id: number, settings: Settings): string {
  return `${settings.serverUrl}/${settings.repository}/runs/${id}`;
}

function renderApp(app: NonNullable<Identity["app"]>, settings: Settings): Record<string, unknown> {
  return {
    id: app.id,
    slug: app.slug,
    node_id: `A_${app.id}`,
    owner: renderOwner(settings),
    name: app.name,
    description: "",
    external_url: "https://example.com",
    html_url: `${settings.serverUrl}/apps/${app.slug}`,
    created_at: "2018-07-30T09:30:17Z",
    updated_at: "2018-07-30T09:30:17Z",
    permissions: { checks: "write", metadata: "read" },
    events: [],
  };
}
