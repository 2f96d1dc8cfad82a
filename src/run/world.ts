import type { BaseSource } from "../comparing.ts";
import type { ReportFile } from "../formats/format.ts";
import type { Repository } from "../locate/repository.ts";
import type { Job } from "../log-results.ts";
import type { Check } from "../model/check.ts";
import type { Commented, CommentPlan } from "../publish/comment/write-comment.ts";
import type { Published } from "../publish/publish.ts";
import type { Source } from "../render/links.ts";

/** The world as the story needs it. */
export interface World {
  findReportFiles(): Promise<FoundFiles>;
  /** Called before anything is read of a report, and waited for when all is read. */
  readRepository(): Promise<{ readonly repository: Repository; readonly note?: string }>;
  /** The working directory, relative to the repository's root; empty for the root. */
  readonly workingFolder: string;
  readonly source: Source;
  /** The commit that is checked out, where git says it: in a pull request often another one than the source's. */
  checkedOut(): Promise<string | undefined>;
  /** The pull request's token can only read. */
  readonly fromFork: boolean;
  /** The server is Gitea or Forgejo, which have no check runs. */
  readonly isGitea: boolean;
  /**
   * Why the commit of the source may be the wrong one for the check; see wrong-commit.ts. Called before anything is read
   * of a report, and waited for when the check is published.
   */
  explainWrongCommit(): Promise<string | undefined>;
  /** The page of the workflow run. */
  readonly workflowRunUrl: string;
  /** Unique to this use of the action. */
  readonly externalId: string;
  /** Texts that must be shown nowhere, in no encoding: the token. */
  readonly secrets: readonly string[];
  readonly job: Job;
  publish(check: Check): Promise<Published>;
  /** What the base had; absent where nothing is compared. */
  readonly base?: BaseSource;
  /** Absent where the event has no pull request. */
  writeComment?(comment: Omit<CommentPlan, "pull">): Promise<Commented>;
  now(): Date;
}

export interface FoundFiles {
  readonly files: readonly ReportFile[];
  /** What wasn't searched, and what is likely to be a mistake. */
  readonly notes: readonly string[];
  /** Why nothing was found. */
  readonly hints: readonly string[];
}
