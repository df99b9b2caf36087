//! Whom criteria still lack: from records to facts to findings to the pupils behind them, in one.

use super::edition::{all_of, closing};
use super::lacking::{Lack, Lacks, of_people};
use super::missing_answer::{
    Lacking, MissingCounts, MissingCriterion, MissingEdition, MissingFact, MissingOpen,
    MissingPupils, RecordsMissingAnswer, Through,
};
use super::notices::notices;
use super::words;
use crate::api::{OpenAnswer, Records};
use crate::derive::{Derived, DerivedFact, Gap, NoValue};
use ceiag::api::{ENGINE, FindingAnswer, ResultAnswer};
use ceiag::fact::{Address, Kind};
use ceiag::finding::{Outcome, Reason};
use ceiag::framework::{Criterion, Framework};
use ceiag::problem::{Code, Problem, Problems};
use ceiag::text::nearest;
use ceiag::words::fact_label;
use std::collections::{BTreeMap, BTreeSet};

/// Says for each criterion that is not certainly met how many pupils it lacks, by when, and through which facts; with
/// `criterion` for that one alone, and with `pupils` whom.
///
/// # Errors
/// As [`Records::derive`] and [`Records::judge`]; `unknown-criterion`, when no edition that is judged by has it.
pub fn missing(
    records: &Records<'_>,
    criterion: Option<&str>,
    pupils: bool,
) -> Result<RecordsMissingAnswer, Problems> {
    let derived = records.derive()?;
    let judged = records.judge(&derived)?;
    let results = &judged.answer.results;
    if let Some(asked) = criterion {
        let known = || results.iter().flat_map(|r| &r.findings);
        if known().all(|f| f.criterion != asked) {
            let message = format!("no edition that is judged by has a criterion `{asked}`");
            let mut problem = Problem::error(Code::UnknownCriterion, message).path("criterion");
            if let Some(near) = nearest(asked, known().map(|f| f.criterion.as_str())) {
                problem = problem.help(format!("did you mean `{near}`?"));
            }
            return Err(problem.found(asked).into());
        }
    }
    let mut view = View {
        records,
        derived: &derived,
        lacks: Lacks::new(&derived, &records.library.catalogue),
        asked: criterion,
        pupils,
    };
    let editions = results.iter().filter_map(|result| view.edition(result));
    let editions: Vec<MissingEdition> = editions.collect();
    let mut unset = derived.unset_choices.clone();
    for id in results.iter().flat_map(|r| &r.unset_choices) {
        if !unset.contains(id) {
            unset.push(id.clone());
        }
    }
    Ok(RecordsMissingAnswer {
        format: "ceiag-records-missing/1",
        engine: ENGINE,
        as_of: derived.as_of,
        academic_year: derived.academic_year,
        year_to_date: derived.academic_year.last_day() >= derived.as_of,
        institution: judged.sheet.institution.clone(),
        internal: words::INTERNAL,
        choices: records.choices.clone(),
        unset_choices: unset,
        results: editions,
        conflicts: judged.conflicts.clone(),
        notices: notices(records, &derived, &judged.answer.notices, results),
    })
}

struct View<'a, 'd> {
    records: &'a Records<'a>,
    derived: &'a Derived<'d>,
    lacks: Lacks<'a, 'd>,
    asked: Option<&'a str>,
    pupils: bool,
}

