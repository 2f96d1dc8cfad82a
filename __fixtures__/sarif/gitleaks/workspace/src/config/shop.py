"""Where the shop keeps its settings."""

API_KEY = "HoOsFaQfDPrAJ71fTquWoGsbeKXgzg2s"  # HERE(generic-api-key)
PRICES = {
    "tea": 350,
}
OLD = "shopkey_yebannd4yz0emrvftva0hipgad35l9m2"  # HERE(shop-voucher-key has detected secret for file src/config/shop.py)
QUIET = "shopkey_6mi0yhz0nartbnlzgcjn2qavsyeefnpa"  # gitleaks:allow
