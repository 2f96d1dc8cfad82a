/** What of a list of JSON is text. */
export function texts(list: readonly unknown[]): readonly string[] {
  return list.filter((item) => typeof item === "string");
}