impl<'a, 'd> View<'a, 'd> {
    /// What one edition lacks; nothing of an edition without the criterion that is asked for.
    fn edition(&mut self, result: &ResultAnswer) -> Option<MissingEdition> {
        let framework = self.records.library.framework(&result.framework.id)?;
        let mut counts = MissingCounts::default();
        let mut not_met = Vec::new();
        let mut others = Vec::new();
        for finding in &result.findings {
            let Some(criterion) = framework
                .criteria
                .iter()
                .find(|c| c.id == finding.criterion)
            else {
                continue;
            };
            let through = self.through(finding);
            counts.add(finding.outcome, through);
            let asked = self.asked == Some(&finding.criterion);
            let open = matches!(finding.outcome, Outcome::NotMet | Outcome::Unknown);
            if !asked && (self.asked.is_some() || !open) {
                continue;
            }
            let list = match finding.outcome {
                Outcome::NotMet => &mut not_met,
                _ => &mut others,
            };
            list.push(self.criterion(framework, criterion, finding, through));
        }
        not_met.append(&mut others);
        if self.asked.is_some() && not_met.is_empty() {
            return None;
        }
        Some(MissingEdition {
            framework: result.framework.clone(),
            text: words::edition(&counts),
            counts,
            criteria: not_met,
        })
    }

    /// What decides a criterion, or what it waits for.
    fn through(&self, finding: &FindingAnswer) -> Through {
        let mut waits = false;
        for address in deciding(finding) {
            match self.lacks.behind(&address) {
                Some(fact) if speak(fact) => return Through::Records,
                Some(_) => waits = true,
                None => {}
            }
        }
        if matches!(finding.reason, Reason::RuleNotSourced) {
            Through::RuleNotKnown
        } else if waits && finding.outcome == Outcome::Unknown {
            Through::NotImported
        } else {
            Through::ByHand
        }
    }

    fn criterion(
        &mut self,
        framework: &Framework,
        criterion: &Criterion,
        finding: &FindingAnswer,
        through: Through,
    ) -> MissingCriterion {
        let catalogue = &self.records.library.catalogue;
        let institution = &self.derived.institution;
        let read = all_of(criterion, institution, catalogue);
        let addresses = read.unwrap_or_else(|| deciding(finding));
        let everything = self.asked.is_some();
        let mut behind = Vec::new();
        let mut sum = Sum::default();
        let mut by = None;
        for address in addresses {
            let Some(fact) = self.lacks.behind(&address) else {
                continue;
            };
            let lack = match speak(fact) {
                true => self.lacks.of(&fact.fact).clone(),
                false => Lack::default(),
            };
            let running = fact
                .open
                .iter()
                .any(|(gap, _)| gap.id() == "year-in-progress");
            if lack.anybody() && (running || finding.reason == Reason::YearInProgress) {
                let year = self.derived.academic_year;
                let choices = &self.records.choices;
                let day = closing(framework, &criterion.id, &address, catalogue, choices, year);
                by = by.max(day.filter(|day| *day >= self.derived.as_of));
            }
            sum.add(fact, &lack, catalogue);
            behind.push((fact, lack));
        }
        // A fact that lacks somebody is told with all its year groups, so that its numbers come to those above.
        let short = |id: &str| {
            let mut of_fact = behind.iter().filter(|(fact, _)| fact.fact.fact == id);
            of_fact.any(|(_, lack)| lack.anybody())
        };
        let told = behind.iter().filter(|(fact, _)| {
            everything || !speak(fact) || !of_people(fact) || short(&fact.fact.fact)
        });
        let facts: Vec<MissingFact> = told.map(|(fact, lack)| self.fact(fact, lack)).collect();
        let open = sum.open();
        let met = matches!(finding.outcome, Outcome::Met);
        // Where nobody lacks anything, it is something else that is not met.
        let told = |lacking: &Lacking| met || lacking.certain + lacking.not_known > 0;
        let lacking = sum.told();
        let details = words::details(&facts, (&open, lacking.as_ref()), catalogue);
        let lacking = lacking.filter(told);
        MissingCriterion {
            criterion: criterion.id.clone(),
            benchmark: criterion.group.clone(),
            label: finding.label.clone(),
            outcome: finding.outcome,
            reason: finding.reason,
            grade: finding.grade,
            strength: finding.strength,
            through,
            by,
            finding: finding.text.clone(),
            text: lacking.as_ref().map_or_else(String::new, |lacking| {
                let mut text = words::capital(&words::lacking(lacking));
                if let Some(day) = by {
                    text.push_str("; ");
                    text.push_str(&words::until(day));
                }
                text
            }),
            details,
            lacking,
            open,
            facts,
        }
    }

