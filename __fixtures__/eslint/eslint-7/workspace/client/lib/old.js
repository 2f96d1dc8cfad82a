class Cart {
  #lines = []; // HERE(Parsing error)
}
