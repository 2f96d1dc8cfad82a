import type { Check } from "../model/check.ts";
import { toRedactor } from "../redact/redactor.ts";

/**
 * Removes secrets that a report contained. The runner masks them in the log and the job summary, but not in requests to
 * the API.
 */
export function redactCheck(check: Check, secrets: readonly string[]): Check {
  const clean = toRedactor(secrets);
  const { output } = check;
  return {
    ...check,
    name: clean(check.name),
    output: {
      title: clean(output.title),
      summary: clean(output.summary),
      ...(output.text !== undefined && { text: clean(output.text) }),
    },
    annotations: check.annotations.map((annotation) => ({
      ...annotation,
      title: clean(annotation.title),
      message: clean(annotation.message),
      ...(annotation.rawDetails !== undefined && { rawDetails: clean(annotation.rawDetails) }),
    })),
  };
}