    fn fact(&self, fact: &DerivedFact<'_>, lack: &Lack) -> MissingFact {
        let catalogue = &self.records.library.catalogue;
        let open = fact.open.iter().map(|(gap, count)| OpenAnswer {
            what: gap.id(),
            label: gap.label(),
            count: *count,
        });
        MissingFact {
            fact: fact.fact.clone(),
            label: fact_label(&fact.fact, catalogue),
            value: fact.value.as_ref().map(|value| value.shown()),
            no_value: fact.no_value.map(NoValue::id),
            grade: fact.derivation.grade(),
            of: lack.of,
            certain: lack.certain,
            not_known: lack.not_known,
            perhaps: lack.perhaps,
            open: open.collect(),
            by_declaration: match of_people(fact) {
                true => lack.declared,
                false => fact.have.by_declaration,
            },
            text: fact.text.clone(),
            pupils: self.pupils.then(|| self.keys(lack)),
        }
    }

    /// The pupils by year group, each list in the order of its keys.
    fn keys(&self, lack: &Lack) -> Vec<MissingPupils> {
        let mut groups: BTreeMap<Option<u8>, MissingPupils> = BTreeMap::new();
        let lists = [
            (&lack.certain_pupils, true),
            (&lack.not_known_pupils, false),
        ];
        for (pupils, certain) in lists {
            for pupil in pupils {
                let group = lack.groups.get(pupil).copied().flatten();
                let row = groups.entry(group).or_insert_with(|| MissingPupils {
                    year_group: group,
                    certain: Vec::new(),
                    not_known: Vec::new(),
                });
                let key = self.derived.key(*pupil).to_owned();
                match certain {
                    true => row.certain.push(key),
                    false => row.not_known.push(key),
                }
            }
        }
        groups
            .into_values()
            .map(|mut row| {
                ceiag::sorted::all(&mut row.certain);
                ceiag::sorted::all(&mut row.not_known);
                row
            })
            .collect()
    }
}

/// Whether records speak of a fact at all, be it to say that it is not known.
pub(super) fn speak(fact: &DerivedFact<'_>) -> bool {
    !matches!(
        fact.no_value,
        Some(NoValue::NotImported | NoValue::NoEnrolments)
    )
}

/// The addresses that decide a finding, or still could.
fn deciding(finding: &FindingAnswer) -> Vec<Address> {
    let because = finding.because.iter().filter_map(|b| b.fact.as_deref());
    let mut found: Vec<Address> = Vec::new();
    for text in because.chain(finding.missing.iter().map(String::as_str)) {
        if let Some(address) = Address::parse(text)
            && !found.contains(&address)
        {
            found.push(address);
        }
    }
    found
}

impl MissingCounts {
    fn add(&mut self, outcome: Outcome, through: Through) {
        let count = match (outcome, through) {
            (Outcome::Met, _) => &mut self.met,
            (Outcome::NotMet, _) => &mut self.not_met,
            (Outcome::NotApplicable, _) => &mut self.not_applicable,
            (Outcome::Unknown, Through::Records) => &mut self.open,
            (Outcome::Unknown, Through::NotImported) => &mut self.not_imported,
            (Outcome::Unknown, Through::ByHand) => &mut self.by_hand,
            (Outcome::Unknown, Through::RuleNotKnown) => &mut self.rule_not_known,
        };
        *count += 1;
    }
}

