@test "an admin sees orders" {
  order_list # HERE(an admin sees orders)
}
