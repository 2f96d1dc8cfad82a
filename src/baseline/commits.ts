import { type Commit, isSha } from "../compare/commit-object.ts";
import type { ComparedFile } from "../compare/diff/compare-files.ts";
import type { Tree } from "../compare/diff/trees.ts";
import { getNumber, getText, getValue, readAll } from "../json-value.ts";
import { repeat, type Sent } from "../publish/client/send.ts";
import type { TimeLimits } from "../publish/client/time-limits.ts";
import type { Wire } from "../publish/client/wire.ts";

/** A request to GitHub about commits. All of them need the permission `contents: read`. */
export type Ask = <T>(path: string, read: (body: unknown) => T | undefined) => Promise<Sent<T>>;

export function openAsk(wire: Wire, limits: TimeLimits): Ask {
  return (path, read) => repeat(wire, { method: "GET", path, read }, limits);
}

/** https://docs.github.com/en/rest/git/commits#get-a-commit-object */
export function askParents(ask: Ask, sha: string): Promise<Sent<readonly string[]>> {
  return ask(`/git/commits/${sha}`, (body) => readCommit(body)?.parents);
}

/** Returns a commit and its newest ancestors. https://docs.github.com/en/rest/commits/commits#list-commits */
export function askCommits(ask: Ask, sha: string, most: number): Promise<Sent<readonly Commit[]>> {
  return ask(`/commits?sha=${sha}&per_page=${most}`, (body) => readAll(body, readCommit));
}

export interface Comparison {
  readonly status: string | undefined;
  readonly mergeBase: string | undefined;
  readonly files: readonly ComparedFile[] | undefined;
}

/**
 * Compares the merge base with `head`. `base` can be a branch.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export function askComparison(ask: Ask, base: string, head: string): Promise<Sent<Comparison>> {
  // The first page has all files, even if there are few commits.
  const path = `/compare/${encodeURIComponent(base)}...${head}?per_page=1`;
  return ask(path, (body) => {
    const status = getText(body, "status");
    if (status === undefined) return undefined;
    return {
      status,
      mergeBase: readCommit(getValue(body, "merge_base_commit"))?.sha,
      files: readAll(getValue(body, "files"), readComparedFile),
    };
  });
}

/** https://docs.github.com/en/rest/git/trees#get-a-tree */
export function askTree(ask: Ask, sha: string): Promise<Sent<Tree>> {
  return ask(`/git/trees/${sha}?recursive=1`, (body) => {
    const tree = readAll(getValue(body, "tree"), (item) => {
      const [path, type, sha] = ["path", "type", "sha"].map((name) => getText(item, name));
      return path === undefined || type === undefined || sha === undefined
        ? undefined
        : { path, type, sha };
    });
    return tree && { tree, truncated: getValue(body, "truncated") !== false };
  });
}

/** Returns a file's text, if it is text. https://docs.github.com/en/rest/git/blobs#get-a-blob */
export function askBlob(ask: Ask, sha: string): Promise<Sent<string>> {
  return ask(`/git/blobs/${sha}`, (body) => {
    const content = getText(body, "content");
    if (content === undefined || getText(body, "encoding") !== "base64") return content;
    return Buffer.from(content, "base64").toString("utf8");
  });
}

function readCommit(body: unknown): Commit | undefined {
  const sha = readSha(body);
  const parents = readAll(getValue(body, "parents"), readSha);
  return sha !== undefined && parents ? { sha, parents } : undefined;
}

function readSha(item: unknown): string | undefined {
  const sha = getText(item, "sha");
  return isSha(sha) ? sha : undefined;
}

function readComparedFile(item: unknown): ComparedFile | undefined {
  const [filename, status, previous, patch] = [
    ...["filename", "status", "previous_filename", "patch"].map((name) => getText(item, name)),
  ];
  const [additions, deletions, changes] = [
    ...["additions", "deletions", "changes"].map((name) => getNumber(item, name)),
  ];
  if (filename === undefined || status === undefined) return undefined;
  if (additions === undefined || deletions === undefined || changes === undefined) return undefined;
  return {
    ...{ filename, status, additions, deletions, changes },
    ...(previous !== undefined && { previous_filename: previous }),
    ...(patch !== undefined && { patch }),
  };
}
