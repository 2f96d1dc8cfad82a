import logging

log = logging.getLogger(__name__)


class Basket:
    def __init__(self):
        self.items = {}

    def put(self, sku, count=1):
        log.warning("putting %d x <%s>", count, sku)
        self.items[sku] = self.items.get(sku, 0) + count

    def take(self, sku):
        self._check(sku)
        self.items[sku] -= 1

    def _check(self, sku):
        if not self.items[sku]:
            raise LookupError(f"no {sku} left")
