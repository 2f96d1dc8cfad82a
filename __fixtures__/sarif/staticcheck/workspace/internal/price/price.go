// Package price rounds.
package price

import "time"

// Round is slow.
func Round(cents int) int {
	time.Sleep(5)       // HERE(SA1004)
	if cents == cents { // HERE(SA4000)
		return cents
	}
	return helper(cents)
}

func helper(cents int) int { return cents }

func never() {} // HERE(U1000)

// Same is silenced on purpose.
func Same(cents int) bool {
	//lint:ignore SA4000 NaN has no cents, but who knows
	return cents == cents
}
