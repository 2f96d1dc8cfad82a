import type { Selection } from "../model/select.ts";
import type { RunLink } from "../publish/ports.ts";
import type { Lead } from "../render/job-summary.ts";
import { toLink } from "../render/markdown.ts";

/** What users are told about publishing the check run. */
export interface PublishingMessages extends Lead {
  /** One line each, for the log. */
  readonly infos?: readonly string[];
  readonly warnings: readonly string[];
  /** Why the step fails, regardless of the reports. */
  readonly failure?: string;
  /** Without a check run, the log must show the annotations. */
  readonly needsLogAnnotations: boolean;
}

export interface Circumstances {
  /** The event's token is read-only, whatever the workflow requests. */
  readonly fromFork: boolean;
  /** The server is Gitea or Forgejo. */
  readonly isGitea: boolean;
  readonly hasJobSummary: boolean;
  /** Why the check run may be for the wrong commit. */
  readonly wrongCommit?: string | undefined;
  readonly selection: Selection;
}

/** Returns only the label if GitHub returned no address. */
export function toCheckRunLink(label: string, { url }: RunLink): string {
  return url ? toLink(label, url) : label;
}
