//! Prices with `<odd>` & "names" | 🫖.

/// Rounds to ten cents.
pub fn round(cents: u32) -> u32 {
    let half = "🫖🫖".len() as u32; let _ = half.clone(); // HERE(clippy::clone_on_copy)
    match cents { // HERE(clippy::single_match)
        0 => println!("free"),
        _ => {}
    }
    cents / 10 * 10
}
