/**
 * An error that the user can fix: a wrong input, a missing permission, a file. The message is one line with the cause
 * and the fix. It is shown without a stack.
 */
export class UserError extends Error {
  override readonly name = "UserError";
}

/** Returns the message of any thrown value. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
