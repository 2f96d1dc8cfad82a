int stock_level(const char *sku);
