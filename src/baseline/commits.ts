import { type Commit, isSha } from "../compare/commit-object.ts";
import type { Tree } from "../compare/diff/trees.ts";
import { getText, getValue, readAll } from "../json-value.ts";
import { quoteRefusal } from "../publish/client/refusal.ts";
import { get, type NotDone, type Sent } from "../publish/client/send.ts";
import type { Wire } from "../publish/client/wire.ts";

/** https://docs.github.com/en/rest/git/commits#get-a-commit-object */
export function askParents(wire: Wire, sha: string): Promise<Sent<readonly string[]>> {
  return get(wire, `/git/commits/${sha}`, (body) => readCommit(body)?.parents);
}

/** Returns a commit and its newest ancestors. https://docs.github.com/en/rest/commits/commits#list-commits */
export function askCommits(
  wire: Wire,
  sha: string,
  most: number,
): Promise<Sent<readonly Commit[]>> {
  const path = `/commits?sha=${sha}&per_page=${most}`;
  return get(wire, path, (body) => readAll(body, readCommit));
}

interface Comparison {
  readonly status: string;
  readonly mergeBase: string | undefined;
  /** See `readComparedFiles`. */
  readonly files: unknown;
}

/**
 * Compares the merge base with `head`. `base` can be a branch.
 * https://docs.github.com/en/rest/commits/commits#compare-two-commits
 */
export function askComparison(wire: Wire, base: string, head: string): Promise<Sent<Comparison>> {
  // The first page has all files, even if there are few commits.
  const path = `/compare/${encodeURIComponent(base)}...${head}?per_page=1`;
  return get(wire, path, (body) => {
    const status = getText(body, "status");
    if (status === undefined) return undefined;
    return {
      status,
      mergeBase: readCommit(getValue(body, "merge_base_commit"))?.sha,
      files: getValue(body, "files"),
    };
  });
}

/** https://docs.github.com/en/rest/git/trees#get-a-tree */
export function askTree(wire: Wire, sha: string): Promise<Sent<Tree>> {
  return get(wire, `/git/trees/${sha}?recursive=1`, (body) => {
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
export function askBlob(wire: Wire, sha: string): Promise<Sent<string>> {
  return get(wire, `/git/blobs/${sha}`, (body) => {
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

/** Explains in a sentence, which includes GitHub's message, why something couldn't be read. */
export function explainRead(what: string, permission: string, sent: NotDone): string {
  if (sent.kind === "gave up") return `GitHub didn't let ${what} be read in time: ${sent.why}.`;
  const { status } = sent.refusal;
  // GitHub also answers 404 for data that the token can't access.
  const isDenied = status === 403 || status === 404;
  const hint = isDenied ? ` The job may need \`permissions: ${permission}\`.` : "";
  return `GitHub didn't show ${what} (${quoteRefusal(sent.refusal)}).${hint}`;
}
