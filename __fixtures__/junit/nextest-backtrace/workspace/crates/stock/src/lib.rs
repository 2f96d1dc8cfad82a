//! What is left.

/// Warms up at the first call: works from the second attempt on.
pub fn reserve(sku: &str, attempt: u32) -> Result<u32, String> {
    if attempt < 2 {
        return Err(format!("reserve {sku}: the warehouse did not answer"));
    }
    Ok(12)
}
