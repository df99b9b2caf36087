//! `ceiag framework diff`

use crate::failure::Failure;
use crate::input;
use crate::output::{Output, Page};
use anstyle::Style;
use ceiag::framework::{Framework, FrameworkDiff, Library, PartDiff, diff};
use std::borrow::Cow;
use std::path::Path;
use std::process::ExitCode;

/// Says what differs between two editions.
pub fn run(
    library: &Library,
    before: &str,
    after: &str,
    out: &Output,
) -> Result<ExitCode, Failure> {
    let (old_library, old) = edition(library, before, out)?;
    let (new_library, new) = edition(library, after, out)?;
    let answer = diff((&old_library, &old), (&new_library, &new));
    out.tell(&answer, |page| write(page, &answer))?;
    Ok(ExitCode::SUCCESS)
}

/// An edition of the library by its id, or one of a file, with the library it belongs to.
fn edition<'l>(
    library: &'l Library,
    name: &str,
    out: &Output,
) -> Result<(Cow<'l, Library>, Framework), Failure> {
    if let Some(framework) = library.framework(name) {
        return Ok((Cow::Borrowed(library), framework.clone()));
    }
    let path = Path::new(name);
    if name != "-" && !path.exists() {
        library.find(name)?;
    }
    let file = input::framework(path, library, out)?;
    Ok((Cow::Owned(library.with(&file)), file.framework))
}

fn write(page: &mut Page, answer: &FrameworkDiff) {
    page.line(0, &answer.text);
    let edition = &answer.edition;
    for (title, fields) in [
        ("Edition", &edition.changes),
        ("Edition, wording only", &edition.wording),
    ] {
        let keys: Vec<&str> = fields.iter().map(|field| field.key.as_str()).collect();
        if !keys.is_empty() {
            page.heading(title);
            page.line(3, &keys.join(", "));
        }
    }
    let parts: [(&str, &PartDiff); 7] = [
        ("Benchmarks", &answer.benchmarks),
        ("Criteria", &answer.criteria),
        ("Choices", &answer.choices),
        ("Profiles", &answer.profiles),
        ("Windows", &answer.windows),
        ("Definitions and summaries", &answer.context),
        ("Facts read", &answer.facts),
    ];
    for (title, part) in parts {
        if !part.is_empty() {
            page.heading(title);
            write_part(page, part);
        }
    }
    if !answer.referred.is_empty() {
        page.heading("Editions referred to");
        for field in &answer.referred {
            page.line(3, &field.key);
        }
    }
}

fn write_part(page: &mut Page, part: &PartDiff) {
    for (mark, parts) in [("removed", &part.removed), ("added", &part.added)] {
        for one in parts {
            let line = format!("{}  {}", one.id, one.label);
            page.marked(3, (mark, Style::new()), 9, line.trim_end());
        }
    }
    for one in &part.changed {
        page.marked(3, ("changed", Style::new()), 9, &one.text);
    }
    if part.reordered {
        page.line(3, "in another order");
    }
}
