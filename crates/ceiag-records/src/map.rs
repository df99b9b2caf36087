//! Maps from keys of files to numbers, of which every row asks.

use std::collections::HashMap;

/// A map whose order nobody sees. Its hash is quicker than the standard one, and as that one differs from process to process.
pub(crate) type Map<K, V> = HashMap<K, V, foldhash::fast::RandomState>;
