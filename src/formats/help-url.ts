/** A rule's link as a report gives it: http or https only, since people will click it. */
export function toHelpUrl(value: unknown): string | undefined {
  return typeof value === "string" &&
    value.length <= 2000 &&
    /^https?:\/\/[^\s"'<>`\\]+$/i.test(value) &&
    URL.canParse(value)
    ? value
    : undefined;
}
