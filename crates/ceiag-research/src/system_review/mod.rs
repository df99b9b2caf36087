//! How many institutions stand at each level of a theme, in all and by hub or region, so that nobody can be told apart.
//!
//! The number of institutions in a group is public; where they stand is not.
//!
//! # The rule
//!
//! Some institutions are *enough* to be shown when there are at least six of them, they stand at two levels or more, and
//! every level at which any of them stands has at least six of them. (Where all stand at one level, a count would say
//! of each of them where it stands.)
//!
//! 1. If all institutions together are not enough, nothing is shown of the theme.
//! 2. Else all together are shown. Groups that are not enough are hidden.
//! 3. What is hidden could be had from the rest by subtraction. So the smallest shown groups are hidden too, until at
//!    least two groups are hidden and beside each of them that is not enough the others hidden have at least six
//!    institutions.
//! 4. The hidden groups together must be enough, and every one of them must be able to swap an institution with another
//!    hidden group, in two ways or more, without a hidden group becoming enough or ceasing to be. If not, no group is
//!    shown.
//!
//! Step 4 is against a reader who knows the rule: that a group is hidden says something about it too.

mod ask;
mod of_reviews;
mod rule;
mod words;

pub use ask::{SystemReviewRequest, SystemSource};
pub use of_reviews::{Grouping, Years, system_review_of};
pub use rule::SMALLEST;

use ceiag::api::{ENGINE, Notice};
use ceiag::date::AcademicYear;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::review::ReviewModel;
use ceiag::text::{child, nearest, nth};
use rule::{Shown, decide};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Where one institution stands in one theme.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SystemRow {
    /// Any key that tells institutions apart. It is in no answer.
    pub institution: String,
    /// The hub, the region, or any one grouping; institutions without one are a group of their own.
    pub group: Option<String>,
    /// The theme.
    pub theme: String,
    /// The level, of the list given.
    pub level: String,
}

/// The answer of [`system_review`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SystemReviewAnswer {
    /// `ceiag-system-review/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-system-review/1")))]
    pub format: &'static str,
    /// The engine's version.
    pub engine: &'static str,
    /// The maturity model of the reviews; absent where levels were given as rows.
    pub model: Option<ReviewModel>,
    /// The academic years of completed reviews, and which are counted; none where levels were given as rows.
    pub years: Vec<YearCount>,
    /// What the groups are; absent where there are none, or where levels were given as rows.
    pub by: Option<Grouping>,
    /// Which reviews are counted, and the rule in plain words.
    pub text: String,
    /// The themes, or the questions where a model has some: in the order of the model, or in which they first come.
    pub themes: Vec<ThemeAnswer>,
    /// What a reader should know.
    pub notices: Vec<Notice>,
}

/// The completed reviews of one academic year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct YearCount {
    /// The academic year.
    pub academic_year: AcademicYear,
    /// How many completed reviews are of it.
    pub reviews: u32,
    /// Whether they are counted here.
    pub counted: bool,
}

/// One theme over many institutions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ThemeAnswer {
    /// The theme, or the question.
    pub theme: String,
    /// What people read.
    pub label: String,
    /// How many institutions have a level.
    pub institutions: u32,
    /// How many more were reviewed and have none.
    pub without_level: u32,
    /// How many stand at each level, unless it is hidden.
    pub levels: Option<Vec<LevelCount>>,
    /// The theme in one sentence.
    pub text: String,
    /// The groups, in the order of their names, institutions without a group last.
    pub groups: Vec<GroupAnswer>,
}

/// One group of institutions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupAnswer {
    /// The group; absent for institutions without one.
    pub group: Option<String>,
    /// How many institutions of it have a level.
    pub institutions: u32,
    /// How many stand at each level, unless it is hidden.
    pub levels: Option<Vec<LevelCount>>,
    /// The group in one sentence.
    pub text: String,
}

/// How many institutions stand at a level.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct LevelCount {
    /// The level.
    pub level: String,
    /// What people read.
    pub label: String,
    /// How many institutions stand there.
    pub institutions: u32,
}

