import type { Mark } from "../model/mark.ts";

/** Combines marks against two bases. A finding is known if either base has it. */
export function eitherKnown(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  if (others === marks) return marks;
  return marks.map((mark, index) => {
    const other = others[index];
    return mark.state === "new" && other?.state === "known" ? other : mark;
  });
}
