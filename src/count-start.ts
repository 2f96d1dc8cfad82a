/**
 * How many items at the start of a sorted list fulfil a condition that no later item fulfils.
 * @param isInStart asked for an index from `from` to before `to`
 */
export function countStart(to: number, isInStart: (index: number) => boolean, from = 0): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isInStart(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
