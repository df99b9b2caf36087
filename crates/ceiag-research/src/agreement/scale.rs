//! The categories that raters choose from.

use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{nearest, nth};

/// The most categories that a scale may have.
pub const MAX_CATEGORIES: usize = 100;

/// Categories, in their order where there is one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Scale {
    categories: Vec<String>,
    ordered: bool,
    declared: bool,
}

impl Scale {
    /// Categories from the lowest to the highest, one step apart.
    ///
    /// # Errors
    /// No category, an empty one, one twice, or more than [`MAX_CATEGORIES`].
    pub fn ordered<T: AsRef<str>>(
        categories: impl IntoIterator<Item = T>,
    ) -> Result<Scale, Problems> {
        Scale::declare(categories, true)
    }

    /// Categories without an order.
    ///
    /// # Errors
    /// As [`Scale::ordered`].
    pub fn unordered<T: AsRef<str>>(
        categories: impl IntoIterator<Item = T>,
    ) -> Result<Scale, Problems> {
        Scale::declare(categories, false)
    }

    fn declare<T: AsRef<str>>(
        categories: impl IntoIterator<Item = T>,
        ordered: bool,
    ) -> Result<Scale, Problems> {
        let given = categories.into_iter();
        let categories = given.map(|c| c.as_ref().trim().to_owned()).collect();
        let scale = Scale {
            categories,
            ordered,
            declared: true,
        };
        let problems = scale.problems();
        if problems.is_empty() {
            Ok(scale)
        } else {
            Err(problems)
        }
    }

    /// The categories that occur, in the order of their letters, which means nothing.
    pub(super) fn seen(mut categories: Vec<String>) -> Result<Scale, Problems> {
        ceiag::sorted::all(&mut categories);
        categories.dedup();
        let scale = Scale {
            categories,
            ordered: false,
            declared: false,
        };
        match scale.too_many() {
            Some(problem) => Err(problem.path("ratings").into()),
            None => Ok(scale),
        }
    }

    fn problems(&self) -> Problems {
        let mut problems = Problems::new();
        if self.categories.is_empty() {
            let problem = Problem::error(Code::MissingKey, "the scale has no category");
            problems.push(problem.path("scale"));
        }
        problems.extend(self.too_many().map(|p| p.path("scale")));
        for (index, category) in self.categories.iter().enumerate() {
            let path = nth("scale", index);
            if category.is_empty() {
                problems.push(Problem::error(Code::BadId, "a category is empty").path(path));
            } else if self.position(category) != Some(index) {
                let message = format!("the category `{category}` is given twice");
                problems.push(Problem::error(Code::DuplicateKey, message).path(path));
            }
        }
        problems
    }

    fn too_many(&self) -> Option<Problem> {
        let count = self.categories.len();
        (count > MAX_CATEGORIES).then(|| {
            Problem::error(Code::TooManyValues, "too many categories")
                .found(count.to_string())
                .expected(format!("at most {MAX_CATEGORIES}"))
        })
    }

    /// The categories.
    pub fn categories(&self) -> &[String] {
        &self.categories
    }

    /// Whether the caller has declared an order.
    pub fn is_ordered(&self) -> bool {
        self.ordered
    }

    /// Whether the caller has declared the categories, rather than that they are those that occur.
    pub fn is_declared(&self) -> bool {
        self.declared
    }

    /// The number of categories.
    pub(super) fn len(&self) -> usize {
        self.categories.len()
    }

    pub(super) fn position(&self, category: &str) -> Option<usize> {
        self.categories.iter().position(|c| c == category)
    }

    /// What to say of a text that is no category.
    pub(super) fn refuse(&self, category: &str) -> Problem {
        let message = format!("`{category}` is not a category of the scale");
        let problem = Problem::error(Code::UnknownOption, message).found(category);
        let names = self.categories.iter().map(String::as_str);
        match nearest(category, names.clone()) {
            Some(near) => problem.help(format!("did you mean `{near}`?")),
            None => problem.expected(format!("one of {}", names.collect::<Vec<_>>().join(", "))),
        }
    }
}
