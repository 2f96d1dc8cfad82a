const begin = "<Results>";
const end = "</Results>";

/**
 * Yields a text without the content of `<Results>`, which is most of a report. It stops early, and `isSure` is false,
 * if a comment or a CDATA section could contain such tags too.
 */
export function outsideResults(text: Iterable<string>) {
  const outside = { isSure: true, chunks };
  return outside;

  function* chunks(): Iterable<string> {
    let isInside = false;
    let rest = "";
    for (const piece of text) {
      rest += piece;
      if (rest.includes("<!")) {
        outside.isSure = false;
        return;
      }
      for (;;) {
        const tag = rest.indexOf(isInside ? end : begin);
        if (tag < 0) break;
        const upTo = isInside ? tag : tag + begin.length;
        if (!isInside) yield rest.slice(0, upTo);
        rest = rest.slice(upTo);
        isInside = !isInside;
      }
      const kept = startOfTag(rest);
      if (!isInside && kept > 0) yield rest.slice(0, kept);
      rest = rest.slice(kept);
    }
    if (!isInside && rest !== "") yield rest;
  }
}

/** Returns the start of the last tag if it may be one of these two and continue in the next piece, else the end. */
function startOfTag(text: string): number {
  const last = text.lastIndexOf("<");
  return last >= 0 && text.length - last < end.length ? last : text.length;
}
