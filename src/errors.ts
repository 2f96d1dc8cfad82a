/**
 * Something that the user can mend: a wrong input, a missing permission, a file. Its message is one line that
 * says which, what is wrong and what to do; it is shown without a stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** The message of anything that was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
