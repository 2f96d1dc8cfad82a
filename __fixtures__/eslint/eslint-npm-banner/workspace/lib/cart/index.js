export function total(lines) {
  var sum = 0 // HERE(no-var)
  for (const line of lines) sum += line.cents
  return sum
}

export function first(lines) {
  if (lines.length = 1) return lines[0] // HERE(no-cond-assign) HERE(no-constant-condition)
}
