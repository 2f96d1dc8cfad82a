//! The shelf.

/// Takes one from the shelf.
pub fn take(items: &Vec<String>) -> Option<String> { // HERE(clippy::ptr_arg)
    let mut first = items.first().cloned(); // HERE(unused_mut)
    first
}

fn forgotten() {} // HERE(dead_code)
