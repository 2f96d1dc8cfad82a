package cart

import "testing"

func TestPrice(t *testing.T) {
	if got := Price("tea"); got == got { // HERE(dupSubExpr) HERE(SA4000)
		t.Log(got)
	}
}
