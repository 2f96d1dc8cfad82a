package stock

import "testing"

func TestReserveTea(t *testing.T) {
	if err := Reserve("tea"); err != nil {
		t.Fatal(err) // HERE(TestReserveTea)
	}
}

func TestReserveMany(t *testing.T) {
	for _, sku := range []string{"cup", "pot"} {
		t.Run(sku, func(t *testing.T) {
			if err := Reserve(sku + "s"); sku == "pot" && err != nil {
				t.Error(err) // HERE(TestReserveMany/pot)
			}
		})
	}
}

func TestNothing(t *testing.T) {
	t.Skip("nothing to reserve")
}
