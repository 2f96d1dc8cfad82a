import type { BaseSource } from "../comparing.ts";
import type { ReportFile } from "../formats/format.ts";
import type { Repository } from "../locate/repository.ts";
import type { Job } from "../log-results.ts";
import type { Check } from "../model/check.ts";
import type { Commented, CommentPlan } from "../publish/comment/comment.ts";
import type { Published } from "../publish/publish.ts";
import type { CodeSource } from "../render/links.ts";

/** The environment that the action runs in. */
export interface World {
  findReportFiles(): Promise<FoundFiles>;
  /** Called before the first report is read. The result is needed after the last one. */
  readRepository(): Promise<{ readonly repository: Repository; readonly note?: string }>;
  /** The working directory, relative to the repository's root; empty for the root. */
  readonly workingFolder: string;
  readonly source: CodeSource;
  /** The checked-out commit, if git has one. In a pull request it often differs from the source's commit. */
  readonly checkedOut: string | undefined;
  /** The pull request's token is read-only. */
  readonly fromFork: boolean;
  /** The server is Gitea or Forgejo, which have no check runs. */
  readonly isGitea: boolean;
  /** Why the source's commit may be wrong for the check; see wrong-commit.ts. */
  readonly wrongCommit: string | undefined;
  /** The page of the workflow run. */
  readonly workflowRunUrl: string;
  /** Unique to this use of the action. */
  readonly externalId: string;
  /** Texts that must never be shown, in any encoding: the token. */
  readonly secrets: readonly string[];
  readonly job: Job;
  publish(check: Check): Promise<Published>;
  /** The base's results. Absent if nothing is compared. */
  readonly base?: BaseSource;
  /** Absent if the event has no pull request. */
  writeComment?(comment: Omit<CommentPlan, "pull">): Promise<Commented>;
  now(): Date;
}

export interface FoundFiles {
  readonly files: readonly ReportFile[];
  /** Paths that weren't searched, and likely mistakes. */
  readonly notes: readonly string[];
  /** Why nothing was found. */
  readonly hints: readonly string[];
}
