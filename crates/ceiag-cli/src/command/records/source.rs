//! Reads the records that a command is about.

use crate::args::Source;
use crate::failure::Failure;
use crate::input;
use ceiag::api::Options;
use ceiag::framework::Library;
use ceiag_records::api::Records;
use ceiag_records::derive::built_in;

/// The records, on the terms of the command line; nothing where a row is refused.
pub fn read<'l>(args: &Source, library: &'l Library) -> Result<Records<'l>, Failure> {
    let records = read_found(args, library)?;
    Ok(records.accepted()?)
}

/// The records, on the terms of the command line, with everything that is wrong with their rows.
pub fn read_found<'l>(args: &Source, library: &'l Library) -> Result<Records<'l>, Failure> {
    let derivations = built_in().map_err(Clone::clone)?;
    let doc = input::document(&args.path)?;
    let (mut records, ()) = Records::read_found(&doc, library, derivations, |_, _| ())?;
    records.as_of = args.as_of.unwrap_or(records.as_of);
    records.academic_year = args.academic_year.or(records.academic_year);
    records.choices.extend(args.choices.iter().cloned());
    if !args.frameworks.is_empty() {
        records.frameworks.clone_from(&args.frameworks);
    }
    if let Some(path) = &args.facts {
        let (sheet, _) = input::sheet(path, library, &Options::default())?;
        records.sheet = Some(sheet);
    }
    Ok(records)
}
