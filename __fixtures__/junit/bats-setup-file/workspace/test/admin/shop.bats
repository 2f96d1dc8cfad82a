setup_file() {
  echo "starting the admin"
  false # HERE(setup_file failed)
}

@test "the admin sees prices" {
  true
}
