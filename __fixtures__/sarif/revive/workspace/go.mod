module github.com/acme/shop-revive

go 1.24
