module github.com/acme/shop/services/stock

go 1.24
