package shop.admin; // HERE(CheckstyleException)

class Broken {
    int lines(
}
