//! `ceiag framework list`

use crate::args::Format;
use crate::failure::Failure;
use crate::output::{Output, style};
use ceiag::api::{FrameworksQuery, frameworks};
use ceiag::framework::{Framework, Library};
use std::process::ExitCode;

/// Lists the editions in the order of the library.
pub fn run(library: &Library, out: &Output) -> Result<ExitCode, Failure> {
    let answer = frameworks(library, &FrameworksQuery::default())?;
    if out.format == Format::Json {
        out.json(&answer)?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut page = out.page();
    for (edition, framework) in answer.frameworks.iter().zip(&library.frameworks) {
        page.gap();
        page.styled(
            0,
            style::HEAD,
            &format!("{}  {}", edition.id, edition.label),
        );
        page.line(3, &format!("in force {}", period(framework)));
        page.line(3, &format!("for {}", settings(framework)));
        page.line(
            3,
            &format!("basis: {}", edition.grade.label_in(framework.shipped)),
        );
        let digest = edition.digest.get(..12).unwrap_or_default();
        page.styled(3, style::DIM, &format!("digest {digest}"));
    }
    out.text(page.text())?;
    Ok(ExitCode::SUCCESS)
}

/// `from 1 September 2025`, `from … to …`.
pub fn period(framework: &Framework) -> String {
    let from = framework.in_force.from.label();
    match framework.in_force.to {
        Some(to) => format!("from {from} to {}", to.label()),
        None => format!("from {from}"),
    }
}

/// The settings that an edition covers, those by choice marked.
pub fn settings(framework: &Framework) -> String {
    let own = framework.settings.iter().map(|s| s.label().to_owned());
    let by_choice = framework
        .settings_by_choice
        .iter()
        .map(|s| format!("{} (by choice: {})", s.setting.label(), s.choice));
    own.chain(by_choice).collect::<Vec<_>>().join(", ")
}
