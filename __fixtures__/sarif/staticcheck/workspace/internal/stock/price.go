package stock // HERE(ST1000)

import "errors"

var ErrGone = errors.New("Gone.") // HERE(ST1005)

func Has(items []string) bool {
	if len(items) > 0 {
		return true
	}
	return false
}
