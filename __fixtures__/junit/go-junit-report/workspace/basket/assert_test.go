package basket

import "testing"

// count asserts without t.Helper, so Go names this file's line.
func count(t *testing.T, b *Basket, want int) {
	if got := b.Count(); got != want {
		t.Errorf("basket holds %d items, want %d", got, want)
	}
}
