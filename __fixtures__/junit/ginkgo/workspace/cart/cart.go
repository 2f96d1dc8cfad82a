package cart

import "fmt"

var cents = map[string]int{"tea": 350, "cup": 900}

// Cart is a list of items.
type Cart struct{ skus []string }

// Add panics when there is no price.
func (c *Cart) Add(sku string) *Cart {
	if _, ok := cents[sku]; !ok {
		panic(fmt.Sprintf("no price for <%s>", sku))
	}
	c.skus = append(c.skus, sku)
	return c
}

// Total is the price of everything.
func (c *Cart) Total() (sum int) {
	for _, sku := range c.skus {
		sum += cents[sku]
	}
	return sum
}