/// Those whom all facts of a criterion lack together, each pupil once.
#[derive(Default)]
struct Sum {
    unit: Option<String>,
    /// Facts count different things, so that nothing can be added up.
    mixed: bool,
    /// For what is counted more than once for a pupil, such as meetings.
    counts: [u32; 6],
    of: BTreeSet<u32>,
    certain: BTreeSet<u32>,
    not_known: BTreeSet<u32>,
    declared: BTreeSet<u32>,
    gaps: BTreeMap<Gap, Vec<u32>>,
    /// Facts on the programme as a whole, which count nobody.
    whole: Vec<Gap>,
}

impl Sum {
    fn add(&mut self, fact: &DerivedFact<'_>, lack: &Lack, catalogue: &ceiag::fact::Catalogue) {
        if !speak(fact) {
            return;
        }
        if !of_people(fact) {
            self.whole.extend(fact.open.iter().map(|(gap, _)| *gap));
            return;
        }
        let declared = catalogue.get(&fact.fact.fact);
        let unit = declared
            .filter(|f| f.kind == Kind::Share)
            .map(|f| f.unit.as_str());
        let unit = unit.filter(|unit| !unit.is_empty()).unwrap_or("pupils");
        self.mixed |= self.unit.as_deref().is_some_and(|other| other != unit);
        self.unit = Some(unit.to_owned());
        let [of, certain, not_known, perhaps, have, by_declaration] = self.counts;
        self.counts = [
            of + lack.of,
            certain + lack.certain,
            not_known + lack.not_known,
            perhaps + lack.perhaps,
            have + lack.have,
            by_declaration + lack.declared,
        ];
        self.of.extend(&lack.everybody);
        self.certain.extend(&lack.certain_pupils);
        self.not_known.extend(&lack.not_known_pupils);
        self.declared.extend(&lack.declared_pupils);
        for (gap, pupils) in &lack.gaps {
            self.gaps.entry(*gap).or_default().extend(pupils);
        }
    }

    fn told(&self) -> Option<Lacking> {
        let unit = self.unit.clone().filter(|_| !self.mixed)?;
        let size = |set: usize| u32::try_from(set).unwrap_or(u32::MAX);
        let has = |pupil: &&u32| !self.certain.contains(*pupil) && !self.not_known.contains(*pupil);
        let [of, certain, not_known, perhaps, have, by_declaration] = match unit.as_str() {
            "meetings" => self.counts,
            _ => [
                size(self.of.len()),
                size(self.certain.len()),
                size(self.not_known.difference(&self.certain).count()),
                size(self.not_known.difference(&self.of).count()),
                size(self.of.iter().filter(has).count()),
                size(self.declared.iter().filter(has).count()),
            ],
        };
        Some(Lacking {
            unit,
            of,
            certain,
            not_known,
            perhaps,
            have,
            by_declaration,
        })
    }

    /// What is not known, and for how many of those of whom it isn't known whether they lack something; what is missing for
    /// most comes first. Of the programme as a whole nobody is counted.
    fn open(&self) -> Vec<MissingOpen> {
        let meetings = self.unit.as_deref() == Some("meetings");
        let undecided = |pupil: &&u32| {
            meetings || (self.not_known.contains(*pupil) && !self.certain.contains(*pupil))
        };
        let mut found: Vec<(Gap, u32)> = Vec::new();
        for (gap, pupils) in &self.gaps {
            let counted = pupils.iter().filter(undecided);
            let count = match meetings {
                true => counted.count(),
                false => counted.collect::<BTreeSet<_>>().len(),
            };
            if count > 0 {
                found.push((*gap, u32::try_from(count).unwrap_or(u32::MAX)));
            }
        }
        ceiag::sorted::by_key(&mut found, |(_, count)| std::cmp::Reverse(*count));
        let mut found: Vec<MissingOpen> = found
            .into_iter()
            .map(|(gap, count)| MissingOpen::new(gap, Some(count)))
            .collect();
        for gap in &self.whole {
            if found.iter().all(|other| other.what != gap.id()) {
                found.push(MissingOpen::new(*gap, None));
            }
        }
        found
    }
}
