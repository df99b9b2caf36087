//! Reads a folder of records, and writes the rows that were refused.

use crate::failure::Failure;
use crate::input;
use crate::output::write_file;
use ceiag::problem::{Code, Problem};
use ceiag_records::derive::Notice;
use ceiag_records::import::{InFile, MANIFEST, RefusedRows, Salt, may_be_read};
use std::path::{Path, PathBuf};

/// The folder that a path names: itself, or that of the manifest that it names.
pub fn folder(path: &Path) -> Option<PathBuf> {
    if path.is_dir() {
        return Some(path.to_owned());
    }
    let manifest = path.file_name().is_some_and(|name| name == MANIFEST);
    let parent = path.parent().unwrap_or(Path::new(""));
    manifest.then(|| match parent.as_os_str().is_empty() {
        true => PathBuf::from("."),
        false => parent.to_owned(),
    })
}

/// The files of a folder, in the order of their names. Folders within it and hidden files are none of them.
pub fn files(folder: &Path) -> Result<Vec<(String, Vec<u8>)>, Failure> {
    let unreadable = |error: std::io::Error| {
        let message = format!("`{}` can't be read: {error}", folder.display());
        Failure::from(Problem::error(Code::CannotRead, message))
    };
    let mut paths = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        if let Some(name) = name.filter(|name| !name.starts_with('.'))
            && path.is_file()
        {
            paths.push((name.to_owned(), path.clone()));
        }
    }
    paths.sort();
    let mut files = Vec::new();
    for (name, path) in paths {
        // What no table, manifest or mapping can be is named but not read.
        let bytes = match may_be_read(&name) {
            true => input::bytes(&path)?.1,
            false => Vec::new(),
        };
        files.push((name, bytes));
    }
    Ok(files)
}

/// Files as the library takes them.
pub fn given(files: &[(String, Vec<u8>)]) -> Vec<InFile<'_>> {
    let files = files.iter();
    files.map(|(name, bytes)| InFile { name, bytes }).collect()
}

/// The secret text of a file.
pub fn salt(path: &Path) -> Result<Salt, Failure> {
    let (name, bytes) = input::bytes(path)?;
    let text = String::from_utf8(bytes).ok();
    text.and_then(|text| Salt::new(&text)).ok_or_else(|| {
        let message = format!("`{name}` holds no secret text");
        Problem::error(Code::CannotRead, message).into()
    })
}

/// Writes rows that were refused, each file's to one of its own, and says so. What is there already is left alone.
pub fn write_refused(rows: &[RefusedRows], folder: &Path) -> Result<Vec<Notice>, Failure> {
    let mut notices = Vec::new();
    for refused in rows {
        let path = folder.join(&refused.name);
        match std::fs::read(&path) {
            Ok(bytes) if bytes == refused.text.as_bytes() => {}
            Ok(_) => {
                let message = format!("`{}` is there already", path.display());
                let problem = Problem::error(Code::CannotWrite, message);
                let help = "move it away, or name another folder with --refused";
                return Err(problem.help(help).into());
            }
            Err(_) => {
                // Whether the folder could be made, writing says better.
                let _ = std::fs::create_dir_all(folder);
                write_file(&path, &refused.text)?;
            }
        }
        let rows = match refused.rows {
            1 => "1 refused row".to_owned(),
            count => format!("{count} refused rows"),
        };
        notices.push(Notice {
            code: "refused-rows",
            text: format!("{rows} of {}, unchanged: {}", refused.file, path.display()),
        });
    }
    Ok(notices)
}
