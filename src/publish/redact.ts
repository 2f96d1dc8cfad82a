import type { Check } from "../model/check.ts";

/** A text without secrets. A secret of less than 8 characters stays: it would be found in ordinary words. */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter((secret) => secret.length >= 8)
    .reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
}

/**
 * The check without the secrets that a report happened to hold. The runner masks them in the log and in the job
 * summary, but not in what is sent to the API.
 */
export function redactCheck(check: Check, secrets: readonly string[]): Check {
  const clean = (text: string) => redact(text, secrets);
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
