import { toRedactor } from "./redactor.ts";

/**
 * Returns the data without secrets in its texts. What was read is redacted before rendering, because Markdown escapes
 * some characters. Reading has shortened some texts, which may end within a secret, so the redactor also removes the
 * beginnings of secrets. What is sent is redacted again because it contains other texts too: the runner masks secrets
 * in the log and in the job summary, but not in requests to the API.
 * @param data without cycles and without maps. Data without a secret is returned as it is, not copied.
 */
export function redactData<T>(data: T, secrets: readonly string[]): T {
  if (secrets.length === 0) return data;
  const redact = toRedactor(secrets);
  const clean = (value: unknown): unknown => {
    if (typeof value === "string") return redact(value);
    if (!holdsSecret(value)) return value;
    if (Array.isArray(value)) return value.map(clean);
    return Object.fromEntries(
      Object.entries(value as object).map(([key, part]) => [key, clean(part)]),
    );
  };
  const holdsSecret = (value: unknown): boolean => {
    if (typeof value === "string") return redact(value) !== value;
    if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return false;
    if (Array.isArray(value)) return value.some(holdsSecret);
    for (const key in value) if (holdsSecret(value[key as keyof typeof value])) return true;
    return false;
  };
  return clean(data) as T;
}
