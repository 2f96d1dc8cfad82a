package stock

import "testing"

func TestLevelOfTea(t *testing.T) {
	level, err := Level("tea")
	if err != nil || level != 12 {
		t.Fatalf("got %d, %v", level, err)
	}
}

func TestLevelOfPot(t *testing.T) {
	level, err := Level("pot")
	if err != nil {
		t.Fatalf("Level(pot): %v", err) // HERE(TestLevelOfPot)
	}
	t.Log(level)
}
