// Package expiry knows how long things keep.
package expiry

import "os"

// Days is how long a thing keeps.
func Days(sku string) int {
	if sku == "" {
		os.Exit(1)
	}
	return 30
}
