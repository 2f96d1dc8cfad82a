/**
 * A rule's link as a report gives it, or nothing. People will click it, so it is http or https only, it has no user's name, which
 * would read as the host (`https://github.com@example.org`), and it is ASCII: a host in other letters is written as
 * browsers resolve it (`xn--…`), and nothing in a path or host is invisible.
 */
export function toHelpUrl(value: unknown): string | undefined {
  if (typeof value !== "string" || value.length > 2000) return undefined;
  if (!/^https?:\/\/[^\s"'<>`\\]+$/i.test(value) || !URL.canParse(value)) return undefined;
  const { href, username, password } = new URL(value);
  if (username !== "" || password !== "") return undefined;
  return /^[\x21-\x7e]+$/.test(value) ? value : href;
}
