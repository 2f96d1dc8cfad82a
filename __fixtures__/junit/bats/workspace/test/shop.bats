setup() {
  load helper
  source bin/shop.sh
}

@test "tea has a price" {
  run price tea
  [ "$status" -eq 0 ]
  [ "$output" = 350 ]
}

@test "a cup is <cheap> & 'small' | \`really\` 🫖" {
  run price cup
  [ "$output" -lt 500 ] # HERE(a cup is <cheap>)
}

@test "pots have no price" {
  price pot # HERE(pots have no price)
}

@test "asked by a helper" {
  assert_price tea 350
  assert_price cup 901 # HERE(asked by a helper)
}

@test "needs a database" {
  skip "no database on this machine"
}

@test "colours" {
  printf '\033[31mred\033[0m\n'
  false # HERE(colours)
}
