/** The settings of the stand-in: tokens, repository, workflow runs, pull requests and limits. */

/** The owner of a token. */
export interface Identity {
  /** `job`: a workflow job's token; `app`: an App installation's; `personal` and `fine-grained`: a user's. */
  readonly kind: "job" | "app" | "personal" | "fine-grained";
  /** Absent for users, who can't write check runs. */
  readonly app?: { readonly id: number; readonly slug: string; readonly name: string };
  readonly permissions: Readonly<Partial<Record<Permission, "read" | "write">>>;
}

export type Permission = "checks" | "actions" | "contents" | "issues" | "pull_requests";

export interface WorkflowRun {
  readonly id: number;
  readonly name: string;
  readonly event: string;
  readonly headSha: string;
  readonly suiteId: number;
  readonly attempt?: number;
  /** The names of the jobs. GitHub creates a check run for each, which nobody else can change. */
  readonly jobs?: readonly string[];
}

/** The git repository behind the API. */
export interface GitRepository {
  /** A checkout or a bare repository on this machine. */
  readonly folder: string;
  /** The maximum of all patch lines; files beyond it have no patch and no line counts. Defaults to 20,000. */
  readonly patchLines?: number;
  /** The maximum of entries in a tree. Defaults to 100,000. */
  readonly treeEntries?: number;
}

export interface PullRequest {
  readonly number: number;
  readonly state: "open" | "closed";
  /** `owner/name` of the branch's repository. Defaults to this one. */
  readonly from?: string;
  readonly branch: string;
  readonly headSha: string;
  readonly baseSha: string;
  /** Only users with write access can comment, and no job's token. */
  readonly locked?: true;
}

export interface RateLimits {
  /** Requests of any kind per hour. */
  readonly perHour: number;
  readonly writesPerMinute: number;
  readonly writesPerHour: number;
  /** The status of the refusal. */
  readonly status: 403 | 429;
  /** Refusals for too many writes have the header `retry-after`. */
  readonly retryAfter: boolean;
  /** If `false`, refused writes don't count towards the limits of writes. GitHub doesn't document it. */
  readonly countRefused?: boolean;
}

export interface Settings {
  /** `owner/name`. */
  readonly repository: string;
  /** Reading a private repository needs a permission too. */
  readonly private: boolean;
  /** Base URLs of the links in responses, without a slash at the end. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly tokens: Readonly<Record<string, Identity>>;
  /** Oldest first. Each has a check suite of the App github-actions. */
  readonly workflowRuns: readonly WorkflowRun[];
  /** Commits by branch or tag name. */
  readonly refs: Readonly<Record<string, string>>;
  /** Without it, every commit id is accepted, and commits and files can't be read. */
  readonly git: GitRepository | undefined;
  /** Returns the current pull requests. */
  readonly pulls: () => readonly PullRequest[];
  /** Undefined on GitHub Enterprise Server, which has no limits by default. */
  readonly limits: RateLimits | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** The App that jobs' tokens belong to. */
export const actionsApp = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
const ownApp = { id: 424242, slug: "report-app", name: "Report App" };

/** A token of each kind. */
export const tokens = {
  job: "token-of-the-job",
  comments: "token-of-a-job-that-may-comment",
  readOnly: "token-of-a-job-that-may-only-read",
  none: "token-of-a-job-without-checks",
  app: "token-of-an-app",
  personal: "token-of-a-user",
  fineGrained: "fine-grained-token-of-a-user",
} as const;

export const defaults: Settings = {
  repository: "octo-org/shop",
  private: false,
  apiUrl: "https://api.github.com",
  serverUrl: "https://github.com",
  tokens: {
    [tokens.job]: {
      kind: "job",
      app: actionsApp,
      permissions: { checks: "write", actions: "read", contents: "read" },
    },
    [tokens.comments]: {
      kind: "job",
      app: actionsApp,
      permissions: { checks: "write", contents: "read", pull_requests: "write" },
    },
    [tokens.readOnly]: {
      kind: "job",
      app: actionsApp,
      permissions: { checks: "read", contents: "read", pull_requests: "read" },
    },
    [tokens.none]: { kind: "job", app: actionsApp, permissions: {} },
    [tokens.app]: {
      kind: "app",
      app: ownApp,
      permissions: { checks: "write", contents: "read", pull_requests: "write" },
    },
    [tokens.personal]: { kind: "personal", permissions: { checks: "write" } },
    [tokens.fineGrained]: { kind: "fine-grained", permissions: { checks: "write" } },
  },
  workflowRuns: [],
  refs: {},
  git: undefined,
  pulls: () => [],
  limits: {
    perHour: 1000,
    writesPerMinute: 80,
    writesPerHour: 500,
    status: 403,
    retryAfter: true,
  },
  now: Date.now,
};
