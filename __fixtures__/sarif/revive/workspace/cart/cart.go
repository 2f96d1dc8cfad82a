// Package cart is a cart.
package cart

import "errors"

var ErrNo = errors.New("No.") // HERE(exported var ErrNo) HERE(error-strings)

// Cart_line is a line.
type Cart_line struct { // HERE(Cart_line)
	ItemId int // HERE(ItemId)
}

// Count counts.
func Count(lines []Cart_line, verbose bool) int { // HERE(unused-parameter)
	n := 0
	for range lines {
		n += 1 // HERE(increment-decrement)
	}
	if n == 0 {
		return 0
	} else { // HERE(indent-error-flow)
		return n
	}
}
