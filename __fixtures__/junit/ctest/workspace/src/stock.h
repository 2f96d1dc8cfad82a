int stock_level(const char *sku);
int stock_take(const char *sku, int n);
