package cart // HERE(package-comments)

// Price says what the <cart> costs | with "everything" in it, in `cents`, and in a line that is long. HERE(line-length-limit)
func Price(cents int) int { return cents }

//revive:disable-next-line:exported
func Silent() {}
