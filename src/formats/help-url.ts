/**
 * Returns a rule's link if it is safe to click. It must be http or https and have no user name, which could look like
 * the host (`https://github.com@example.org`). The result is ASCII: other hosts are written as browsers resolve them
 * (`xn--…`), and no character of it is invisible.
 */
export function toHelpUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  if (!/^https?:\/\/[^\s"'<>`\\]+$/i.test(value) || !URL.canParse(value)) return undefined;
  const { href, username, password } = new URL(value);
  if (username !== "" || password !== "") return undefined;
  return /^[\x21-\x7e]+$/.test(value) ? value : href;
}
