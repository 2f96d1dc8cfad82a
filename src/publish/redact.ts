import type { Check } from "../check.ts";

/**
 * The check without the secrets that a report happened to hold. The runner masks them in the log and in the job
 * summary, but not in what is sent to the API.
 */
export function redactCheck(check: Check, secrets: readonly string[]): Check {
  // A short one would be found in ordinary words.
  const real = secrets.filter((secret) => secret.length >= 8);
  if (real.length === 0) return check;
  const redact = (text: string) =>
    real.reduce((rest, secret) => rest.replaceAll(secret, "***"), text);
  const { output } = check;
  return {
    ...check,
    name: redact(check.name),
    output: {
      title: redact(output.title),
      summary: redact(output.summary),
      text: redact(output.text),
    },
    annotations: check.annotations.map((annotation) => ({
      ...annotation,
      title: redact(annotation.title),
      message: redact(annotation.message),
      ...(annotation.rawDetails !== undefined && { rawDetails: redact(annotation.rawDetails) }),
    })),
  };
}
