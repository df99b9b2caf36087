//! Reads the records that a command is about.

use super::folder;
use crate::args::Source;
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use ceiag::api::Options;
use ceiag::framework::Library;
use ceiag_records::api::{Folder, Records};
use ceiag_records::derive::built_in;
use std::path::Path;

/// The records, on the terms of the command line; nothing where a row is refused, unless it may be left out.
pub fn read<'l>(args: &Source, library: &'l Library) -> Result<Records<'l>, Failure> {
    let records = read_found(args, library)?;
    Ok(records.accepted()?)
}

/// The records, on the terms of the command line, with everything that is wrong with their rows.
pub fn read_found<'l>(args: &Source, library: &'l Library) -> Result<Records<'l>, Failure> {
    let derivations = built_in().map_err(Clone::clone)?;
    let salt = args.salt_file.as_deref().map(folder::salt).transpose()?;
    let mut records = match folder::folder(&args.path) {
        Some(path) => {
            let files = folder::files(&path)?;
            let folder = Folder {
                files: folder::given(&files),
                keep_going: args.keep_going,
                salt,
            };
            Records::of_folder(&folder, library, derivations)?
        }
        None if salt.is_some() => {
            let usage = "--salt-file goes with a folder; a document holds its own `salt`";
            return Err(Failure::Usage(usage.to_owned()));
        }
        None => {
            let doc = input::document(&args.path, Kind::Records)?;
            let (mut records, ()) = Records::read_found(&doc, library, derivations, |_, _, _| ())?;
            records.found.keep_going |= args.keep_going;
            records
        }
    };
    if records.found.keep_going && !records.found.stopped {
        let beside = args.refused.as_deref().unwrap_or(Path::new(""));
        let notices = folder::write_refused(&records.found.refused_rows, beside)?;
        records.found.notices.extend(notices);
    }
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
