import type { Report } from "./model/report.ts";
import { redact } from "./publish/redact.ts";

/**
 * Reports without the secrets that their texts happen to hold. It is done before anything is rendered: Markdown
 * writes some characters of a secret in another way, and a text that is cut may end within it.
 */
export function redactReports(
  reports: readonly Report[],
  secrets: readonly string[],
): readonly Report[] {
  if (secrets.length === 0) return reports;
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return redact(value, secrets);
    if (Array.isArray(value)) return value.map(clean);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, clean(part)]));
  };
  const shortest = Math.min(...secrets.map(({ length }) => length));
  // Nearly always there are none, and then nothing is copied.
  const holdsSecret = (value: unknown): boolean => {
    if (typeof value === "string")
      return value.length >= shortest && secrets.some((secret) => value.includes(secret));
    if (typeof value !== "object" || value === null) return false;
    if (Array.isArray(value)) return value.some(holdsSecret);
    for (const key in value) if (holdsSecret(value[key as keyof typeof value])) return true;
    return false;
  };
  return reports.map((report) => (holdsSecret(report) ? (clean(report) as Report) : report));
}
