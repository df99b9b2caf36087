//! What every request on records shares: whose they are, on which terms they are read, and the records themselves.

use super::files::{self, Folder, Given};
use super::found::Found;
use super::own::{hide, own_derivations, restrictions};
use super::rows;
use super::taker::{Read, Taker};
use crate::check::Checker;
use crate::derive::{Derivations, Derived, Deriver, Notice, Restriction, Terms};
use crate::import::shown::hide as hide_value;
use crate::import::{Salt, Sink, Table, TableSummary};
use ceiag::api::own_frameworks;
use ceiag::date::{AcademicYear, Date};
use ceiag::fact::FactSheet;
use ceiag::framework::Library;
use ceiag::institution::Institution;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::{Document, Node, Reader, TableReader, child, json, nth};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// Records with the terms on which they are read.
#[derive(Clone, Debug)]
pub struct Records<'l> {
    /// The library, with the caller's own editions.
    pub library: Cow<'l, Library>,
    /// How facts follow from records, with the caller's own rules.
    pub derivations: Cow<'l, Derivations>,
    /// The records.
    pub deriver: Deriver,
    /// Whose records they are.
    pub institution: Institution,
    /// The day.
    pub as_of: Date,
    /// The academic year, where it is named.
    pub academic_year: Option<AcademicYear>,
    /// Choices that are made, those of derivations and those of frameworks.
    pub choices: BTreeMap<String, String>,
    /// Pupils who are left out of every population.
    pub restrictions: Vec<Restriction>,
    /// Editions or series to judge by; empty means those in force.
    pub frameworks: Vec<String>,
    /// Profiles to score by, by edition.
    pub profiles: BTreeMap<String, String>,
    /// Facts that were filled in by hand, to be joined with those that are derived.
    pub sheet: Option<FactSheet>,
    /// What came of reading the rows.
    pub found: Found,
    /// What hides the keys of pupils and staff, for columns that are brought along later.
    pub salt: Option<Salt>,
}

impl<'l> Records<'l> {
    /// Reads a request as [`Records::read_found`] does, and takes it only where no row is refused.
    ///
    /// # Errors
    /// All problems at once, each with its place; none shows what identifies a person.
    pub fn read<T>(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
        more: impl for<'d> FnOnce(&mut Reader<'d>, &mut TableReader<'d>, &Derivations) -> T,
    ) -> Result<(Records<'l>, T), Problems> {
        let (records, more) = Records::read_found(doc, library, derivations, more)?;
        Ok((records.accepted()?, more))
    }

