// Package checkout takes the money.
package checkout

// Pay takes the money.
func Pay(cents int) bool { return cents > 0 }
