import { redactData } from "../../redact/redact-data.ts";
import { quoteRefusal } from "../client/refusal.ts";
import { type NotDone, type Sent, send } from "../client/send.ts";
import { commentLimits } from "../client/time-limits.ts";
import { lookPausesMs, pause, startWire, type Wire } from "../client/wire.ts";
import type { Ports } from "../ports.ts";
import { isOf, toCommentBody } from "./marker.ts";
import {
  type Comment,
  deleteComment,
  editComment,
  getPull,
  listComments,
  listPulls,
  maxComments,
  readComment,
} from "./read-comments.ts";

/** A pull request by its number, or by the `owner:branch` of its head if the event doesn't have the number. */
type PullReference = { readonly number: number } | { readonly head: string };

export interface CommentPlan {
  readonly pull: PullReference;
  /** The commit that the comment is about. A pull request with a newer commit gets no comment. */
  readonly headSha: string;
  /** The check's name. Each check has one comment. */
  readonly name: string;
  readonly markdown: string;
  /** Otherwise only an existing comment is updated. */
  readonly mayCreate: boolean;
  /** The login of the token's user; `<slug>[bot]` for an App. */
  readonly author: string;
}

export type Commented =
  | { readonly kind: "written"; readonly url: string }
  /** No comment exists, and none is wanted. */
  | { readonly kind: "not needed" }
  /** Why there is no comment, in one or two sentences. */
  | { readonly kind: "not written"; readonly why: string };

/** The author of comments with a job's own token. Used if no check run has shown which App the token belongs to. */
export const defaultAuthor = "github-actions[bot]";

/** Comments on a pull request after the check is published. Takes at most a minute. No failure here fails the step. */
export async function comment(
  plan: CommentPlan,
  ports: Omit<Ports, "save">,
  { signal, secrets }: { readonly signal: AbortSignal; readonly secrets: readonly string[] },
): Promise<Commented> {
  const safe = redactData(plan, secrets);
  try {
    const limits = commentLimits(ports.clock.now());
    return await writeComment(startWire(ports, signal, limits), safe);
  } catch (error) {
    if (!signal.aborted) throw error;
    return { kind: "not written", why: "The job was cancelled before the comment was written." };
  }
}

/** Creates or updates the one comment of a check on its pull request, even with parallel jobs or a lost response. */
async function writeComment(wire: Wire, plan: CommentPlan): Promise<Commented> {
  const number = await findPull(wire, plan);
  if (typeof number !== "number") return number;
  const body = toCommentBody(plan.name, plan.markdown);
  const listed = await listComments(wire, number);
  if (listed.kind !== "done") return refuse(listed, number);
  const ours = listed.value.filter((comment) => isOf(comment, plan.name, plan.author));
  if (ours.length === 0 && !plan.mayCreate) return { kind: "not needed" };
  if (ours.length === 0 && listed.value.length >= maxComments) {
    return notWritten(
      number,
      "got no comment: it has more than a thousand comments, and none of the first is ours.",
    );
  }
  // Checked right before writing, because listing takes time.
  const pull = await getPull(wire, number);
  if (pull.kind !== "done") return refuse(pull, number);
  if (pull.value.headSha !== plan.headSha) {
    return notWritten(
      number,
      "got no comment: it has a newer commit, whose own run comments on it.",
    );
  }
  if (ours.length > 0) return keepOldest(wire, number, ours, body);
  const created = await create(wire, number, plan, body);
  if (created.kind !== "done") return refuse(created, number);
  return keepOldest(wire, number, created.value, body);
}

async function findPull(wire: Wire, { pull, headSha }: CommentPlan): Promise<number | Commented> {
  if ("number" in pull) return pull.number;
  const listed = await listPulls(wire, pull.head);
  if (listed.kind !== "done") return refuse(listed, undefined);
  const found = listed.value.find((each) => each.headSha === headSha);
  const why = `No open pull request from ${pull.head} has the commit ${headSha.slice(0, 7)} as its newest one, so there is no comment.`;
  return found ? found.number : { kind: "not written", why };
}

/** Creates a comment. Returns all comments of the check that exist afterwards, as far as GitHub shows them. */
async function create(
  wire: Wire,
  pull: number,
  plan: CommentPlan,
  body: string,
): Promise<Sent<readonly Comment[]>> {
  const path = `/issues/${pull}/comments`;
  const request = { method: "POST", path, body: { body }, read: readComment } as const;
  const look = async (author: string) => {
    const listed = await listComments(wire, pull);
    const comments = listed.kind === "done" ? listed.value : [];
    return comments.filter((comment) => isOf(comment, plan.name, author));
  };
  let found: readonly Comment[] = [];
  const sent = await send(wire, request, async (why) => {
    wire.log.info(`${why}; looking whether the comment was written.`);
    for (const ms of lookPausesMs) {
      await pause(wire, ms);
      found = await look(plan.author);
      // A comment with another body may be another job's, and ours may still appear.
      if (found.some((comment) => comment.body === body)) break;
    }
    return found[0] ? { kind: "done", value: found[0] } : request;
  });
  if (sent.kind !== "done") return sent;
  if (found.length > 0) return { kind: "done", value: found };
  const posted = sent.value;
  // A lagging list doesn't contain it yet, and could lack another job's comment too.
  for (const ms of [0, ...lookPausesMs.slice(0, 2)]) {
    await pause(wire, ms);
    const ours = await look(posted.author);
    // Another job may already have deleted ours in favour of an older one. Deleting it again does no harm.
    const others = ours.filter(({ id }) => id !== posted.id);
    if (ours.some(({ id }) => id <= posted.id)) return { kind: "done", value: [...others, posted] };
  }
  return { kind: "done", value: [posted] };
}

/** If several jobs created comments at once, all of them keep the same one. */
async function keepOldest(
  wire: Wire,
  pull: number,
  comments: readonly Comment[],
  body: string,
): Promise<Commented> {
  const [oldest, ...others] = comments.toSorted((a, b) => a.id - b.id) as [Comment, ...Comment[]];
  if (oldest.body !== body) {
    const edited = await editComment(wire, oldest.id, body);
    if (edited.kind !== "done") return refuse(edited, pull);
  }
  for (const other of others) await deleteComment(wire, other.id);
  return { kind: "written", url: oldest.url };
}

function notWritten(pull: number | undefined, what: string): Commented {
  const name = pull === undefined ? "The pull request" : `Pull request #${pull}`;
  return { kind: "not written", why: `${name} ${what}` };
}

/** Says why there is no comment, and what to do. */
function refuse(sent: NotDone, pull: number | undefined): Commented {
  if (sent.kind === "gave up") return notWritten(pull, `may have got no comment: ${sent.why}.`);
  const { status, message } = sent.refusal;
  if (/\blocked\b/i.test(message)) {
    return notWritten(pull, "got no comment: its conversation is locked.");
  }
  const needs =
    status === 403 || status === 404
      ? " The job needs `permissions: pull-requests: write`; for pull requests from forks, its token is always read-only."
      : "";
  return notWritten(pull, `got no comment (${quoteRefusal(sent.refusal)}).${needs}`);
}
