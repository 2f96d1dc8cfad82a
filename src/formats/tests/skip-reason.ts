import { maxRead, noTest, pointOf, trimLines } from "../../failure/point.ts";
import { oneLine, plainText } from "../../read/plain-text.ts";

/** Why a test was skipped, in one line without the place and the kind of error that tools write before it; may be empty. */
export function describeReason(reason: string): string {
  const text = plainText(reason).slice(0, maxRead);
  const said = pointOf(trimLines(lastOfGo(text)), noTest);
  return oneLine(said).replace(beforeReason, "").replace(afterReason, "");
}

/** Go's reason is all that the test printed, line by line with its place; what it said last is why. */
function lastOfGo(text: string): string {
  if (!text.includes(".go:")) return text;
  const [place] = [...text.matchAll(/^[ \t]{0,40}[^\s:]{1,300}\.go:\d{1,9}:/gm)].slice(-1);
  return place ? text.slice(place.index + place[0].length) : text;
}

/** `spec/cart_spec.lua:26: `, `org.opentest4j.TestAbortedException: `, `test skipped: `. */
const beforeReason =
  /^(?:[^\s:]{1,300}:\d{1,9}:|[\w$.]{1,300}(?:Exception|Error):|test skipped:|skipped -) /;
/** Of unittest, with an address that is another one each time. */
const afterReason = /: \(<class '[^>]{1,300}>, .{0,1000}<traceback object at \w{1,20}>\)$/;
