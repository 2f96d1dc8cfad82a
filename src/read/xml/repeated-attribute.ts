/** The marks of 200 attributes. No report has more. */
const maxCompared = 4 * 200;

/**
 * Returns the mark of an earlier attribute with the same name, or -1. Only the first ones are compared.
 * @param marks four offsets per attribute: the start and end of its name and of its value
 * @param used how many of `marks` are used
 */
export function findRepeated(text: string, marks: readonly number[], used: number): number {
  const compared = Math.min(used, maxCompared);
  for (let mark = 4; mark < compared; mark += 4) {
    const begin = marks[mark] as number;
    const length = (marks[mark + 1] as number) - begin;
    const first = text.charCodeAt(begin);
    for (let other = 0; other < mark; other += 4) {
      const start = marks[other] as number;
      if (
        (marks[other + 1] as number) - start === length &&
        text.charCodeAt(start) === first &&
        text.startsWith(text.slice(begin, begin + length), start)
      ) {
        return mark;
      }
    }
  }
  return -1;
}
