import { type Commit, isSha } from "../compare/commit-object.ts";
import type { ComparedFile } from "../compare/diff/compare-files.ts";
import type { Tree } from "../compare/diff/trees.ts";
import { asList, asObject } from "../publish/client/check-runs.ts";
import type { TimeLimits } from "../publish/client/patience.ts";
import { repeat, type Sent } from "../publish/client/send.ts";
import type { Wire } from "../publish/client/wire.ts";

/** One request to GitHub for what it has of commits; all take the permission `contents: read`. */
export type Ask = <T>(path: string, read: (body: unknown) => T | undefined) => Promise<Sent<T>>;

export function openAsk(wire: Wire, limits: TimeLimits): Ask {
  return (path, read) => repeat(wire, { method: "GET", path, read }, limits);
}

/** https://docs.github.com/en/rest/git/commits#get-a-commit-object */
export function askParents(ask: Ask, sha: string): Promise<Sent<readonly string[]>> {
  return ask(`/git/commits/${sha}`, (body) => readCommit(body)?.parents);
}

/** The newest of the commits that a commit follows, it included. https://docs.github.com/en/rest/commits/commits#list-commits */
export function askCommits(ask: Ask, sha: string, most: number): Promise<Sent<readonly Commit[]>> {
  return ask(`/commits?sha=${sha}&per_page=${most}`, (body) => readAll(body, readCommit));
}

export interface Comparison {
  readonly status: string | undefined;
  readonly mergeBase: string | undefined;
  readonly files: readonly ComparedFile[] | undefined;
}

/** From the merge base to `head`. `base` may be a branch. https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export function askComparison(ask: Ask, base: string, head: string): Promise<Sent<Comparison>> {
  // The files are on the first page, however few commits that has.
  const path = `/compare/${encodeURIComponent(base)}...${head}?per_page=1`;
  return ask(path, (body) => {
    const { status, merge_base_commit: mergeBase, files } = asObject(body);
    if (typeof status !== "string") return undefined;
    return {
      status,
      mergeBase: readCommit(mergeBase)?.sha,
      files: readAll(files, readComparedFile),
    };
  });
}

/** https://docs.github.com/en/rest/git/trees#get-a-tree */
export function askTree(ask: Ask, sha: string): Promise<Sent<Tree>> {
  return ask(`/git/trees/${sha}?recursive=1`, (body) => {
    const { tree, truncated } = asObject(body);
    const entries = readAll(tree, (item) => {
      const { path, type, sha } = asObject(item);
      const isEntry = [path, type, sha].every((value) => typeof value === "string");
      return isEntry ? ({ path, type, sha } as Tree["tree"][number]) : undefined;
    });
    return entries && { tree: entries, truncated: truncated !== false };
  });
}

/** A text, where the bytes are one. https://docs.github.com/en/rest/git/blobs#get-a-blob */
export function askBlob(ask: Ask, sha: string): Promise<Sent<string>> {
  return ask(`/git/blobs/${sha}`, (body) => {
    const { content, encoding } = asObject(body);
    if (typeof content !== "string") return undefined;
    return encoding === "base64" ? Buffer.from(content, "base64").toString("utf8") : content;
  });
}

function readCommit(body: unknown): Commit | undefined {
  const { sha, parents } = asObject(body);
  const named = readAll(parents, (parent) => {
    const { sha } = asObject(parent);
    return isSha(sha) ? sha : undefined;
  });
  return isSha(sha) && named ? { sha, parents: named } : undefined;
}

function readComparedFile(item: unknown): ComparedFile | undefined {
  const { filename, status, previous_filename: previous, patch, ...counts } = asObject(item);
  const { additions, deletions, changes } = counts;
  const numbers = [additions, deletions, changes];
  if (typeof filename !== "string" || typeof status !== "string") return undefined;
  if (!numbers.every((number) => typeof number === "number")) return undefined;
  return {
    ...{ filename, status },
    ...({ additions, deletions, changes } as Pick<
      ComparedFile,
      "additions" | "deletions" | "changes"
    >),
    ...(typeof previous === "string" && { previous_filename: previous }),
    ...(typeof patch === "string" && { patch }),
  };
}

/** Undefined where it is no list, or one of the items can't be read. */
function readAll<T>(
  value: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  const items = asList(value)?.map(read);
  return items?.every((item) => item !== undefined) ? items : undefined;
}