    /// The records, where no row is refused or rows may be left out.
    ///
    /// # Errors
    /// What is wrong with the rows. Warnings are left out, since many only follow from rows that were refused.
    pub fn accepted(self) -> Result<Records<'l>, Problems> {
        match self.found.accepts() {
            true => Ok(self),
            false => Err(self.found.errors()),
        }
    }

    /// Reads the request with these keys: `institution, as_of, academic_year?, choices?, frameworks?, profiles?, sheet?,
    /// own_frameworks?, own_derivations?, restrict?, stem_subjects?, local_authorities?, complete?, declared?, pupils?,
    /// enrolments?, activities?, participations?, meetings?, destinations?, staff_development?, files?, manifest?, mapping?,
    /// keep_going?, salt?`; rows have the fields of [`crate::record`]. Files and rows may also come
    /// [beside](ceiag::text::Beside) the request. With files, `institution` and `as_of` may come from
    /// their manifest. `more` reads the keys of one operation, knowing the derivations with the caller's own. Rows are looked at as those of files are; what is wrong with
    /// them stands in `found`, and those that are refused don't count.
    ///
    /// # Errors
    /// The request can't be read.
    pub fn read_found<T>(
        doc: &Document,
        library: &'l Library,
        derivations: &'l Derivations,
        more: impl for<'d> FnOnce(&mut Reader<'d>, &mut TableReader<'d>, &Derivations) -> T,
    ) -> Result<(Records<'l>, T), Problems> {
        let mut reader = Reader::new(doc);
        let Some(mut table) = reader.table(doc.root(), "") else {
            return Err(reader.problems);
        };
        let library = own_frameworks(&mut reader, &mut table, library);
        let mut given = Given::read(&mut reader, &mut table);
        let said = given.said(&mut reader, library.as_deref(), derivations);
        let manifest = said.as_ref().map(|said| &said.manifest);
        // The manifest says both where the request does not.
        let mut needed = |reader: &mut Reader<'_>, key| match given.there {
            true => table.opt(key),
            false => table.req(reader, key),
        };
        let institution = needed(&mut reader, "institution");
        let as_of = needed(&mut reader, "as-of");
        let institution =
            institution.and_then(|n| Institution::read(&mut reader, n, "institution"));
        let institution = institution.or_else(|| manifest.map(|m| m.institution.clone()));
        let as_of = as_of.and_then(|n| reader.date(n, "as_of"));
        let as_of = as_of.or_else(|| manifest.map(|m| m.taken_on));
        let year = table.opt("academic-year");
        let academic_year = year.and_then(|n| academic_year(&mut reader, n, "academic_year"));
        let mut choices = manifest.map(|m| m.choices.clone()).unwrap_or_default();
        choices.extend(texts(&mut reader, &mut table, "choices"));
        let profiles = texts(&mut reader, &mut table, "profiles");
        let frameworks = table.opt("frameworks");
        let frameworks = frameworks.and_then(|n| reader.texts(n, "frameworks"));
        let node = table.opt("sheet");
        let sheet = node.zip(library.as_deref()).and_then(|(node, library)| {
            let (sheet, problems) =
                FactSheet::read_node(doc, node, &library.catalogue).for_use(false);
            let problems = problems.into_iter().map(|p| below(p, "sheet"));
            reader.problems.extend(problems);
            sheet
        });
        let sheet = sheet.or_else(|| said.as_ref().and_then(|said| said.sheet.clone()));
        let mut restricted = manifest.map_or_else(Vec::new, |m| m.restrictions.clone());
        restricted.extend(restrictions(&mut reader, &mut table));
        if let Some(salt) = &given.salt {
            hide(&mut restricted, salt);
        }
        let joined = said.as_ref().and_then(|said| said.derivations.clone());
        let built_in = derivations;
        let derivations = joined.map_or(Cow::Borrowed(derivations), Cow::Owned);
        let derivations = own_derivations(&mut reader, &mut table, derivations, library.as_deref());
        let whole_year = derivations.as_deref().unwrap_or(built_in).whole_year;
        let known = table.opt("local-authorities");
        let known = known.and_then(|n| reader.texts(n, "local_authorities"));
        let known = known.map(owned);
        let known = known.or_else(|| {
            let of_manifest = manifest.map(|m| m.local_authorities.clone());
            of_manifest.filter(|codes| !codes.is_empty())
        });
        // Without a day nothing lies after it, and the request is refused all the same.
        let export = manifest.map(|m| m.taken_on).or(as_of);
        let mut checker = Checker::new(export.unwrap_or(Date::MAX), whole_year);
        if let Some(known) = known {
            checker = checker.with_authorities(known);
        }
        let claims = manifest.map(|m| m.claims.clone()).unwrap_or_default();
        let mut sink = Sink::new(claims, &mut checker, given.salt.as_ref());
        let mut found = files::read(&given.files, said.as_ref(), &mut sink);
        let (tables, notices) = rows_of(&mut reader, &mut table, &mut sink);
        found.tables.extend(tables);
        found.notices.extend(notices);
        let mut deriver = found.all_come(sink, given.there, given.keep_going);
        let stem = table.opt("stem-subjects");
        let stem = stem.and_then(|n| reader.texts(n, "stem_subjects"));
        for subject in stem.unwrap_or_default() {
            deriver.stem_subject(subject);
        }
        let rules = derivations.as_deref().unwrap_or(built_in);
        let more = more(&mut reader, &mut table, rules);
        table.finish(&mut reader);
        match (library, derivations, institution, as_of) {
            (Some(library), Some(derivations), Some(institution), Some(as_of))
                if !reader.problems.has_errors() =>
            {
                let records = Records {
                    library,
                    derivations,
                    restrictions: restricted,
                    deriver,
                    institution,
                    as_of,
                    academic_year,
                    choices,
                    frameworks: owned(frameworks.unwrap_or_default()),
                    profiles,
                    sheet,
                    found,
                    salt: given.salt,
                };
                Ok((records, more))
            }
            _ => {
                reader.problems.extend(found.errors());
                Err(reader.problems)
            }
        }
    }

    /// The records of a folder, on the terms of its manifest. What is wrong with rows stands in `found`.
    ///
    /// # Errors
    /// The manifest, the mapping or the sheet filled in by hand can't be read.
    pub fn of_folder(
        folder: &Folder<'_>,
        library: &'l Library,
        derivations: &'l Derivations,
    ) -> Result<Records<'l>, Problems> {
        let catalogue = &library.catalogue;
        let said = files::said(&folder.files, None, None, catalogue, derivations)?;
        let derivations = match &said.derivations {
            Some(joined) => Cow::Owned(joined.clone()),
            None => Cow::Borrowed(derivations),
        };
        let manifest = &said.manifest;
        let mut restrictions = manifest.restrictions.clone();
        if let Some(salt) = &folder.salt {
            hide(&mut restrictions, salt);
        }
        let mut checker = Checker::new(manifest.taken_on, derivations.whole_year);
        if !manifest.local_authorities.is_empty() {
            checker = checker.with_authorities(manifest.local_authorities.clone());
        }
        let claims = manifest.claims.clone();
        let mut sink = Sink::new(claims, &mut checker, folder.salt.as_ref());
        let mut found = files::read(&folder.files, Some(&said), &mut sink);
        let deriver = found.all_come(sink, true, folder.keep_going);
        Ok(Records {
            library: Cow::Borrowed(library),
            derivations,
            restrictions,
            deriver,
            institution: said.manifest.institution,
            as_of: said.manifest.taken_on,
            academic_year: None,
            choices: said.manifest.choices,
            frameworks: Vec::new(),
            profiles: BTreeMap::new(),
            sheet: said.sheet,
            found,
            salt: folder.salt.clone(),
        })
    }

    /// The terms on which facts are derived. A choice that only frameworks know is left to them.
    pub fn terms(&self) -> Terms<'_> {
        let judging = |id: &str| {
            let mut editions = self.library.frameworks.iter();
            self.derivations.choice(id).is_none()
                && editions.any(|edition| edition.choices.iter().any(|choice| choice.id == id))
        };
        let choices = self.choices.iter().filter(|(id, _)| !judging(id));
        Terms {
            library: &self.library,
            derivations: &self.derivations,
            restrictions: self.restrictions.clone(),
            institution: self.institution.clone(),
            as_of: self.as_of,
            academic_year: self.academic_year,
            choices: choices.map(|(a, b)| (a.clone(), b.clone())).collect(),
            facts: Vec::new(),
        }
    }

    /// Derives every fact that an edition covering the institution reads.
    ///
    /// # Errors
    /// As [`Deriver::derive`].
    pub fn derive(&self) -> Result<Derived<'_>, Problems> {
        self.derive_on(&self.terms())
    }

    /// Derives facts on these terms. What is odd about the rows is among the notices, rows that were left out first.
    ///
    /// # Errors
    /// As [`Deriver::derive`].
    pub fn derive_on<'t>(&'t self, terms: &Terms<'t>) -> Result<Derived<'t>, Problems> {
        let mut derived = self.deriver.derive(terms)?;
        let mut notices = self.found.told();
        notices.append(&mut derived.notices);
        derived.notices = notices;
        Ok(derived)
    }
}

