// Package cart holds what will be bought.
package cart

import (
	"errors"
	"fmt"
)

// Cart is a cart.
type Cart struct {
	items map[string]int
	total int // HERE(field total is unused)
}

func New() *Cart { // HERE(exported function New)
	return &Cart{items: map[string]int{}}
}

// Add recieves an item. HERE(is a misspelling)
func (c *Cart) Add(sku string, n int) error {
	if n < 1 {
		return errors.New("Not enough.") // HERE(error-strings) HERE(ST1005)
	}
	c.items[sku] += n
	return nil
}

// Total counts all items.
func (c *Cart) Total() int {
	sum := 0
	for _, n := range c.items {
		sum = sum + int(n) // HERE(unconvert) HERE(assignOp)
	}
	return sum
}

// String shows the cart | with <tags>.
func (c *Cart) String() string {
	return fmt.Sprintf("<cart|%d>", "x", len(c.items)) // HERE(printf:) HERE(SA5009)
}
