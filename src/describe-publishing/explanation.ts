import type { RunLink } from "../publish/ports.ts";
import { toLink, toText } from "../render/markdown.ts";

/** What became of the check run, for people. */
export interface Explanation {
  /** One line each, for the log. */
  readonly infos: readonly string[];
  readonly warnings: readonly string[];
  /** Markdown for the head of the job summary. */
  readonly lead: string;
  /** Somebody else than the reader has to act on it: the lead and the warnings come after the result. */
  readonly comesLast?: boolean;
  /** Why the step fails, whatever the reports say. */
  readonly failure?: string;
  /** There is no check run to carry the annotations, so the log has to. */
  readonly needsLogAnnotations: boolean;
}

export interface Circumstances {
  /** The event's token can only read, whatever the workflow asks for. */
  readonly fromFork: boolean;
  /** The server is Gitea or Forgejo. */
  readonly isGitea: boolean;
  readonly hasJobSummary: boolean;
  /** Why the check run may be for the wrong commit. */
  readonly wrongCommit?: string | undefined;
  readonly annotations: { readonly planned: number; readonly omitted: number };
}

export interface Warning {
  readonly text: string;
  /** An address in the text, and what stands for it where it can be a link. */
  readonly link?: { readonly label: string; readonly url: string };
}

/** Stands for a link while the text around it is escaped, which would break the address. */
const placeholder = "\ue000";

export function toMarkdown({ text, link }: Warning): string {
  if (!link?.url) return toText(text);
  const escaped = toText(text.replace(link.url, placeholder));
  return escaped.replace(placeholder, () => toLink(link.label, link.url));
}

/** The label alone where GitHub gave no address. */
export function toRunLink(label: string, { url }: RunLink): string {
  return url ? toLink(label, url) : label;
}
