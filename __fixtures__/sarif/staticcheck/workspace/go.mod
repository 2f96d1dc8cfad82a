module github.com/acme/shop-check

go 1.24
