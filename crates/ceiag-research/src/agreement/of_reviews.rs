//! Ratings from reviews: what the tiers say of the same institutions.

use super::{Rating, Ratings, Scale};
use crate::reviews;
use ceiag::framework::Library;
use ceiag::problem::Problems;
use ceiag::review::{Review, Tier};
use std::collections::BTreeMap;

impl Ratings {
    /// Reviews of many institutions by one maturity model: a unit is a question for an institution, a rater is a tier,
    /// the scale is that of the model. Reviews that are not completed are left out; each tier has reviewed an
    /// institution once.
    ///
    /// # Errors
    /// All problems at once: reviews by different models, a review of no institution, two of one institution and tier.
    pub fn of_reviews(library: &Library, reviews: &[Review]) -> Result<Ratings, Problems> {
        let mut problems = Problems::new();
        let institutions = reviews::institutions(reviews, &mut problems);
        let mut seen: BTreeMap<(usize, Tier), &Review> = BTreeMap::new();
        let mut ratings = Vec::new();
        for (index, review) in reviews::completed(reviews) {
            let institution = institutions.get(index).copied().unwrap_or(index);
            if let Some(earlier) = seen.insert((institution, review.tier), review) {
                let help = "give one review of each institution for each tier";
                problems.push(reviews::twice(index, earlier, review, help));
                continue;
            }
            ratings.extend(review.standing().map(|judgement| Rating {
                unit: format!("{institution} {}", judgement.question),
                rater: review.tier.id().to_owned(),
                category: Some(judgement.level.clone()),
            }));
        }
        if problems.has_errors() {
            return Err(problems);
        }
        let model = reviews.first().and_then(|r| library.framework(&r.model));
        let scale = match model.and_then(|framework| framework.model.as_ref()) {
            Some(model) => Some(Scale::ordered(model.levels.iter().map(|l| &l.id))?),
            None => None,
        };
        let tiers = Tier::ALL.iter().map(|tier| tier.id().to_owned());
        let raters: Vec<String> = tiers
            .filter(|tier| ratings.iter().any(|r| r.rater == *tier))
            .collect();
        Ratings::new(&ratings, scale.as_ref(), Some(&raters))
    }
}
