//! Nothing is called a duty or a recommendation unless somebody other than this project says so.

use ceiag::framework::{Grade, Strength};
use ceiag_frameworks::library;

#[test]
fn every_duty_rests_on_a_source() {
    let mut duties = 0;
    for framework in &library().frameworks {
        for criterion in &framework.criteria {
            let binds = matches!(
                criterion.strength,
                Strength::StatutoryDuty | Strength::StrongRecommendation
            );
            if !binds {
                continue;
            }
            duties += 1;
            let basis = framework.strength_basis_of(criterion);
            let known = basis.grade < Grade::Fitted;
            // Where no rule is known, neither is that it binds.
            let open = basis.grade == Grade::Unsourced && criterion.is_reserved();
            assert!(known || open, "{}: {:?}", criterion.id, basis.grade);
            #[cfg(feature = "prose")]
            assert!(open || !basis.sources.is_empty(), "{}", criterion.id);
        }
    }
    assert!(duties > 0);
}
