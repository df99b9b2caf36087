//! The engine and the oracle agree on random frameworks and sheets.

use crate::agree::agree;
use ceiag_conformance::generate::{case, level_case};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn engine_agrees_with_the_oracle(generated in case()) {
        prop_assert_eq!(agree(generated), Ok(()));
    }

    #[test]
    fn engine_agrees_with_the_oracle_on_levels(generated in level_case()) {
        prop_assert_eq!(agree(generated), Ok(()));
    }
}
