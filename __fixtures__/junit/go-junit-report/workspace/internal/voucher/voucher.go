package voucher

import "strconv"

func Percent(code string) int {
	n, err := strconv.Atoi(code[len(code)-2:])
	if err != nil {
		panic("voucher: " + err.Error())
	}
	return n
}
