import type { Mark } from "../model/mark.ts";

/** Marks against two bases, of which either may know a finding. */
export function eitherKnown(marks: readonly Mark[], others: readonly Mark[]): readonly Mark[] {
  if (others === marks) return marks;
  return marks.map((mark, index) => {
    const other = others[index];
    return mark.state === "new" && other?.state === "known" ? other : mark;
  });
}
