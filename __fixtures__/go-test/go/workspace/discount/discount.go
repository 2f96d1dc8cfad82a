// Package discount makes things cheaper.
package discount

import "github.com/acme/shop/internal/pricing"

// Voucher takes a part of the price off.
type Voucher struct {
	Code    string
	Percent int
}

// Apply gives the price of an item with a voucher.
func Apply(v *Voucher, sku string) int {
	return reduce(pricing.MustPrice(sku), v)
}

func reduce(cents int, v *Voucher) int {
	return cents * (100 - v.Percent) / 100
}
