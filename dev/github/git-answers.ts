/** Renders commits and git objects as the API does. */
import type { GitCommit } from "./git.ts";
import type { DiffedFile } from "./git-diff.ts";
import type { Settings } from "./settings.ts";

type Json = Record<string, unknown>;

const unsigned = {
  verified: false,
  reason: "unsigned",
  signature: null,
  payload: null,
  verified_at: null,
};

const repositoryOf = ({ apiUrl, repository }: Settings): string => `${apiUrl}/repos/${repository}`;

const toParents = ({ parents }: GitCommit, path: string, settings: Settings): readonly Json[] =>
  parents.map((sha) => ({
    sha,
    url: `${repositoryOf(settings)}/${path}/${sha}`,
    html_url: pageOf(sha, settings),
  }));

const pageOf = (sha: string, { serverUrl, repository }: Settings): string =>
  `${serverUrl}/${repository}/commit/${sha}`;

export function toGitCommitAnswer(commit: GitCommit, settings: Settings): Json {
  const { sha, tree, author, committer, message } = commit;
  const base = repositoryOf(settings);
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${base}/git/commits/${sha}`,
    html_url: pageOf(sha, settings),
    ...{ author, committer, message },
    tree: { sha: tree, url: `${base}/git/trees/${tree}` },
    parents: toParents(commit, "git/commits", settings),
    verification: unsigned,
  };
}

export function toCommitAnswer(commit: GitCommit, settings: Settings): Json {
  const { sha, tree, author, committer, message } = commit;
  const base = repositoryOf(settings);
  return {
    sha,
    node_id: `C_${sha}`,
    commit: {
      ...{ author, committer, message },
      tree: { sha: tree, url: `${base}/git/trees/${tree}` },
      url: `${base}/git/commits/${sha}`,
      comment_count: 0,
      verification: unsigned,
    },
    url: `${base}/commits/${sha}`,
    html_url: pageOf(sha, settings),
    comments_url: `${base}/commits/${sha}/comments`,
    author: null,
    committer: null,
    parents: toParents(commit, "commits", settings),
  };
}

export function toComparedFile(file: DiffedFile, head: string, settings: Settings): Json {
  const { status, path, oldPath, blob, additions, deletions, patch } = file;
  const escaped = path.split("/").map(encodeURIComponent).join("/");
  const site = `${settings.serverUrl}/${settings.repository}`;
  return {
    sha: blob,
    filename: path,
    ...{ status, additions, deletions },
    changes: additions + deletions,
    blob_url: `${site}/blob/${head}/${escaped}`,
    raw_url: `${site}/raw/${head}/${escaped}`,
    contents_url: `${repositoryOf(settings)}/contents/${escaped}?ref=${head}`,
    ...(patch !== undefined && { patch }),
    ...(oldPath !== undefined && { previous_filename: oldPath }),
  };
}

/** Base64 in lines of 60 characters, as the service writes it. */
export function toBlobAnswer(sha: string, content: Buffer, settings: Settings): Json {
  return {
    sha,
    node_id: `B_${sha}`,
    size: content.length,
    url: `${repositoryOf(settings)}/git/blobs/${sha}`,
    content: content.toString("base64").replace(/.{60}/g, "$&\n"),
    encoding: "base64",
  };
}
