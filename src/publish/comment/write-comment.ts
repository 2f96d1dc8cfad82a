import { attempt, type Sent, toGaveUp } from "../client/send.ts";
import { startPatience, type TimeLimits } from "../client/time-limits.ts";
import { lookPausesMs, pause, type Wire } from "../client/wire.ts";
import { explainNoComment } from "./explain.ts";
import { isOf, toCommentBody } from "./marker.ts";
import {
  type Comment,
  deleteComment,
  editComment,
  getPull,
  listComments,
  listPulls,
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

/** Creates or updates the one comment of a check on its pull request, even with parallel jobs or a lost response. */
export async function writeComment(
  wire: Wire,
  plan: CommentPlan,
  limits: TimeLimits,
): Promise<Commented> {
  const number = await findPull(wire, plan, limits);
  if (typeof number !== "number") return number;
  const body = toCommentBody(plan.name, plan.markdown);
  const listed = await listComments(wire, number, limits);
  if (listed.kind !== "done") return refuse(listed, number);
  const ours = listed.value.comments.filter((comment) => isOf(comment, plan.name, plan.author));
  if (ours.length === 0 && !plan.mayCreate) return { kind: "not needed" };
  if (ours.length === 0 && listed.value.isCut) {
    return notWritten(
      number,
      "it has more than a thousand comments, and none of the first is ours",
    );
  }
  // Checked right before writing, because listing takes time.
  const pull = await getPull(wire, number, limits);
  if (pull.kind !== "done") return refuse(pull, number);
  if (pull.value.headSha !== plan.headSha) {
    return notWritten(number, "it has a newer commit, whose own run comments on it");
  }
  const kept = ours.length > 0 ? ours : await create(wire, number, plan, body, limits);
  return "kind" in kept ? refuse(kept, number) : keepOldest(wire, number, kept, body, limits);
}

async function findPull(
  wire: Wire,
  { pull, headSha }: CommentPlan,
  limits: TimeLimits,
): Promise<number | Commented> {
  if ("number" in pull) return pull.number;
  const listed = await listPulls(wire, pull.head, limits);
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
  limits: TimeLimits,
): Promise<readonly Comment[] | Exclude<Sent<never>, { kind: "done" }>> {
  const patience = startPatience(wire, limits);
  const path = `/issues/${pull}/comments`;
  const request = { method: "POST", path, body: { body }, read: readComment } as const;
  const look = async (author: string) => {
    const listed = await listComments(wire, pull, limits);
    const comments = listed.kind === "done" ? listed.value.comments : [];
    return comments.filter((comment) => isOf(comment, plan.name, author));
  };
  for (;;) {
    const outcome = await attempt(wire, request, limits);
    if (outcome.kind === "refused" || outcome.kind === "late") return outcome;
    if (outcome.kind === "done") {
      const posted = outcome.value;
      // A lagging list doesn't contain it yet, and could lack another job's comment too.
      for (const ms of [0, ...lookPausesMs.slice(0, 2)]) {
        await pause(wire, ms);
        const ours = await look(posted.author);
        if (ours.some(({ id }) => id <= posted.id)) return withPosted(ours, posted);
      }
      return [posted];
    }
    if (outcome.kind === "lost" && outcome.wasSent) {
      wire.log.info(`${outcome.why}; looking whether the comment was written.`);
      let ours: readonly Comment[] = [];
      for (const ms of lookPausesMs) {
        await pause(wire, ms);
        ours = await look(plan.author);
        // A comment with another body may be another job's, and ours may still appear.
        if (ours.some((comment) => comment.body === body)) return ours;
      }
      if (ours.length > 0) return ours;
    }
    if (!(await patience(outcome))) return toGaveUp(outcome, wire.clock.now());
  }
}

/** Another job may already have deleted ours in favour of an older one. Deleting it again does no harm. */
function withPosted(ours: readonly Comment[], posted: Comment): readonly Comment[] {
  return [...ours.filter(({ id }) => id !== posted.id), posted];
}

/** If several jobs created comments at once, all of them keep the same one. */
async function keepOldest(
  wire: Wire,
  pull: number,
  comments: readonly Comment[],
  body: string,
  limits: TimeLimits,
): Promise<Commented> {
  const [oldest, ...others] = comments.toSorted((a, b) => a.id - b.id) as [Comment, ...Comment[]];
  if (oldest.body !== body) {
    const edited = await editComment(wire, oldest.id, body, limits);
    if (edited.kind !== "done") return refuse(edited, pull);
  }
  for (const other of others) await deleteComment(wire, other.id, limits);
  return { kind: "written", url: oldest.url };
}

function notWritten(pull: number, because: string): Commented {
  return { kind: "not written", why: `Pull request #${pull} got no comment: ${because}.` };
}

function refuse(
  sent: Exclude<Sent<unknown>, { kind: "done" }>,
  pull: number | undefined,
): Commented {
  return { kind: "not written", why: explainNoComment(sent, pull) };
}
