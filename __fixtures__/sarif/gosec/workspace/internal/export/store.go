// Package export writes price lists.
package export

import (
	"os"
	"path/filepath"
)

// Read opens a price list.
func Read(dir, name string) ([]byte, error) {
	return os.ReadFile(filepath.Join(dir, name)) // HERE(G304)
}

// Secret is read with the reviewers' blessing.
func Secret(name string) ([]byte, error) {
	return os.ReadFile(name) // #nosec G304 -- the name comes from our own configuration
}

// Mode makes a folder.
func Mode(dir string) error {
	return os.MkdirAll(dir, 0o777) // HERE(G301)
}
