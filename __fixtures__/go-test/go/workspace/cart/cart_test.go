package cart

import (
	"errors"
	"testing"
)

func fill(t *testing.T, lines ...Line) *Cart {
	t.Helper()
	c := &Cart{}
	for _, line := range lines {
		if err := c.Add(line); err != nil {
			t.Fatalf("fill the cart: %v", err)
		}
	}
	return c
}

func wantTotal(t *testing.T, c *Cart, want int) {
	t.Helper()
	if got := c.Total(); got != want {
		t.Errorf("total: got %d cents, want %d", got, want)
	}
}

func TestAddRejectsZero(t *testing.T) {
	c := &Cart{}
	if err := c.Add(Line{SKU: "tea", Quantity: 0}); err == nil {
		t.Fatal("expected an error")
	}
}

func TestTotalOfOne(t *testing.T) {
	wantTotal(t, fill(t, Line{"tea", 1, 350}), 350)
}

func TestTotalOfMany(t *testing.T) {
	c := fill(t, Line{"tea", 2, 350}, Line{"cup", 1, 900})
	t.Logf("the cart has %d lines", c.Len())
	wantTotal(t, c, 1600) // HERE(TestTotalOfMany)
}

func TestOutOfStock(t *testing.T) {
	c := fill(t, Line{"gone", 1, 100}) // HERE(TestOutOfStock)
	if c.Len() != 1 {
		t.Error("never reached")
	}
}

func TestErrorIsOutOfStock(t *testing.T) {
	err := (&Cart{}).Add(Line{"gone", 1, 100})
	if !errors.Is(err, ErrOutOfStock) {
		t.Errorf("got %v", err)
	}
}

func TestWarehouseIsSlow(t *testing.T) {
	if testing.Short() {
		t.Skip("the warehouse answers slowly, see #17")
	}
}

func TestAdd(t *testing.T) {
	for _, tc := range []struct {
		name string
		line Line
		want string
	}{
		{"plain", Line{"tea", 1, 350}, ""},
		{"negative quantity", Line{"tea", -1, 350}, "quantity of tea must be positive, got -1"},
		{"<b>bold</b> | `tick` \"quoted\" 🛒", Line{"cup", -2, 900}, "no such item"},
		{"gone", Line{"gone", 1, 1}, "add gone: sold out"},
	} {
		t.Run(tc.name, func(t *testing.T) {
			got := ""
			if err := (&Cart{}).Add(tc.line); err != nil {
				got = err.Error()
			}
			if got != tc.want {
				t.Errorf("\nwant: %s\n got: %s", tc.want, got) // HERE(<b>bold</b>) HERE(TestAdd/gone)
			}
		})
	}
}

func TestColours(t *testing.T) {
	t.Error("\x1b[31mred tea\x1b[0m is not \x1b[32mgreen tea\x1b[0m") // HERE(TestColours)
}
