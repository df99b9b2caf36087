//! Where leavers went, as the institution itself found out: cohort by cohort and anniversary by anniversary.

use super::destinations_answer::{
    CodeChoiceAnswer, CodeGroupsAnswer, CohortAnswer, DestinationsAnswer, PointAnswer, ReasonCount,
    ThresholdAnswer,
};
use super::group_counts::GroupCounts;
use super::notices::notices;
use super::official::measures;
use super::words;
use crate::api::{NoticeAnswer, Records};
use crate::codes::{CodeList, Codes, built_in};
use crate::derive::{Derivation, Derived, DestinationView, MemberOf, Outcome, Who};
use crate::official::OfficialFile;
use crate::record::{DestinationKind, DestinationStatus};
use ceiag::api::ENGINE;
use ceiag::date::AcademicYear;
use ceiag::framework::Grade;
use ceiag::identifier::Urn;
use ceiag::problem::{Code, Problem, Problems};
use ceiag::ratio::Ratio;
use std::collections::BTreeMap;

/// The fact whose derivation the cohorts are counted by.
const FACT: &str = "destinations-known";

/// Anniversaries that are told: the next step, and one, two and three years on.
const ANNIVERSARIES: [u8; 4] = [0, 1, 2, 3];

/// What is asked beside the records.
#[derive(Clone, Debug, Default)]
pub struct DestinationsQuery {
    /// A share of known destinations with which each point is compared.
    pub threshold: Option<Ratio>,
    /// The group of the code on which sources differ; the published list's where none is named.
    pub code_550: Option<String>,
    /// Published files whose rows of this institution are shown beside.
    pub official: Vec<OfficialFile>,
    /// The institution's number in these files, where it is another one than the records name.
    pub urn: Option<Urn>,
}

/// Tells cohorts of leavers, offers, and official measures beside.
///
/// # Errors
/// As [`Records::derive`]; `unknown-option` for a group that the disputed code cannot have, `bad-threshold` for a share
/// over 1, `missing-key` for official files without a URN to look for.
pub fn destinations(
    records: &Records<'_>,
    query: &DestinationsQuery,
) -> Result<DestinationsAnswer, Problems> {
    let codes = built_in()?;
    let list = &codes.activity;
    let chosen = check(records, query, list)?;
    let derived = records.derive()?;
    let Some(rule) = records.derivations.of(FACT) else {
        let message = format!("`{FACT}` has no derivation");
        return Err(Problem::error(Code::UnknownFact, message).into());
    };
    let view = View {
        derived: &derived,
        codes,
        rule,
        chosen,
        threshold: query.threshold,
        rows: by_pupil(&derived),
    };
    let cohorts: Vec<CohortAnswer> = view.cohorts();
    let mut told = notices(records, &derived, &[], &[]);
    let odd = view.known_as_not_known();
    if odd > 0 {
        told.push(NoticeAnswer {
            code: "known-as-not-known",
            text: words::known_as_not_known(odd),
        });
    }
    let urn = query.urn.or(records.institution.urn);
    let mut official = Vec::new();
    for file in &query.official {
        match urn.and_then(|urn| measures(file, urn)) {
            Some(measures) => official.push(measures),
            None => told.push(NoticeAnswer {
                code: "not-in-official-file",
                text: format!("the institution does not stand in `{}`", file.file),
            }),
        }
    }
    Ok(DestinationsAnswer {
        format: "ceiag-records-destinations/1",
        engine: ENGINE,
        as_of: derived.as_of,
        academic_year: derived.academic_year,
        institution: derived.institution.clone(),
        internal: words::INTERNAL,
        choices: derived.choices.clone(),
        guarantee: view.guarantee(),
        threshold: query.threshold.map(threshold),
        code_550: view.disputed(query.code_550.is_some()),
        code_groups: CodeGroupsAnswer {
            list: list.id.clone(),
            label: list.label.clone(),
            grade: list.grade,
            sources: list.sources.clone(),
            note: list.note.clone(),
        },
        cohorts,
        official,
        caution: "Destinations that the institution finds out itself are not the official measures: those are national, count sustained destinations only, and come about two years late. The two are never joined",
        caution_grade: Grade::Sourced,
        caution_sources: vec!["DFE-DESTINATIONS-2018"],
        notices: told,
    })
}

/// The group of the disputed code.
fn check<'q>(
    records: &Records<'_>,
    query: &'q DestinationsQuery,
    list: &'static CodeList,
) -> Result<&'q str, Problems>
where
    'static: 'q,
{
    let mut problems = Problems::new();
    if query.threshold.is_some_and(|share| share > Ratio::ONE) {
        let problem = Problem::error(Code::BadThreshold, "a share is at most 100%");
        problems.push(problem.path("threshold"));
    }
    if !query.official.is_empty() && query.urn.or(records.institution.urn).is_none() {
        let message = "official files are looked up by the institution's URN, which is not given";
        problems.push(Problem::error(Code::MissingKey, message).path("urn"));
    }
    let choice = list.choice.as_ref();
    let default = choice.map_or("", |choice| choice.default.as_str());
    let chosen = query.code_550.as_deref();
    let options: &[String] = choice.map_or(&[], |choice| &choice.options);
    if let Some(option) = chosen.filter(|option| options.iter().all(|known| known != option)) {
        let message = format!("`{option}` is not among the options here");
        let problem = Problem::error(Code::UnknownOption, message).path("code_550");
        problems.push(problem.found(option).expected(options.join(", ")));
    }
    match problems.has_errors() {
        true => Err(problems),
        false => Ok(chosen.unwrap_or(default)),
    }
}

