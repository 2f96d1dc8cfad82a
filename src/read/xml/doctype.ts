/** Returns the end of the document type declaration at `start`, after its `>`. Undefined if the text ends inside it. */
export function doctypeEnd(text: string, start: number): number | undefined {
  let inSubset = false;
  for (let at = start + 1; at < text.length; at++) {
    const end = closing(text, at);
    if (end) {
      const close = text.indexOf(end, at + 1);
      if (close < 0) return undefined;
      at = close + end.length - 1;
    } else if (text[at] === "[") inSubset = true;
    else if (text[at] === "]") inSubset = false;
    else if (text[at] === ">" && !inSubset) return at + 1;
  }
  return undefined;
}

/** Returns the end of the literal, comment or instruction that begins here. */
function closing(text: string, at: number): string | undefined {
  const first = text[at];
  if (first === '"' || first === "'") return first;
  if (first !== "<") return undefined;
  if (text.startsWith("<!--", at)) return "-->";
  return text[at + 1] === "?" ? "?>" : undefined;
}
