import type { RunLink } from "../publish/ports.ts";
import { toLink, toText } from "../render/markdown.ts";

/** The outcome of publishing the check run, for people. */
export interface Explanation {
  /** One line each, for the log. */
  readonly infos: readonly string[];
  readonly warnings: readonly string[];
  /** Markdown for the top of the job summary. */
  readonly lead: string;
  /** Someone other than the reader must act, so the lead and the warnings come after the results. */
  readonly comesLast?: boolean;
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
  readonly annotations: {
    readonly planned: number;
    readonly omitted: number;
    /** The number of findings that both are for. */
    readonly findings: { readonly annotated: number; readonly omitted: number };
  };
}

export interface Warning {
  readonly text: string;
  /** An address in the text, and its label if it can be a link. */
  readonly link?: { readonly label: string; readonly url: string };
}

/** Replaces a link while the text around it is escaped, because escaping would break the address. */
const placeholder = "\ue000";

export function toMarkdown({ text, link }: Warning): string {
  if (!link?.url) return toText(text);
  const escaped = toText(text.replace(link.url, placeholder));
  return escaped.replace(placeholder, () => toLink(link.label, link.url));
}

/** Returns only the label if GitHub returned no address. */
export function toRunLink(label: string, { url }: RunLink): string {
  return url ? toLink(label, url) : label;
}
