//! What a customer wants to buy.

pub mod price;

#[derive(Default)]
pub struct Cart {
    lines: Vec<(String, u32)>,
}

impl Cart {
    pub fn add(&mut self, sku: &str, quantity: u32) -> &mut Self {
        self.lines.push((sku.to_owned(), quantity));
        self
    }

    pub fn total(&self) -> u32 {
        self.lines.iter().map(|(sku, n)| price::of(sku) * n).sum()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn starts_empty() {
        assert_eq!(Cart::default().total(), 0);
    }

    #[test]
    fn adds_up() {
        let mut cart = Cart::default();
        cart.add("tea", 1).add("cup", 1);
        assert_eq!(cart.total(), 1251, "tea & <cup> | `both`"); // HERE(tests::adds_up)
    }

    #[test]
    #[should_panic(expected = "no price")]
    fn refuses_pots() {
        Cart::default().add("pot", 1).total();
    }

    #[test]
    #[ignore = "needs a database"]
    fn is_stored() {}
}
