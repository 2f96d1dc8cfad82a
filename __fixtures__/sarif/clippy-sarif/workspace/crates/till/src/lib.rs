//! The till.

pub mod price;

/// Adds everything up.
pub fn total(cents: &[u32]) -> u32 {
    let mut sum = 0;
    for i in 0..cents.len() { // HERE(clippy::needless_range_loop)
        sum += cents[i];
    }
    return sum; // HERE(clippy::needless_return)
}

/// Compares what can't be compared.
pub fn is_free(cents: f64, name: &str) -> bool {
    let tax = 0.19; // HERE(unused_variables)
    name.len() == 0 || cents == cents // HERE(clippy::len_zero) HERE(clippy::eq_op)
}

#[allow(clippy::needless_return)]
/// Silenced on purpose.
pub fn quiet() -> u32 {
    return 1;
}