/// The part of a row that a problem is about.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Part {
    Institution,
    Group,
    Theme,
    Level,
}

/// Counts where institutions stand, theme by theme, and hides what would give one away.
///
/// It is safe for one grouping of one set of reviews, published once: a second grouping of the same reviews, or the same
/// reviews a week later with one institution more, can give away what either hides.
///
/// # Errors
/// All problems at once: an empty or doubled level, an empty text, a level that is not in the list, an institution twice
/// in a theme or in two groups.
pub fn system_review(
    rows: &[SystemRow],
    levels: &[String],
) -> Result<SystemReviewAnswer, Problems> {
    let place = |index: usize, part: Part, problem: Problem| {
        let key = match part {
            Part::Institution => "institution",
            Part::Group => "group",
            Part::Theme => "theme",
            Part::Level => "level",
        };
        problem.path(child(&nth("rows", index), key))
    };
    count(rows, &Names::plain(levels), check_levels(levels), place)
}

/// What people read for levels and themes.
#[derive(Debug, Default)]
struct Names {
    /// Ids and labels, from the lowest to the highest.
    levels: Vec<(String, String)>,
    /// Labels by id; a theme without one is read by its id.
    themes: BTreeMap<String, String>,
    /// How many institutions were reviewed, where that is known.
    reviewed: Option<u32>,
}

impl Names {
    /// Every level is read by its id.
    fn plain(levels: &[String]) -> Names {
        Names {
            levels: levels.iter().map(|l| (l.clone(), l.clone())).collect(),
            themes: BTreeMap::new(),
            reviewed: None,
        }
    }

    fn theme<'n>(&'n self, id: &'n str) -> &'n str {
        self.themes.get(id).map_or(id, String::as_str)
    }
}

/// As [`system_review`]. `problems` are those of the levels: where there are any, rows are not held to them. `place` says
/// of a problem with a part of a row where it is.
fn count(
    rows: &[SystemRow],
    names: &Names,
    mut problems: Problems,
    place: impl Fn(usize, Part, Problem) -> Problem,
) -> Result<SystemReviewAnswer, Problems> {
    let levels: Vec<&str> = names.levels.iter().map(|(id, _)| id.as_str()).collect();
    let fine_levels = problems.is_empty();
    let mut seen: BTreeSet<(&str, &str)> = BTreeSet::new();
    let mut homes: BTreeMap<&str, Option<&str>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    // Groups by name, those without a name last.
    type Groups<'r> = BTreeMap<(bool, &'r str), Vec<u32>>;
    let mut themes: BTreeMap<&str, Groups<'_>> = BTreeMap::new();
    for (index, row) in rows.iter().enumerate() {
        let (institution, theme) = (row.institution.as_str(), row.theme.as_str());
        let group = row.group.as_deref();
        let mut refuse = |part, problem| problems.push(place(index, part, problem));
        for (part, text, what) in [
            (Part::Institution, Some(institution), "institution"),
            (Part::Group, group, "group"),
            (Part::Theme, Some(theme), "theme"),
        ] {
            if text == Some("") {
                refuse(
                    part,
                    Problem::error(Code::BadId, format!("the {what} is empty")),
                );
            }
        }
        if !institution.is_empty() {
            if !theme.is_empty() && !seen.insert((institution, theme)) {
                let message = format!("`{institution}` has two levels in the theme `{theme}`");
                refuse(Part::Theme, Problem::error(Code::Overlap, message));
            }
            let home = *homes.entry(institution).or_insert(group);
            if home != group {
                let name = |g: Option<&str>| g.map_or("no group".to_owned(), |g| format!("`{g}`"));
                let message = format!(
                    "`{institution}` is in two groups, {} and {}",
                    name(home),
                    name(group)
                );
                refuse(Part::Group, Problem::error(Code::Conflict, message));
            }
        }
        let Some(at) = levels.iter().position(|l| *l == row.level) else {
            if fine_levels {
                refuse(Part::Level, unknown_level(&row.level, &levels));
            }
            continue;
        };
        if !order.contains(&theme) {
            order.push(theme);
        }
        let key = (group.is_none(), group.unwrap_or_default());
        let counts = themes.entry(theme).or_default().entry(key).or_default();
        counts.resize(levels.len(), 0);
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    if problems.has_errors() {
        problems.sort();
        return Err(problems);
    }
    let themes = order.iter().filter_map(|theme| {
        let groups = themes.get(theme)?;
        Some(theme_answer(theme, groups, names))
    });
    let themes: Vec<ThemeAnswer> = themes.collect();
    let grouped = themes.iter().any(|theme| !theme.groups.is_empty());
    let notice = Notice {
        code: "publish-once",
        text: words::PUBLISH_ONCE.to_owned(),
    };
    Ok(SystemReviewAnswer {
        format: "ceiag-system-review/1",
        engine: ENGINE,
        model: None,
        years: Vec::new(),
        by: None,
        text: words::rule(),
        themes,
        notices: grouped.then_some(notice).into_iter().collect(),
    })
}