/// Problems of a part of a list, whose lines are those of no text that anybody knows.
fn without_places(problems: Problems) -> impl Iterator<Item = Problem> {
    problems.into_iter().map(|mut problem| {
        problem.place = None;
        problem
    })
}

/// What is said of all records, and every row with its place.
fn rows_of<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    sink: &mut Sink<'_>,
) -> (Vec<TableSummary>, Vec<Notice>) {
    let mut taker = Taker::new(sink);
    type Said = for<'d> fn(&mut Reader<'d>, &mut TableReader<'d>, &mut Deriver);
    let said: [(&'static str, Said); 2] =
        [("complete", rows::complete), ("declared", rows::declared)];
    for (key, read) in said {
        let node = table.opt(key);
        let items = node.and_then(|n| reader.array(n, key));
        for (index, item) in items.unwrap_or_default().iter().enumerate() {
            if let Some(mut row) = reader.table(item, &nth(key, index)) {
                read(reader, &mut row, &mut taker.sink.deriver);
                row.finish(reader);
            }
        }
    }
    let tables: [(Table, Read); 7] = [
        (Table::Pupils, rows::pupil),
        (Table::Enrolments, rows::enrolment),
        (Table::Activities, rows::activity),
        (Table::Participations, rows::participation),
        (Table::Meetings, rows::meeting),
        (Table::Destinations, rows::destination),
        (Table::StaffDevelopment, rows::staff_development),
    ];
    for (of, read) in tables {
        let path = of.name().replace('-', "_");
        let node = table.opt(of.name());
        let items = node.and_then(|n| reader.array(n, &path));
        let mut parts = reader.doc.beside().lists(of.name()).peekable();
        if items.is_none() && parts.peek().is_none() {
            continue;
        }
        taker.table(of);
        let before = std::mem::take(&mut reader.problems);
        taker.apart = false;
        taker.rows(reader, items.unwrap_or_default(), &path, read);
        taker.apart = true;
        for part in parts {
            let wrong = match json(reader.doc.name(), part.as_bytes()) {
                Ok(part) => {
                    let mut inner = Reader::new(&part);
                    let items = inner.array(part.root(), &path).unwrap_or_default();
                    taker.rows(&mut inner, items, &path, read);
                    inner.problems
                }
                Err(problems) => problems,
            };
            reader.problems.extend(without_places(wrong));
        }
        let told = std::mem::replace(&mut reader.problems, before);
        let told = told.into_iter().map(|problem| match of {
            Table::Activities => problem,
            _ => {
                let path = problem.path.clone().unwrap_or_default();
                let field = path.rsplit('.').next();
                hide_value(problem, field)
            }
        });
        reader.problems.extend(told);
    }
    taker.finish()
}

pub(super) fn academic_year(
    reader: &mut Reader<'_>,
    node: &Node,
    path: &str,
) -> Option<AcademicYear> {
    let text = reader.text(node, path)?;
    let parsed = text.parse().ok();
    if parsed.is_none() {
        let problem = Problem::error(Code::NotADate, format!("`{text}` is no academic year"))
            .path(path)
            .found(text)
            .expected("an academic year such as \"2025/26\"");
        reader.problem_at(node, problem);
    }
    parsed
}

/// Texts by key.
fn texts<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    key: &'static str,
) -> BTreeMap<String, String> {
    let node = table.opt(key);
    let Some(mut table) = node.and_then(|node| reader.table(node, key)) else {
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for (name, node) in table.rest() {
        if let Some(text) = reader.text(node, &child(key, &name.text)) {
            found.insert(name.text.clone(), text.to_owned());
        }
    }
    found
}

pub(super) fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}

/// A problem of a part, with its path from the root of the request.
pub(super) fn below(mut problem: Problem, path: &str) -> Problem {
    problem.path = Some(match problem.path.as_deref() {
        None | Some("") => path.to_owned(),
        Some(tail) if tail.starts_with('[') => format!("{path}{tail}"),
        Some(tail) => format!("{path}.{tail}"),
    });
    problem
}
