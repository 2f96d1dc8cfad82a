package warehouse

import "testing"

type cart struct{ boxes int }

func TestBoxes(t *testing.T) {
	for i, boxes := range []int{1, 3} {
		c := cart{boxes: boxes}
		if c.boxes > 2 {
			t.Errorf("cart %d: %d boxes are too many", i, c.boxes) // HERE(TestBoxes)
		}
	}
}
