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

const toRepositoryUrl = ({ apiUrl, repository }: Settings): string =>
  `${apiUrl}/repos/${repository}`;

const renderParents = ({ parents }: GitCommit, path: string, settings: Settings): readonly Json[] =>
  parents.map((sha) => ({
    sha,
    url: `${toRepositoryUrl(settings)}/${path}/${sha}`,
    html_url: toPageUrl(sha, settings),
  }));

const toPageUrl = (sha: string, { serverUrl, repository }: Settings): string =>
  `${serverUrl}/${repository}/commit/${sha}`;

export function renderGitCommit(commit: GitCommit, settings: Settings): Json {
  const { sha, tree, author, committer, message } = commit;
  const base = toRepositoryUrl(settings);
  return {
    sha,
    node_id: `C_${sha}`,
    url: `${base}/git/commits/${sha}`,
    html_url: toPageUrl(sha, settings),
    ...{ author, committer, message },
    tree: { sha: tree, url: `${base}/git/trees/${tree}` },
    parents: renderParents(commit, "git/commits", settings),
    verification: unsigned,
  };
}

export function renderCommit(commit: GitCommit, settings: Settings): Json {
  const { sha, tree, author, committer, message } = commit;
  const base = toRepositoryUrl(settings);
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
    html_url: toPageUrl(sha, settings),
    comments_url: `${base}/commits/${sha}/comments`,
    author: null,
    committer: null,
    parents: renderParents(commit, "commits", settings),
  };
}

export function renderComparedFile(file: DiffedFile, head: string, settings: Settings): Json {
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
    contents_url: `${toRepositoryUrl(settings)}/contents/${escaped}?ref=${head}`,
    ...(patch !== undefined && { patch }),
    ...(oldPath !== undefined && { previous_filename: oldPath }),
  };
}

/** The content is Base64 in lines of 60 characters, as GitHub writes it. */
export function renderBlob(sha: string, content: Buffer, settings: Settings): Json {
  return {
    sha,
    node_id: `B_${sha}`,
    size: content.length,
    url: `${toRepositoryUrl(settings)}/git/blobs/${sha}`,
    content: content.toString("base64").replace(/.{60}/g, "$&\n"),
    encoding: "base64",
  };
}