fn threshold(share: Ratio) -> ThresholdAnswer {
    let ninety = Ratio::new(9, 10) == Some(share);
    ThresholdAnswer {
        share: share.percent_label(),
        grade: ninety.then_some(Grade::Secondary),
        sources: match ninety {
            true => vec!["QICS-COL2"],
            false => Vec::new(),
        },
        text: match ninety {
            true => {
                "90% is an illustration that a commentator gives of how hard tracking is; no official text asks for it"
            }
            false => "this share is the caller's own; no official text that was read asks for one",
        },
    }
}

type Rows<'d> = BTreeMap<u32, Vec<DestinationView<'d>>>;

fn by_pupil<'d>(derived: &Derived<'d>) -> Rows<'d> {
    let mut rows: Rows<'d> = BTreeMap::new();
    for row in derived.records().destinations() {
        if row.on.is_none_or(|on| on <= derived.as_of) {
            rows.entry(row.pupil).or_default().push(row);
        }
    }
    // What was found out last stands last; rows without a day stand first.
    for rows in rows.values_mut() {
        ceiag::sorted::by_key(rows, |row| row.on);
    }
    rows
}

/// A cohort that is looked for.
struct Cohort {
    id: &'static str,
    who: Who,
}

pub(super) struct View<'a, 'd> {
    pub(super) derived: &'a Derived<'d>,
    pub(super) codes: &'static Codes,
    rule: &'a Derivation,
    chosen: &'a str,
    threshold: Option<Ratio>,
    pub(super) rows: Rows<'d>,
}

impl View<'_, '_> {
    fn cohorts(&self) -> Vec<CohortAnswer> {
        let looked_for = self.looked_for();
        let mut found = Vec::new();
        for years_ago in ANNIVERSARIES {
            let start = self.derived.academic_year.start_year() - i16::from(years_ago);
            let Some(year) = AcademicYear::starting_in(start) else {
                continue;
            };
            for cohort in &looked_for {
                found.extend(self.cohort(cohort, year, years_ago));
            }
        }
        found
    }

    /// The cohorts that an institution has: by year group where it has any.
    fn looked_for(&self) -> Vec<Cohort> {
        let Some(years) = self.derived.institution.years else {
            return vec![Cohort {
                id: "leavers",
                who: Who::Left(Vec::new()),
            }];
        };
        let mut found = Vec::new();
        for (id, group) in [("year-11", 11), ("year-13", 13)] {
            if years.contains(group) {
                let who = Who::Year(group);
                found.push(Cohort { id, who });
            }
        }
        let others: Vec<u8> = years.iter().filter(|g| *g != 11 && *g != 13).collect();
        if !others.is_empty() {
            found.push(Cohort {
                id: "other-leavers",
                who: Who::Left(others),
            });
        }
        found
    }

    /// Everybody of a cohort, with whether the destination at an anniversary is known.
    pub(super) fn members(&self, who: &Who, years_ago: u8, anniversary: u8) -> Vec<MemberOf> {
        let mut rule = self.rule.clone();
        rule.population.who = who.clone();
        rule.population.years_ago = years_ago;
        rule.counts.anniversaries = vec![anniversary];
        self.derived.members_by(&rule)
    }

    /// One cohort; nothing where nobody belongs to it.
    fn cohort(&self, cohort: &Cohort, year: AcademicYear, years_ago: u8) -> Option<CohortAnswer> {
        let mut points = Vec::new();
        let (mut of, mut perhaps) = (0, 0);
        for anniversary in ANNIVERSARIES {
            let members = self.members(&cohort.who, years_ago, anniversary);
            let certain = members.iter().filter(|m| !m.perhaps).count();
            (of, perhaps) = (size(certain), size(members.len() - certain));
            points.push(self.point(&members, year, anniversary)?);
        }
        let nobody = of + perhaps == 0;
        (!nobody).then(|| CohortAnswer {
            cohort: cohort.id,
            label: words::cohort(cohort.id, year),
            leaver_year: year,
            of,
            perhaps,
            points,
        })
    }

