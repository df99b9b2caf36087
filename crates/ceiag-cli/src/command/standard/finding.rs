//! `ceiag standard finding`

use super::record;
use crate::args::{Format, OutcomeArg, StandardFindingArgs};
use crate::failure::Failure;
use crate::input;
use crate::kind::Kind;
use crate::output::{Output, write_file};
use ceiag::framework::Library;
use ceiag::problem::{Code, Problem};
use ceiag::standard::{Assessment, AssessorFinding, AssessorOutcome};
use std::io::IsTerminal;
use std::process::ExitCode;

/// Adds a finding below those that stand. The file is continued and not written anew, so that every word of it stays.
pub fn run(
    args: &StandardFindingArgs,
    library: &Library,
    out: &Output,
) -> Result<ExitCode, Failure> {
    let (name, bytes) = input::bytes(&args.assessment)?;
    // What is wrong with the file itself is told of the file itself.
    let stood = Assessment::read(
        &input::document_of(&name, &bytes, Kind::Assessment)?,
        library,
    )?;
    let as_outcome = |outcome| match outcome {
        OutcomeArg::Met => AssessorOutcome::Met,
        OutcomeArg::NotMet => AssessorOutcome::NotMet,
    };
    let finding = AssessorFinding {
        criterion: args.criterion.clone(),
        outcome: as_outcome(args.outcome),
        on: args.on,
        evidence: args.evidence.clone(),
        reason: args.reason.clone(),
        earlier: args.earlier.map(as_outcome),
    };
    let text = String::from_utf8_lossy(&bytes);
    let text = format!("{}\n\n{}", text.trim_end(), finding.to_toml());
    let doc = input::parse(&name, text.as_bytes()).map_err(|_| {
        let message = "only an assessment in TOML with findings as [[finding]] can be continued";
        Problem::error(Code::Conflict, message)
            .help("write the finding into the list by hand; a later one on a criterion names the earlier outcome")
    })?;
    Assessment::read(&doc, library)?;
    if let Some(path) = &args.out {
        write_file(path, &text)?;
    }
    if args.out.is_none() && out.format != Format::Json {
        out.text(&text)?;
        if std::io::stdout().is_terminal() {
            eprintln!("\nNothing was saved. Add --out FILE to keep it.");
        }
        return Ok(ExitCode::SUCCESS);
    }
    let answer = ceiag::standard::finding(library, &stood, finding, None)?;
    super::tell(out, &answer, |page, answer| {
        record::write(page, &answer.record)
    })
}
