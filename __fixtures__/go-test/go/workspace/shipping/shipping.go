// Package shipping knows what a parcel costs.
package shipping

// Cents is the price of a parcel.
func Cents(grams int) int {
	if grams > 2000 {
		return 690
	}
	return 490
}
