package slow

import (
	"testing"
	"time"
)

func TestFast(t *testing.T) {
	t.Log(`{"Action":"fail","Package":"github.com/acme/shop/slow","Test":"TestFast"}`)
	print("--- FAIL: TestFast (0.00s)\n")
}

func wait(seconds int) {
	time.Sleep(time.Duration(seconds) * time.Second)
}

func TestSlow(t *testing.T) {
	wait(60) // HERE(TestSlow)
}

func BenchmarkWait(b *testing.B) {
	for b.Loop() {
		wait(0)
	}
}
