/**
 * A rule's link as a report gives it: http or https only, since people will click it, and without a user's name, which
 * makes one site look like another (`https://github.com@example.com/`).
 */
export function toHelpUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  if (!/^https?:\/\/[^\s"'<>`\\]+$/i.test(value) || !URL.canParse(value)) return undefined;
  const { username, password } = new URL(value);
  return username === "" && password === "" ? value : undefined;
}
