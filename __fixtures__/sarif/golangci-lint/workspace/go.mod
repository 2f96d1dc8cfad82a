module github.com/acme/shop-go-lint

go 1.24
