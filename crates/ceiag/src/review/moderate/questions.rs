//! Questions and levels on every side, for each edition of the model apart.

use super::{LevelCell, ModelComparison, Moved, QuestionRow, Side, by, independence};
use crate::api::IndicatedAnswer;
use crate::framework::Library;
use crate::problem::Problems;
use crate::review::asked::{Asked, AskedQuestion};
use crate::review::status::ReviewModel;
use crate::review::{LevelSpan, Review};
use crate::words::{moderate as words, review as review_words};

/// What a side's facts indicate, by question.
type Indications = Vec<(String, IndicatedAnswer)>;

pub(super) fn compare(library: &Library, sides: &[Side]) -> Result<Vec<ModelComparison>, Problems> {
    let mut models: Vec<(Asked<'_>, String)> = Vec::new();
    for review in sides.iter().filter_map(|s| s.review.as_ref()) {
        let asked = Asked::find(library, &review.model)?;
        let digest = digest(library, &asked, review);
        let known = |(a, d): &(Asked<'_>, String)| a.framework.id == review.model && *d == digest;
        if review.judges() && !models.iter().any(known) {
            models.push((asked, digest));
        }
    }
    let mut found = Vec::new();
    for (asked, digest) in &models {
        found.push(one(library, sides, asked, digest)?);
    }
    Ok(found)
}

/// The digest of the model as it was when the review began.
fn digest(library: &Library, asked: &Asked<'_>, review: &Review) -> String {
    let stated = review.model_digest.clone();
    stated.unwrap_or_else(|| asked.framework.digest(library))
}

fn one(
    library: &Library,
    sides: &[Side],
    asked: &Asked<'_>,
    digest_of_model: &str,
) -> Result<ModelComparison, Problems> {
    let mut used: Vec<(usize, &Side, Indications)> = Vec::new();
    for (index, side) in sides.iter().enumerate() {
        let fits = match &side.review {
            Some(review) => {
                review.judges()
                    && review.model == asked.framework.id
                    && digest(library, asked, review) == digest_of_model
            }
            None => true,
        };
        if !fits {
            continue;
        }
        let indicated = match &side.sheet {
            Some(sheet) if asked.framework.covers(sheet.institution.setting) => {
                asked.indicated(library, sheet, &by(Vec::new()))?
            }
            _ => Vec::new(),
        };
        if side.review.is_some() || !indicated.is_empty() {
            used.push((index, side, indicated));
        }
    }
    let rows = asked.questions.iter().map(|q| row(asked, &used, q));
    let questions: Vec<QuestionRow> = rows.collect();
    Ok(ModelComparison {
        model: ReviewModel::of(asked, digest_of_model),
        sides: used.iter().map(|(index, _, _)| *index).collect(),
        text: words::model(asked.framework, &questions),
        questions,
    })
}

fn row(
    asked: &Asked<'_>,
    sides: &[(usize, &Side, Indications)],
    question: &AskedQuestion<'_>,
) -> QuestionRow {
    let chosen = |side: &Side| {
        let review = side.review.as_ref();
        review.is_none_or(|r| r.judgement(question.id).is_some())
    };
    // Facts alone wait until every review has chosen.
    let all = sides.iter().all(|(_, side, _)| chosen(side));
    let mut levels = Vec::new();
    let mut places = Vec::new();
    for (index, side, indications) in sides {
        let judgement = side.review.as_ref().and_then(|r| r.judgement(question.id));
        let shown = if side.review.is_some() {
            judgement.is_some()
        } else {
            all
        };
        let indicated = indications.iter().find(|(id, _)| *id == question.id);
        let indicated = indicated.map(|(_, i)| i).filter(|_| shown);
        let place = judgement.map(|j| asked.place(&j.level));
        let span = place
            .map(|p| (p, p))
            .or_else(|| Some(asked.places(indicated?)));
        let both = place.zip(indicated);
        let degree = judgement.map(|j| {
            let on = side.review.as_ref().map(|r| r.independence_on(j.on));
            j.independence.or(on).unwrap_or(independence(side))
        });
        let text = match (judgement, indicated) {
            (Some(j), _) => review_words::level(asked, &j.level),
            (None, Some(i)) => review_words::indicated(asked, i),
            (None, None) => "no level".to_owned(),
        };
        places.extend(span.map(|span| (*index, span)));
        levels.push(LevelCell {
            side: *index,
            level: judgement.map(|j| j.level.clone()),
            on: judgement.map(|j| j.on),
            independence: degree.unwrap_or(independence(side)),
            indicated: indicated.cloned(),
            difference: both.map(|(p, i)| LevelSpan::between(asked.places(i), (p, p))),
            text,
        });
    }
    let pairs = places.iter().zip(places.iter().skip(1));
    let moved: Vec<Moved> = pairs
        .map(|((from, a), (to, b))| Moved {
            from: *from,
            to: *to,
            levels: LevelSpan::between(*a, *b),
        })
        .collect();
    QuestionRow {
        question: question.id.to_owned(),
        theme: question.theme.id.clone(),
        number: question.theme.number,
        label: review_words::label(question),
        text: String::new(),
        levels,
        moved,
    }
}
