/** Escapes text for HTML. */

export function toHtmlText(text: string): string {
  return text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

export function toAttribute(text: string): string {
  return toHtmlText(text).replace(/["']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
