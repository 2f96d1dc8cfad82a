/** The stand-in's surroundings: who calls, and what else exists. */

/** Whom a token belongs to. */
export interface Identity {
  /** `job`: the token of a workflow job; `app`: an App's installation; `personal` and `fine-grained`: a user's. */
  readonly kind: "job" | "app" | "personal" | "fine-grained";
  /** The App's data. A user has none and can't write check runs. */
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
  /** The names of jobs. GitHub creates a check run for each, which nobody else can change. */
  readonly jobs?: readonly string[];
}

/** The repository's commits and files, and the changes between commits. */
export interface GitRepository {
  /** A repository of git on this machine: a checkout, or a bare one. */
  readonly folder: string;
  /** Lines of patches after which files are listed without theirs and without numbers; 20,000. */
  readonly patchLines?: number;
  /** Entries of a recursive tree after which it is truncated; 100,000. */
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
  /** Nobody without write access may comment, and no token of a job. */
  readonly locked?: true;
}

export interface RateLimits {
  /** Requests of any kind in an hour. */
  readonly perHour: number;
  readonly writesPerMinute: number;
  readonly writesPerHour: number;
  /** The status of the refusal. */
  readonly status: 403 | 429;
  /** Returns `retry-after` with a refusal for too many writes. */
  readonly retryAfter: boolean;
  /** `false`: refused writes don't count towards the limits of writes. GitHub doesn't say whether they do. */
  readonly countRefused?: boolean;
}

export interface Settings {
  /** `owner/name`. */
  readonly repository: string;
  /** Reading a private repository needs a permission too. */
  readonly private: boolean;
  /** Bases of the links in answers, without a slash at the end. */
  readonly apiUrl: string;
  readonly serverUrl: string;
  readonly tokens: Readonly<Record<string, Identity>>;
  /** Oldest first. Each made a check suite of the app github-actions. */
  readonly workflowRuns: readonly WorkflowRun[];
  /** Commits by the name of a branch or tag. */
  readonly refs: Readonly<Record<string, string>>;
  /** Without it no commit is looked for, and nothing can be asked about one. */
  readonly git: GitRepository | undefined;
  /** As they are now. */
  readonly pulls: () => readonly PullRequest[];
  /** Undefined on GitHub Enterprise Server, which has no limits by default. */
  readonly limits: RateLimits | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Whom the tokens of jobs belong to. */
export const actionsApp = { id: 15368, slug: "github-actions", name: "GitHub Actions" };
const ownApp = { id: 424242, slug: "report-app", name: "Report App" };

/** One of each kind, for tests to call with. */
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
