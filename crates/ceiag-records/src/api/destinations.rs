//! The request of `records_destinations`.

use super::Records;
use super::records::academic_year;
use crate::derive::Derivations;
use crate::official::{self, TimePeriod};
use crate::report::{self, DestinationsAnswer, DestinationsQuery};
use ceiag::framework::Library;
use ceiag::identifier::Urn;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::ratio::Ratio;
use ceiag::text::{Document, Node, Reader, TableReader, nth};

/// Records whose leavers are asked about.
#[derive(Clone, Debug)]
pub struct DestinationsRequest<'l> {
    /// The records.
    pub records: Records<'l>,
    /// What is asked beside them.
    pub query: DestinationsQuery,
}

impl<'l> DestinationsRequest<'l> {
    /// Reads the keys of [`Records::read`] and `{ threshold?, code_550?, urn?, official? }`. Each of `official` is
    /// `{ text, name?, leavers?, time_period? }`: the text of a published file, and what the file does not say of itself.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<DestinationsRequest<'l>, Problems> {
        let (records, (query, problems)) =
            Records::read(doc, library, derivations, |reader, table, _| {
                query(reader, table)
            })?;
        if problems.has_errors() {
            return Err(problems);
        }
        Ok(DestinationsRequest { records, query })
    }

    /// Tells the destinations.
    ///
    /// # Errors
    /// As [`report::destinations`].
    pub fn answer(&self) -> Result<DestinationsAnswer, Problems> {
        report::destinations(&self.records, &self.query)
    }
}

/// What is asked, and what is wrong with published files.
fn query<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
) -> (DestinationsQuery, Problems) {
    let threshold = table.opt("threshold").and_then(|n| share(reader, n));
    let code_550 = table.opt("code-550");
    let code_550 = code_550.and_then(|n| reader.text(n, "code_550"));
    let urn = table.opt("urn").and_then(|n| urn(reader, n));
    let files = table.opt("official");
    let files = files.and_then(|n| reader.array(n, "official"));
    let mut problems = Problems::new();
    let mut official = Vec::new();
    for (index, node) in files.unwrap_or_default().iter().enumerate() {
        match file(reader, node, &nth("official", index)) {
            Some(Ok(file)) => official.push(file),
            Some(Err(found)) => problems.extend(found),
            None => {}
        }
    }
    let query = DestinationsQuery {
        threshold,
        code_550: code_550.map(str::to_owned),
        official,
        urn,
    };
    (query, problems)
}

fn share(reader: &mut Reader<'_>, node: &Node) -> Option<Ratio> {
    let text = reader.text(node, "threshold")?;
    let share = Ratio::parse(text);
    if share.is_none() {
        let message = format!("`{text}` is no share");
        let problem = Problem::error(Code::NotANumber, message).path("threshold");
        reader.problem_at(
            node,
            problem.found(text).expected("a share such as \"90%\""),
        );
    }
    share
}

fn urn(reader: &mut Reader<'_>, node: &Node) -> Option<Urn> {
    let text = reader.text(node, "urn")?;
    let urn = text.parse().ok();
    if urn.is_none() {
        let problem = Problem::error(Code::BadUrn, format!("`{text}` is no URN")).path("urn");
        reader.problem_at(node, problem.found(text).expected("six digits"));
    }
    urn
}

fn file(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
) -> Option<Result<official::OfficialFile, Problems>> {
    let mut table = reader.table(node, path)?;
    let text = table.req(reader, "text");
    let text = text.and_then(|n| reader.text(n, &format!("{path}.text")));
    let name = table.opt("name");
    let name = name.and_then(|n| reader.text(n, &format!("{path}.name")));
    let leavers = table.opt("leavers");
    let leavers = leavers.and_then(|n| academic_year(reader, n, &format!("{path}.leavers")));
    let period = table.opt("time-period");
    let period =
        period.and_then(|n| reader.one_of(n, &format!("{path}.time_period"), &TimePeriod::NAMES));
    table.finish(reader);
    let options = official::Options {
        leavers,
        time_period: period.unwrap_or_default(),
        census: None,
    };
    let name = name.unwrap_or("official");
    Some(official::read(name, text?.as_bytes(), &options))
}
