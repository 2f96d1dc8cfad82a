module shop.example/backend

go 1.24
