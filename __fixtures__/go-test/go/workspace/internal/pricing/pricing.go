// Package pricing knows what things cost.
package pricing

import "fmt"

var table = map[string]int{"tea": 350, "cup": 900}

// Price looks the price up.
func Price(sku string) (int, error) {
	cents, ok := table[sku]
	if !ok {
		return 0, fmt.Errorf("no price for %q", sku)
	}
	return cents, nil
}

// MustPrice is Price for those who are sure.
func MustPrice(sku string) int {
	cents, err := Price(sku)
	if err != nil {
		panic(err)
	}
	return cents
}
