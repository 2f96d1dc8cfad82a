package discount

import "testing"

func TestTenPercent(t *testing.T) {
	if got := Apply(&Voucher{"TEN", 10}, "cup"); got != 810 {
		t.Errorf("got %d", got)
	}
}

func TestNoVoucher(t *testing.T) {
	if got := Apply(nil, "tea"); got != 350 { // HERE(TestNoVoucher)
		t.Errorf("got %d", got)
	}
}

func TestNeverRun(t *testing.T) {
	t.Log("the panic above ends the whole package")
}
