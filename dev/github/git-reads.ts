/** The calls that read commits, trees, blobs and comparisons. They need the permission `contents: read`. */
import { refuseReader } from "./access.ts";
import { type Call, type CallResult, ok, respond } from "./call.ts";
import type { Reply } from "./exchange.ts";
import { askGit, findCommit, listCommits } from "./git.ts";
import { listDiff } from "./git-diff.ts";
import {
  renderBlob,
  renderCommit,
  renderComparedFile,
  renderGitCommit,
} from "./git-response-bodies.ts";
import { toPage } from "./lists.ts";
import { notFound, refuse } from "./refusals.ts";
import type { GitRepository } from "./settings.ts";

export const readGitCommit = withGit((git, call) => {
  if (!isSha(call.key)) return refuse(422, "The SHA parameter must be exactly 40 characters.");
  const [commit] = findCommit(git.folder, call.key) ? listCommits(git.folder, "-1", call.key) : [];
  return commit ? ok(renderGitCommit(commit, call.settings)) : notFound();
});

export const listGitCommits = withGit((git, call) => {
  const { sha = "HEAD" } = call.request.query;
  const start = sha === "HEAD" ? "HEAD" : findRef(git, call, sha);
  if (start === undefined) return notFound();
  const all = listCommits(git.folder, start);
  const { page, headers } = toPage(all, call.request, call.settings.apiUrl);
  return ok(
    page.map((commit) => renderCommit(commit, call.settings)),
    200,
    headers,
  );
});

/** Compares the merge base with the head (three dots). Only the first page has files. */
export const compareCommits = withGit((git, call) => {
  const [baseRef = "", headRef = "", more] = call.key.split("...");
  const base = findRef(git, call, baseRef);
  const head = findRef(git, call, headRef);
  if (base === undefined || head === undefined || more !== undefined) return notFound();
  const mergeBase = askGit(git.folder, "merge-base", base, head)?.toString().trim();
  if (!mergeBase) return refuse(404, `No common ancestor between ${baseRef} and ${headRef}.`);
  const ahead = listCommits(git.folder, `${base}..${head}`).toReversed();
  const behind = listCommits(git.folder, `${head}..${base}`);
  const { page, headers } = toPage(ahead, call.request, call.settings.apiUrl);
  const isFirst = (call.request.query.page ?? "1") === "1";
  const render = (sha: string) => {
    const [commit] = listCommits(git.folder, "-1", sha);
    return commit && renderCommit(commit, call.settings);
  };
  const web = `${call.settings.serverUrl}/${call.settings.repository}/compare/${base}...${head}`;
  const body = {
    url: `${call.settings.apiUrl}${call.request.path}`,
    html_url: web,
    permalink_url: web,
    diff_url: `${web}.diff`,
    patch_url: `${web}.patch`,
    base_commit: render(base),
    merge_base_commit: render(mergeBase),
    status: toStatus(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    commits: page.map((commit) => renderCommit(commit, call.settings)),
    ...(isFirst && {
      files: listDiff(git, mergeBase, head).map((file) =>
        renderComparedFile(file, head, call.settings),
      ),
    }),
  };
  return ok(body, 200, headers);
});

export const readTree = withGit((git, call) => {
  const tree = askGit(git.folder, "rev-parse", "--verify", "--quiet", `${call.key}^{tree}`);
  if (!isSha(call.key) || !tree) return notFound();
  const { treeEntries = 100_000 } = git;
  const isRecursive = call.request.query.recursive !== undefined;
  const list = ["ls-tree", "-z", "--long", ...(isRecursive ? ["-r", "-t"] : []), call.key];
  const entries = (askGit(git.folder, ...list)?.toString() ?? "").split("\0").filter(Boolean);
  const base = `${call.settings.apiUrl}/repos/${call.settings.repository}/git`;
  return ok({
    sha: tree.toString().trim(),
    url: `${base}/trees/${tree.toString().trim()}`,
    tree: entries.slice(0, treeEntries).map((entry) => {
      const [mode = "", type = "", sha = "", size = ""] =
        entry.split("\t", 1)[0]?.split(/ +/) ?? [];
      const path = entry.slice(entry.indexOf("\t") + 1);
      if (type === "commit") return { path, mode, type, sha };
      const url = `${base}/${type}s/${sha}`;
      return { path, mode, type, sha, ...(type === "blob" && { size: Number(size) }), url };
    }),
    truncated: entries.length > treeEntries,
  });
});

export const readBlob = withGit((git, call) => {
  const content = isSha(call.key) ? askGit(git.folder, "cat-file", "blob", call.key) : undefined;
  return content ? ok(renderBlob(call.key, content, call.settings)) : notFound();
});

/** Makes a call that reads the repository; without one, it responds that nothing is found. */
function withGit(read: (git: GitRepository, call: Call) => Reply): (call: Call) => CallResult {
  return (call) => {
    const refused = refuseReader(call.identity, "contents", call.settings);
    const { git } = call.settings;
    return respond(call, refused ?? (git ? read(git, call) : notFound()));
  };
}

function findRef(git: GitRepository, { settings }: Call, ref: string): string | undefined {
  return findCommit(git.folder, settings.refs[ref] ?? ref);
}

function isSha(text: string): boolean {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text);
}

function toStatus(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? "diverged" : "ahead";
  return behind > 0 ? "behind" : "identical";
}
