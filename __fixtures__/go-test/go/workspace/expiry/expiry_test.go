package expiry

import "testing"

func TestDays(t *testing.T) {
	if got := Days("tea"); got != 30 {
		t.Errorf("got %d", got)
	}
}

func TestDaysOfNothing(t *testing.T) { // HERE(TestDaysOfNothing)
	if got := Days(""); got != 0 {
		t.Errorf("got %d", got)
	}
}