fn theme_answer(
    theme: &str,
    groups: &BTreeMap<(bool, &str), Vec<u32>>,
    names: &Names,
) -> ThemeAnswer {
    let counts: Vec<Vec<u32>> = groups.values().cloned().collect();
    let shown = decide(&counts, SMALLEST);
    let total = rule::sum(&counts, names.levels.len());
    let named = |counts: &[u32]| -> Vec<LevelCount> {
        let pairs = names.levels.iter().zip(counts);
        let named = pairs.map(|((level, label), count)| LevelCount {
            level: level.clone(),
            label: label.clone(),
            institutions: *count,
        });
        named.collect()
    };
    let all = (shown != Shown::Nothing).then(|| named(&total));
    let institutions = total.iter().sum();
    let without_level = names
        .reviewed
        .map_or(0, |all| all.saturating_sub(institutions));
    let grouped = groups.keys().any(|(nameless, _)| !nameless);
    let listed = groups.iter().enumerate().filter(|_| grouped);
    let groups = listed.map(|(index, ((nameless, name), counts))| {
        let group = (!nameless).then_some(*name);
        let levels = shown.has(index).then(|| named(counts));
        let institutions = counts.iter().sum();
        GroupAnswer {
            group: group.map(str::to_owned),
            institutions,
            text: words::group(group, institutions, levels.as_deref()),
            levels,
        }
    });
    ThemeAnswer {
        theme: theme.to_owned(),
        label: names.theme(theme).to_owned(),
        institutions,
        without_level,
        text: words::theme(
            names.theme(theme),
            (institutions, without_level),
            all.as_deref(),
            &shown,
            grouped,
        ),
        levels: all,
        groups: groups.collect(),
    }
}

fn check_levels(levels: &[String]) -> Problems {
    let mut problems = Problems::new();
    if levels.len() < 2 {
        let problem = Problem::error(Code::MissingKey, "there are fewer than two levels");
        problems.push(problem.path("levels"));
    }
    if levels.len() > rule::MAX_LEVELS {
        let problem = Problem::error(Code::TooManyValues, "too many levels")
            .found(levels.len().to_string())
            .expected(format!("at most {}", rule::MAX_LEVELS));
        problems.push(problem.path("levels"));
    }
    for (index, level) in levels.iter().enumerate() {
        let path = nth("levels", index);
        if level.is_empty() {
            problems.push(Problem::error(Code::BadId, "a level is empty").path(path));
        } else if levels.iter().position(|l| l == level) != Some(index) {
            let message = format!("the level `{level}` is given twice");
            problems.push(Problem::error(Code::DuplicateKey, message).path(path));
        }
    }
    problems
}

fn unknown_level(level: &str, levels: &[&str]) -> Problem {
    let message = format!("no level is called `{level}`");
    let problem = Problem::error(Code::UnknownLevel, message).found(level);
    match nearest(level, levels.iter().copied()) {
        Some(near) => problem.help(format!("did you mean `{near}`?")),
        None => problem.expected(format!("one of {}", levels.join(", "))),
    }
}
