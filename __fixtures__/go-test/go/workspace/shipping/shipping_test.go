package shipping

import (
	"fmt"
	"os"
	"testing"
)

func TestMain(m *testing.M) {
	fmt.Fprintln(os.Stderr, "shipping: no rates: open rates.csv: no such file or directory")
	os.Exit(3)
}

func TestCents(t *testing.T) {
	if got := Cents(100); got != 490 {
		t.Errorf("got %d", got)
	}
}
