//! `ceiag review agreement`

use super::{in_files, reviews};
use crate::args::ReviewAgreement;
use crate::command::agreement::show;
use crate::failure::Failure;
use crate::output::Output;
use ceiag::framework::Library;
use ceiag_research::agreement::Ratings;
use std::process::ExitCode;

/// Compares the tiers over many institutions.
pub fn run(args: &ReviewAgreement, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let reviews = reviews(&args.reviews, library)?;
    let ratings = Ratings::of_reviews(library, &reviews)
        .map_err(|problems| in_files(problems, &args.reviews))?;
    show(&ratings, args.interval, out)
}