    fn point(
        &self,
        members: &[MemberOf],
        year: AcademicYear,
        anniversary: u8,
    ) -> Option<PointAnswer> {
        let start = year.start_year() + 1 + i16::from(anniversary);
        let from = AcademicYear::starting_in(start)?.first_day();
        let due = from <= self.derived.as_of;
        let mut point = PointAnswer {
            anniversary,
            label: words::anniversary(anniversary),
            from,
            due,
            known: 0,
            still_here: 0,
            not_known: Vec::new(),
            complete: true,
            asked: 0,
            contacts: 0,
            groups: Vec::new(),
            threshold: None,
            text: String::new(),
        };
        let certain: Vec<&MemberOf> = members.iter().filter(|m| !m.perhaps).collect();
        if !due {
            point.text = words::point(&point, size(certain.len()));
            return Some(point);
        }
        let mut reasons = [0_u32; REASONS.len()];
        let mut groups = GroupCounts::new(&self.codes.activity);
        let mut open = 0;
        for member in &certain {
            let rows = self.at(member.pupil, year, anniversary);
            let contacts = rows.iter().filter_map(|row| row.contacts).max();
            point.contacts += contacts.map_or(0, u32::from);
            point.asked += u32::from(contacts.is_some_and(|n| n > 0));
            if member.outcome == Outcome::Yes {
                point.known += 1;
                let known = rows.iter().rev();
                let known = known
                    .into_iter()
                    .find(|row| row.status == Some(DestinationStatus::Known));
                match known {
                    Some(row) => groups.add(row.code, self.chosen),
                    None => point.still_here += 1,
                }
                continue;
            }
            let record_missing = member.gaps().any(|gap| gap.id() == "complete");
            point.complete &= !record_missing;
            open += u32::from(member.outcome == Outcome::NotKnown);
            if let Some(count) = reasons.get_mut(reason(&rows)) {
                *count += 1;
            }
        }
        point.not_known = REASONS
            .iter()
            .zip(reasons)
            .filter(|(_, count)| *count > 0)
            .map(|((reason, label), count)| ReasonCount {
                reason,
                label,
                count,
            })
            .collect();
        point.groups = groups.told();
        let of = size(certain.len());
        if let Some(threshold) = self.threshold {
            let perhaps: Vec<&MemberOf> = members.iter().filter(|m| m.perhaps).collect();
            let perhaps_known = perhaps.iter().filter(|m| m.outcome != Outcome::No).count();
            let perhaps_not = perhaps.iter().filter(|m| m.outcome != Outcome::Yes).count();
            // Those perhaps counted are put in where they make the share lower, or higher.
            let low = Ratio::new(point.known, of + size(perhaps_not));
            let more = size(perhaps_known);
            let high = Ratio::new(point.known + open + more, of + more);
            point.threshold = Some(match (low, high) {
                (Some(low), _) if low >= threshold => "reached",
                (_, Some(high)) if high < threshold => "not-reached",
                _ => "not-known",
            });
        }
        point.text = words::point(&point, of);
        Some(point)
    }

    /// What is recorded of a pupil's actual destination at an anniversary, what was found out last at the end.
    fn at(&self, pupil: u32, year: AcademicYear, anniversary: u8) -> Vec<&DestinationView<'_>> {
        let rows = self.rows.get(&pupil).into_iter().flatten();
        rows.filter(|row| {
            row.kind == Some(DestinationKind::Actual)
                && row.leaver_year == Some(year)
                && row.anniversary == Some(anniversary)
        })
        .collect()
    }

    /// How many destinations are said to be known with a code that says they are not.
    fn known_as_not_known(&self) -> u32 {
        let rows = self.rows.values().flatten();
        let odd = rows.filter(|row| {
            let group = row
                .code
                .and_then(|code| self.codes.activity.group(code, self.chosen));
            row.kind == Some(DestinationKind::Actual)
                && row.status == Some(DestinationStatus::Known)
                && group == Some("not-known")
        });
        size(odd.count())
    }

    fn disputed(&self, chosen: bool) -> CodeChoiceAnswer {
        let choice = self.codes.activity.choice.as_ref();
        let code = choice.map_or("", |choice| choice.code.as_str());
        let rows = self.rows.values().flatten();
        let rows = rows.filter(|row| row.kind == Some(DestinationKind::Actual));
        let count = rows
            .filter(|row| row.code.is_some_and(|c| c.trim() == code))
            .count();
        let groups = &self.codes.activity.groups;
        let label = groups.iter().find(|(id, _)| id == self.chosen);
        CodeChoiceAnswer {
            option: self.chosen.to_owned(),
            chosen,
            count: size(count),
            text: choice.map_or_else(String::new, |choice| {
                format!(
                    "code {} ({}) counts as {}: {}",
                    choice.code,
                    choice.label,
                    label.map_or("", |(_, label)| label.as_str()),
                    choice.note
                )
            }),
        }
    }
}

/// Why a destination is not known: by what was found out last.
const REASONS: [(&str, &str); 5] = [
    ("refused", "would not say"),
    ("unreachable", "could not be reached"),
    ("not-asked", "not asked"),
    ("not-said", "recorded without saying whether it is known"),
    ("no-record", "no record"),
];

fn reason(rows: &[&DestinationView<'_>]) -> usize {
    match rows.last().map(|row| row.status) {
        Some(Some(DestinationStatus::Refused)) => 0,
        Some(Some(DestinationStatus::Unreachable)) => 1,
        Some(Some(DestinationStatus::NotAsked)) => 2,
        // Known, but something else about it is disputed or not said.
        Some(Some(DestinationStatus::Known) | None) => 3,
        None => 4,
    }
}

pub(super) fn size(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
