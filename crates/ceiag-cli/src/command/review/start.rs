//! `ceiag review start`

use super::facts;
use crate::args::{Format, ReviewStart};
use crate::failure::Failure;
use crate::output::Output;
use ceiag::framework::Library;
use ceiag::json::Json;
use ceiag::review::{Review, Tier};
use std::process::ExitCode;

/// Writes an empty review.
pub fn run(args: &ReviewStart, library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let text = blank(args, library, out)?;
    match out.format {
        Format::Json => out.json(&Json::object([
            ("format", Json::text("ceiag-template/1")),
            ("template", Json::text(text)),
        ]))?,
        Format::Text | Format::Csv => out.text(&text)?,
    }
    Ok(ExitCode::SUCCESS)
}

/// The text of an empty review.
fn blank(args: &ReviewStart, library: &Library, out: &Output) -> Result<String, Failure> {
    let tier = args.tier.tier();
    let (institution, day) = match &args.facts {
        Some(path) => {
            let sheet = facts(path, library, out)?;
            (Some(sheet.institution), args.on.unwrap_or(sheet.as_of))
        }
        None => {
            let day = args.on.unwrap_or_else(crate::args::today);
            let unnamed = args.blank.setting.is_none() && args.name.is_none();
            if unnamed && matches!(tier, Tier::Expert | Tier::National) {
                (None, day)
            } else if args.blank.setting.is_none() {
                let message = "a review needs --facts or --setting: whom it is about".to_owned();
                return Err(Failure::Usage(message));
            } else {
                let mut institution = args.blank.sheet(Some(day))?.institution;
                institution.name.clone_from(&args.name);
                (Some(institution), day)
            }
        }
    };
    Ok(Review::template(
        library,
        tier,
        &args.model,
        institution.as_ref(),
        day,
    )?)
}
