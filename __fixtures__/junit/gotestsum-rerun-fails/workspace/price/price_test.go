package price

import "testing"

func TestRound(t *testing.T) {
	if got := (199 + 50) / 100; got != 2 {
		t.Errorf("got %d", got)
	}
}

func TestNeverRight(t *testing.T) {
	if got := (149 + 50) / 100; got != 2 {
		t.Errorf("round(149) = %d, want 2", got) // HERE(TestNeverRight)
	}
}
