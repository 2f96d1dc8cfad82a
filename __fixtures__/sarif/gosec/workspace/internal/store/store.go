// Package store keeps the stock.
package store

import (
	"crypto/md5" // HERE(G501)
	"database/sql"
	"fmt"
	"math/rand"
	"os"
)

// Store is the stock.
type Store struct {
	db    *sql.DB
	cents []int
}

// Total is what everything is worth.
func (s *Store) Total() int {
	sum := 0
	for _, c := range s.cents {
		sum += c
	}
	return sum
}

// Find looks an item up.
func (s *Store) Find(name string) (*sql.Rows, error) {
	return s.db.Query("SELECT sku FROM stock WHERE name = $1", name)
}

// Key is the cache key of an item.
func Key(sku string) string {
	return fmt.Sprintf("%x-%d", md5.Sum([]byte(sku)), rand.Intn(10)) // HERE(G401) HERE(G404)
}

// Save writes a file that anybody can read.
func Save(path string, data []byte) error {
	return os.WriteFile(path, data, 0o666) // HERE(G306)
}

// Clean forgets to look at the error.
func Clean(path string) {
	os.Remove(path) // HERE(G104)
}
