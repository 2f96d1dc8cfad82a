/** Renders the owner, the repository and commits, which responses must have but the action doesn't read. */
import type { Settings } from "./settings.ts";

type Json = Record<string, unknown>;

export function renderOwner({ apiUrl, serverUrl, repository }: Settings): Json {
  const login = repository.split("/")[0] ?? "";
  const user = `${apiUrl}/users/${login}`;
  return {
    login,
    id: 1,
    node_id: "O_1",
    avatar_url: `${serverUrl}/${login}.png`,
    gravatar_id: "",
    url: user,
    html_url: `${serverUrl}/${login}`,
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
  };
}

const repositoryParts = [
  ["archive_url", "/{archive_format}{/ref}"],
  ["assignees_url", "/assignees{/user}"],
  ["blobs_url", "/git/blobs{/sha}"],
  ["branches_url", "/branches{/branch}"],
  ["collaborators_url", "/collaborators{/collaborator}"],
  ["comments_url", "/comments{/number}"],
  ["commits_url", "/commits{/sha}"],
  ["compare_url", "/compare/{base}...{head}"],
  ["contents_url", "/contents/{+path}"],
  ["contributors_url", "/contributors"],
  ["deployments_url", "/deployments"],
  ["downloads_url", "/downloads"],
  ["events_url", "/events"],
  ["forks_url", "/forks"],
  ["git_commits_url", "/git/commits{/sha}"],
  ["git_refs_url", "/git/refs{/sha}"],
  ["git_tags_url", "/git/tags{/sha}"],
  ["hooks_url", "/hooks"],
  ["issue_comment_url", "/issues/comments{/number}"],
  ["issue_events_url", "/issues/events{/number}"],
  ["issues_url", "/issues{/number}"],
  ["keys_url", "/keys{/key_id}"],
  ["labels_url", "/labels{/name}"],
  ["languages_url", "/languages"],
  ["merges_url", "/merges"],
  ["milestones_url", "/milestones{/number}"],
  ["notifications_url", "/notifications{?since,all,participating}"],
  ["pulls_url", "/pulls{/number}"],
  ["releases_url", "/releases{/id}"],
  ["stargazers_url", "/stargazers"],
  ["statuses_url", "/statuses/{sha}"],
  ["subscribers_url", "/subscribers"],
  ["subscription_url", "/subscription"],
  ["tags_url", "/tags"],
  ["teams_url", "/teams"],
  ["trees_url", "/git/trees{/sha}"],
] as const;

export function renderRepository(settings: Settings): Json {
  const url = `${settings.apiUrl}/repos/${settings.repository}`;
  return {
    id: 1,
    node_id: "R_1",
    name: settings.repository.split("/")[1] ?? "",
    full_name: settings.repository,
    owner: renderOwner(settings),
    private: settings.private,
    html_url: `${settings.serverUrl}/${settings.repository}`,
    description: null,
    fork: false,
    url,
    ...Object.fromEntries(repositoryParts.map(([name, path]) => [name, url + path])),
  };
}

export function renderPushCommit(sha: string): Json {
  const person = { name: "Octo Cat", email: "octocat@example.com" };
  const timestamp = "2020-01-01T00:00:00Z";
  return { id: sha, tree_id: sha, message: "Work", timestamp, author: person, committer: person };
}
