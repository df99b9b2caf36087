//! `ceiag records map`

use super::folder;
use crate::args::{Format, RecordsMap};
use crate::failure::Failure;
use crate::input;
use crate::output::Output;
use ceiag_records::api::records_map;
use std::process::ExitCode;

/// Drafts a mapping.
pub fn run(args: &RecordsMap, out: &Output) -> Result<ExitCode, Failure> {
    let mut files = Vec::new();
    for path in &args.files {
        let (_, bytes) = input::bytes(path)?;
        let name = path.file_name().unwrap_or(path.as_os_str());
        files.push((name.to_string_lossy().into_owned(), bytes));
    }
    let answer = records_map(&folder::given(&files))?;
    match out.format {
        Format::Json => out.json(&answer)?,
        Format::Text | Format::Csv => out.text(&answer.toml)?,
    }
    Ok(ExitCode::SUCCESS)
}
