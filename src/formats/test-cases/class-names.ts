/** Returns the words in the important lines of a stack trace: the last name of a .NET class, without its arguments. */
export function lastNames(className = ""): readonly string[] {
  const [plain = ""] = className.split(/[(<`]/, 1);
  const name = plain.slice(Math.max(plain.lastIndexOf("."), plain.lastIndexOf("+")) + 1);
  return name.length > 2 ? [name] : [];
}
