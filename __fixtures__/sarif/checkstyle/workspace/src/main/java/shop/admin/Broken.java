package shop.admin; // HERE(general.exception)

class Broken {
    int lines(
}
