//! Where a rule comes from.

use crate::date::Date;
use serde::{Deserialize, Serialize};

/// A document or page on which a rule rests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// The key by which criteria name it.
    pub key: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it is.
    pub url: String,
    /// When it was published, as far as stated.
    pub published: String,
    /// When it was last read for this project.
    pub checked: Date,
    /// An interest that the author declares.
    pub interest: String,
}
