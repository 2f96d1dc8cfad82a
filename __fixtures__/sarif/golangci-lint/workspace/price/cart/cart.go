// Package cart prices a cart.
package cart

import "math/rand"

// Price guesses.
func Price(sku string) int {
	n := 3 // HERE(ineffassign)

	n = rand.Intn(10) // HERE(G404)
	if sku == "" {
		return 0
	} else { // HERE(indent-error-flow)
		return n * 100
	}
}

// Round is silenced on purpose.
func Round(cents int) int { return int(cents) / 10 * 10 } //nolint:unconvert // kept for the old compiler
