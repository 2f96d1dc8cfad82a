package stock

import (
	"fmt"
	"os"
	"path/filepath"
)

// Reserve fails on a cold start: the first call warms the warehouse up.
func Reserve(sku string) error {
	warm := filepath.Join(os.TempDir(), "warehouse-"+sku)
	if _, err := os.Stat(warm); err != nil {
		if err := os.WriteFile(warm, nil, 0o600); err != nil {
			return err
		}
		return fmt.Errorf("reserve %s: the warehouse did not answer", sku)
	}
	return nil
}
