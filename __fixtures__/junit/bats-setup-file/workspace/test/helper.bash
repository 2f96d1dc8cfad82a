assert_price() {
  local got
  got=$(price "$1")
  [ "$got" -eq "$2" ]
}
