package basket

import (
	"fmt"
	"testing"
	"time"
)

func equal[T comparable](t testing.TB, got, want T) {
	t.Helper()
	if got != want {
		t.Fatalf("not equal:\n\tgot:  %v\n\twant: %v", got, want)
	}
}

func TestPut(t *testing.T) {
	equal(t, New().Put("tea", 2).Count(), 2)
}

func TestPutTwice(t *testing.T) {
	b := New().Put("tea", 2).Put("tea", 3)
	fmt.Println("basket_test.go:1: this line only looks like a place")
	equal(t, b.Count(), 6) // HERE(TestPutTwice)
}

func TestTwoFailures(t *testing.T) {
	b := New().Put("tea", 1)
	for _, sku := range []string{"cup", "pot"} {
		if b.items[sku] != 1 {
			t.Errorf("no %s in %v", sku, b.items) // HERE(TestTwoFailures)
		}
	}
}

func TestRows(t *testing.T) {
	rows := map[string]int{"a|b": 1, "c<d>": 2, "`e`": 3}
	for _, name := range []string{"a|b", "c<d>", "`e`"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			equal(t, New().Put(name, rows[name]).Count(), rows[name])
		})
	}
	t.Run("ünïcödé ☕", func(t *testing.T) {
		equal(t, New().Put("coffee", 1).Count(), 0) // HERE(TestRows/ünïcödé)
	})
}

func TestDeadline(t *testing.T) {
	if time.Now().Year() > 2000 {
		t.Skip("only in the last century")
	}
}
