import { noTest, pointOf } from "../../failure/point.ts";
import { maxRead, trimLines } from "../../failure/text-lines.ts";
import { oneLine, plainText } from "../../read/plain-text.ts";

/**
 * Makes a function that returns why a test was skipped on one line, without the place and error class in front. May be
 * empty. The last reason is kept, because many tests in a row have the same.
 */
export function reasonDescriber(): (reason: string) => string {
  let last = { reason: "", described: "" };
  return (reason) => {
    if (reason !== last.reason) last = { reason, described: describe(reason) };
    return last.described;
  };
}

function describe(reason: string): string {
  const text = plainText(reason).slice(0, maxRead);
  const point = pointOf(trimLines(lastOfGo(text)), noTest);
  return oneLine(point).replace(beforeReason, "").replace(afterReason, "");
}

/** Go's reason is the test's whole output, one line and place each. The last line is the reason. */
function lastOfGo(text: string): string {
  if (!text.includes(".go:")) return text;
  const [place] = [...text.matchAll(/^[ \t]{0,40}[^\s:]{1,300}\.go:\d{1,9}:/gm)].slice(-1);
  return place ? text.slice(place.index + place[0].length) : text;
}

/** `spec/cart_spec.lua:26: `, `org.opentest4j.TestAbortedException: `, `test skipped: `. */
const beforeReason =
  /^(?:[^\s:]{1,300}:\d{1,9}:|[\w$.]{1,300}(?:Exception|Error):|test skipped:|skipped -) /;
/** unittest's suffix, which contains a changing address. */
const afterReason = /: \(<class '[^>]{1,300}>, .{0,1000}<traceback object at \w{1,20}>\)$/;
