import { cutMarkdown } from "../shorten.ts";
import type { Comment } from "./read-comments.ts";

/** The limit of a comment. Markdown is cut by bytes, and a text never has more characters than bytes. */
const commentCharacters = 65_536;

/**
 * The first line of a check's comment, by which the comment is found again. An HTML comment ends at `-->`, so the name
 * must not contain that.
 */
function markerOf(name: string): string {
  const safe = name.replace(
    /[<>%]|-(?=-)/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `<!-- report-to-check: ${safe} -->`;
}

/** The comment's body, cut between two blocks if it is too long. */
export function toCommentBody(name: string, markdown: string): string {
  const begin = `${markerOf(name)}\n`;
  return begin + cutMarkdown(markdown.trim(), commentCharacters - begin.length);
}

/**
 * Whether a comment belongs to this check. The author has to match too, because anybody can write the marker, and some
 * tokens can edit everybody's comments.
 */
export function isOf(comment: Comment, name: string, author: string): boolean {
  const [first = ""] = comment.body.split(/\r?\n/, 1);
  return first === markerOf(name) && comment.author === author;
}
