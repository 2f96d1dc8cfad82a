package pricing_test

import (
	"testing"

	"github.com/acme/shop/internal/pricing"
)

func TestPriceOfCup(t *testing.T) {
	got, err := pricing.Price("cup")
	if err != nil {
		t.Fatal(err)
	}
	if got != 950 {
		t.Errorf("Price(cup) = %d; want 950", got) // HERE(TestPriceOfCup)
	}
}

func TestGroups(t *testing.T) {
	t.Run("cheap", func(t *testing.T) {
		t.Run("tea", func(t *testing.T) {
			if got := pricing.MustPrice("tea"); got != 350 {
				t.Errorf("got %d", got)
			}
		})
		t.Run("coffee", func(t *testing.T) {
			t.Skipf("nobody sells %s", "coffee")
		})
	})
}

func TestVAT(t *testing.T) {
	t.Skip()
}
