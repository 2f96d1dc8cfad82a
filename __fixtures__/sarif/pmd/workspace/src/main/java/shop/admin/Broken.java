package shop.admin;

class Broken {
    int lines(
}
