package voucher

import "testing"

func TestPercent(t *testing.T) {
	if got := Percent("SPRING10"); got != 10 {
		t.Errorf("got %d", got)
	}
}

func TestPercentOfNothing(t *testing.T) {
	if got := Percent(""); got != 0 { // HERE(TestPercentOfNothing)
		t.Errorf("got %d", got)
	}
}
