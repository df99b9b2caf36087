//! The request and the answer of `records_sample`.

use crate::official::{self, OfficialFile};
use crate::sample::{Like, MOST_PUPILS, Options, School};
use ceiag::api::ENGINE;
use ceiag::date::Date;
use ceiag::identifier::Urn;
use ceiag::institution::{Institution, YearGroups};
use ceiag::json::Json;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, Value, nth};
use serde::Serialize;

/// Pupils of a made-up school where nobody says how many.
pub const USUAL_PUPILS: u32 = 1200;
/// The day of a made-up school where nobody names one: nothing here asks a clock.
const USUAL_DAY: (i16, i8, i8) = (2026, 9, 30);
/// The years in which a day may lie, so that every year of records has a name.
const DAYS: (i16, i16) = (1950, 2190);
/// The largest seed that is the same number in every language.
const MOST_SEED: i64 = 9_007_199_254_740_991;

/// What kind of school is to be made up.
#[derive(Clone, Debug)]
pub struct SampleRequest {
    /// Pupils on roll; by default those of the published school, else `USUAL_PUPILS`.
    pub pupils: Option<u32>,
    /// Another number makes another school.
    pub seed: u64,
    /// The year groups; by default 7 to 13.
    pub years: Option<YearGroups>,
    /// The day; by default one in autumn 2026.
    pub as_of: Option<Date>,
    /// Only what an attendance register holds.
    pub attendance_only: bool,
    /// The published school whose totals are taken.
    pub like: Option<LikeFiles>,
}

/// A published school, and the official files in which it stands.
#[derive(Clone, Debug)]
pub struct LikeFiles {
    /// Its number.
    pub urn: Urn,
    /// Destinations after key stage 4, as performance tables carry them.
    pub ks4: Option<OfficialFile>,
    /// The school census, as performance tables carry it.
    pub census: Option<OfficialFile>,
}

/// A made-up school.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SampleAnswer {
    /// `ceiag-sample/1`.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "ceiag-sample/1")))]
    pub format: &'static str,
    /// The engine's version. Another version may make up another school.
    pub engine: &'static str,
    /// The day.
    pub as_of: Date,
    /// The school itself.
    pub institution: Institution,
    /// Always true.
    pub synthetic: bool,
    /// The number that makes this school and no other.
    pub seed: u64,
    /// Pupils on roll on the day.
    pub on_roll: u32,
    /// Pupils of all years together.
    pub pupils: u32,
    /// Whether only what an attendance register holds is there.
    pub attendance_only: bool,
    /// The files of a folder of records.
    pub files: Vec<SampleFile>,
    /// What `records.toml` says, as a request takes it: `ceiag-records/1`.
    pub manifest: Json,
    /// What people read.
    pub text: Vec<String>,
}

/// A file of a folder of records.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SampleFile {
    /// Its name.
    pub name: &'static str,
    /// How many rows of data it has; the manifest has none.
    pub rows: u32,
    /// What stands in it. Left out only where the command has written it to a folder.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    pub text: Option<String>,
}

impl Default for SampleRequest {
    fn default() -> SampleRequest {
        SampleRequest {
            pupils: None,
            seed: 1,
            years: None,
            as_of: None,
            attendance_only: false,
            like: None,
        }
    }
}

