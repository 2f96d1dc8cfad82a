import { cutMarkdown } from "../shorten.ts";
import type { Comment } from "./comments.ts";

/** Of a comment. Markdown is cut by bytes, of which there are as many at least. */
const commentCharacters = 65_536;

/** The first line of the comment of a check, by which it is found again. An HTML comment ends at `-->`, so no name may hold that. */
function markerOf(name: string): string {
  const safe = name.replace(
    /[<>%]|-(?=-)/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `<!-- report-to-check: ${safe} -->`;
}

/** The comment as it is sent; cut between two blocks where it is too long. */
export function toCommentBody(name: string, markdown: string): string {
  const begin = `${markerOf(name)}\n`;
  return begin + cutMarkdown(markdown.trim(), commentCharacters - begin.length);
}

/** Whether a comment is of this check. Anybody can write the marker, and a token that may write can edit everybody's, so the author counts too. */
export function isOf(comment: Comment, name: string, author: string): boolean {
  const [first = ""] = comment.body.split(/\r?\n/, 1);
  return first === markerOf(name) && comment.author === author;
}
