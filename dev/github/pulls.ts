/** The calls that read pull requests. */
import { refuseReader } from "./access.ts";
import { type Call, type CallResult, ok, respond } from "./call.ts";
import { toPage } from "./lists.ts";
import { notFound, refuseShape } from "./refusals.ts";
import { renderOwner, renderRepository } from "./related-objects.ts";
import type { PullRequest, Settings } from "./settings.ts";
import { describeNonMember } from "./shape.ts";

type Json = Record<string, unknown>;

export function readPull(call: Call): CallResult {
  const refused = refuseReader(call.identity, "pull_requests", call.settings);
  const pull = findPull(call);
  return respond(call, refused ?? (pull ? ok(renderFullPull(pull, call.settings)) : notFound()));
}

/** Responds with pull requests, newest first. `head` is `owner:branch`; GitHub ignores it without the owner. */
export function listPulls(call: Call): CallResult {
  const { request, settings } = call;
  const refused = refuseReader(call.identity, "pull_requests", settings);
  if (refused) return respond(call, refused);
  const { state = "open", head } = request.query;
  const states = ["open", "closed", "all"];
  if (!states.includes(state))
    return respond(call, refuseShape([describeNonMember(state, states)]));
  const isNamed = head?.includes(":") === true;
  const pulls = settings
    .pulls()
    .filter(
      (pull) =>
        (state === "all" || pull.state === state) &&
        (!isNamed || head === `${toSourceRepository(pull, settings).split("/")[0]}:${pull.branch}`),
    )
    .toSorted((a, b) => b.number - a.number);
  const { page, headers } = toPage(pulls, request, settings.apiUrl);
  return respond(
    call,
    ok(
      page.map((pull) => renderPull(pull, settings)),
      200,
      headers,
    ),
  );
}

export function findPull({ settings, key }: Call): PullRequest | undefined {
  return settings.pulls().find(({ number }) => number === Number(key));
}

const toSourceRepository = ({ from }: PullRequest, { repository }: Settings): string =>
  from ?? repository;

function renderPull(pull: PullRequest, settings: Settings): Json {
  const { number, state, branch, headSha, baseSha } = pull;
  const api = `${settings.apiUrl}/repos/${settings.repository}`;
  const url = `${api}/pulls/${number}`;
  const page = `${settings.serverUrl}/${settings.repository}/pull/${number}`;
  const links = {
    self: url,
    html: page,
    issue: `${api}/issues/${number}`,
    comments: `${api}/issues/${number}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${api}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${api}/statuses/${headSha}`,
  };
  const side = (name: string, ref: string, sha: string) => {
    const own = { ...settings, repository: name };
    const label = `${name.split("/")[0]}:${ref}`;
    return { label, ref, sha, user: renderOwner(own), repo: renderFullRepository(own) };
  };
  return {
    ...{ id: 900 + number, node_id: `PR_${number}`, number, state, url, html_url: page },
    title: "Work",
    body: null,
    user: renderOwner(settings),
    locked: pull.locked === true,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: links.issue,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    ...{ labels: [], milestone: null, assignee: null, auto_merge: null },
    created_at: "2020-01-01T00:00:00Z",
    updated_at: "2020-01-01T00:00:00Z",
    closed_at: state === "closed" ? "2020-01-02T00:00:00Z" : null,
    ...{ merged_at: null, merge_commit_sha: null, author_association: "CONTRIBUTOR" },
    head: side(toSourceRepository(pull, settings), branch, headSha),
    base: side(settings.repository, "main", baseSha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
  };
}

function renderFullPull(pull: PullRequest, settings: Settings): Json {
  return {
    ...renderPull(pull, settings),
    ...{ merged: false, mergeable: null, mergeable_state: "unknown", merged_by: null },
    ...{ comments: 0, review_comments: 0, maintainer_can_modify: false },
    ...{ commits: 1, additions: 1, deletions: 0, changed_files: 1 },
  };
}

function renderFullRepository(settings: Settings): Json {
  const time = "2020-01-01T00:00:00Z";
  const page = `${settings.serverUrl}/${settings.repository}`;
  return {
    ...renderRepository(settings),
    ...{ clone_url: `${page}.git`, git_url: `${page}.git`, ssh_url: `${page}.git` },
    ...{ svn_url: page, mirror_url: null, homepage: null, language: null, license: null },
    default_branch: "main",
    ...{ forks: 0, forks_count: 0, open_issues: 0, open_issues_count: 0, size: 1 },
    ...{ stargazers_count: 0, watchers: 0, watchers_count: 0 },
    ...{ has_downloads: true, has_issues: true, has_projects: false, has_wiki: false },
    ...{ has_pages: false, archived: false, disabled: false },
    ...{ pushed_at: time, created_at: time, updated_at: time },
  };
}