impl SampleRequest {
    /// Reads `{ pupils?, seed?, years?, as_of?, attendance_only?, like? }`, where `like` is
    /// `{ urn, ks4?: { name?, text }, census?: { name?, text } }`.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<SampleRequest, Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let pupils = table.opt("pupils");
        let pupils = pupils.and_then(|n| reader.integer(n, "pupils", 1..=i64::from(MOST_PUPILS)));
        let seed = table.opt("seed");
        let seed = seed.and_then(|n| reader.integer(n, "seed", 0..=MOST_SEED));
        let years = table.opt("years");
        let years = years.and_then(|n| year_groups(&mut reader, n));
        let as_of = table.opt("as-of");
        let as_of = as_of.and_then(|n| reader.date(n, "as_of"));
        let attendance_only = table.opt("attendance-only");
        let attendance_only = attendance_only.and_then(|n| reader.boolean(n, "attendance_only"));
        let like = table.opt("like");
        let like = like.and_then(|n| like_files(&mut reader, n));
        table.finish(&mut reader);
        if reader.problems.has_errors() {
            return Err(reader.problems);
        }
        Ok(SampleRequest {
            pupils: pupils.and_then(|n| u32::try_from(n).ok()),
            seed: seed.and_then(|n| u64::try_from(n).ok()).unwrap_or(1),
            years,
            as_of,
            attendance_only: attendance_only.unwrap_or(false),
            like,
        })
    }

    /// The options that the request comes to, and what has to be said about a published school.
    ///
    /// # Errors
    /// The day lies too far away; the published school is not in its file, or has more leavers than pupils.
    pub fn options(&self) -> Result<(Options, Vec<String>), Problems> {
        let (year, month, day) = USUAL_DAY;
        let usual = Date::new(year, month, day).unwrap_or(Date::MIN);
        let as_of = self.as_of.unwrap_or(usual);
        let (like, notices) = match &self.like {
            Some(of) => Like::of(of.urn, of.ks4.as_ref(), of.census.as_ref())?,
            None => (Like::default(), Vec::new()),
        };
        let mut problems = Problems::new();
        if !(DAYS.0..=DAYS.1).contains(&as_of.year()) {
            let message = format!("{as_of} is too far away for a made-up school");
            let problem = Problem::error(Code::DateOutOfRange, message).path("as_of");
            let expected = format!("a date from {}-01-01 to {}-12-31", DAYS.0, DAYS.1);
            problems.push(problem.found(as_of.to_string()).expected(expected));
        }
        let years = self.years.or_else(|| YearGroups::new(7, 13));
        let pupils = self.pupils.or(like.groups.map(|groups| groups.roll));
        let pupils = pupils.unwrap_or(USUAL_PUPILS);
        if !(1..=MOST_PUPILS).contains(&pupils) {
            let message = format!("a made-up school can't have {pupils} pupils");
            let problem = Problem::error(Code::NumberOutOfRange, message).path("pupils");
            problems.push(problem.expected(format!("a whole number from 1 to {MOST_PUPILS}")));
        }
        let in_year_11 = like
            .leavers
            .filter(|_| years.is_some_and(|y| y.contains(11)));
        if let Some(leavers) = in_year_11.filter(|leavers| leavers.cohort > pupils) {
            let message = format!(
                "the published school has {} leavers, more than {pupils} pupils on roll",
                leavers.cohort
            );
            let problem = Problem::error(Code::Conflict, message).path("pupils");
            problems.push(problem.help("ask for more pupils, or give the school census"));
        }
        match years {
            Some(years) if problems.is_empty() => {
                let options = Options {
                    attendance_only: self.attendance_only,
                    like,
                    ..Options::new(pupils, self.seed, years, as_of)
                };
                Ok((options, notices))
            }
            _ => Err(problems),
        }
    }

    /// Makes up the school.
    ///
    /// # Errors
    /// As [`SampleRequest::options`].
    pub fn answer(&self) -> Result<SampleAnswer, Problems> {
        let (options, notices) = self.options()?;
        let school = School::generate(&options);
        let pupils = school.pupils().count();
        let files = school.files().into_iter().map(|file| SampleFile {
            name: file.name,
            rows: u32::try_from(file.rows).unwrap_or(u32::MAX),
            text: Some(file.text),
        });
        let mut text = sentences(&options, pupils);
        text.extend(notices);
        Ok(SampleAnswer {
            format: "ceiag-sample/1",
            engine: ENGINE,
            as_of: options.as_of,
            institution: school.institution(),
            synthetic: true,
            seed: options.seed,
            on_roll: options.pupils,
            pupils: u32::try_from(pupils).unwrap_or(u32::MAX),
            attendance_only: options.attendance_only,
            files: files.collect(),
            manifest: school.manifest_json(),
            text,
        })
    }
}

fn sentences(options: &Options, pupils: usize) -> Vec<String> {
    let (first, last) = (options.years.first(), options.years.last());
    let years = match first == last {
        true => format!("Year {first}"),
        false => format!("Years {first} to {last}"),
    };
    let mut text = vec![
        "Everything here is made up. The school does not exist, and nobody in the records is a real person.".to_owned(),
        format!(
            "Pupils on roll on {}, {years}: {}; in all years together: {pupils}.",
            options.as_of.label(),
            options.pupils
        ),
    ];
    if options.attendance_only {
        text.push(
            "Only what an attendance register holds: pupils, enrolments, events and who was there. Nothing says what an event was like, or that all of them are there."
                .to_owned(),
        );
    }
    if options.like != Like::default() {
        text.push(
            "Totals are those of a published school: pupils on roll, groups of pupils or first destinations, as far as its files were given. Nothing else is that school's."
                .to_owned(),
        );
    }
    text
}

/// `[7, 13]`.
fn year_groups(reader: &mut Reader<'_>, node: &Node) -> Option<YearGroups> {
    let items = reader.array(node, "years")?;
    let most = i64::from(YearGroups::MAX);
    let mut ends = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let number = reader.integer(item, &nth("years", index), 0..=most);
        ends.extend(number.and_then(|number| u8::try_from(number).ok()));
    }
    let range = match ends.as_slice() {
        [first, last] => YearGroups::new(*first, *last),
        _ => None,
    };
    if range.is_none() {
        let problem = Problem::error(Code::BadYears, "these are no year groups").path("years");
        reader.problem_at(
            node,
            problem.expected("the first and the last, such as [7, 13]"),
        );
    }
    range
}

fn like_files<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<LikeFiles> {
    let mut table = reader.table(node, "like")?;
    let urn = table.req(reader, "urn");
    let urn = urn.and_then(|node| {
        let written = match &node.value {
            Value::Integer(number) => number.to_string(),
            _ => reader.text(node, "like.urn")?.to_owned(),
        };
        match written.parse::<Urn>() {
            Ok(urn) => Some(urn),
            Err(error) => {
                let problem = Problem::error(Code::BadUrn, format!("`{written}` is not a URN"));
                let problem = problem.path("like.urn").found(&written);
                reader.problem_at(node, problem.expected(error.expected));
                None
            }
        }
    });
    let ks4 = official_file(reader, &mut table, "ks4");
    let census = official_file(reader, &mut table, "census");
    table.finish(reader);
    Some(LikeFiles {
        urn: urn?,
        ks4,
        census,
    })
}

fn official_file<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> Option<OfficialFile> {
    let path = table.child(key);
    let node = table.opt(key)?;
    let mut file = reader.table(node, &path)?;
    let at = file.child("name");
    let name = file.opt("name").and_then(|n| reader.text(n, &at));
    let at = file.child("text");
    let text = file.req(reader, "text").and_then(|n| reader.text(n, &at));
    file.finish(reader);
    match official::read(
        name.unwrap_or(key),
        text?.as_bytes(),
        &official::Options::default(),
    ) {
        Ok(file) => Some(file),
        Err(problems) => {
            reader.problems.extend(problems);
            None
        }
    }
}
