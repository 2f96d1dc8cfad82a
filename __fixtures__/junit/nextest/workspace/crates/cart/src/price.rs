/// The price of one item in cents.
pub fn of(sku: &str) -> u32 {
    match sku {
        "tea" => 350,
        "cup" => 900,
        _ => panic!("no price for <{sku}>"),
    }
}

/// Cents with a percentage off.
pub fn discount(cents: u32, percent: u32) -> Result<u32, String> {
    if percent > 100 {
        return Err(format!("{percent}% is too much"));
    }
    Ok(cents * (100 - percent) / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half() -> Result<(), String> {
        assert_eq!(discount(700, 50)?, 350);
        Ok(())
    }

    #[test]
    fn too_much() -> Result<(), String> {
        discount(700, 150)?;
        Ok(())
    }
}
