setup() {
  source bin/shop.sh
}

@test "the admin sees prices" {
  [ "$(price tea)" = 350 ]
}

@test "the admin changes prices" {
  run ! price tea # HERE(the admin changes prices)
}

teardown() {
  unset -f price
}
