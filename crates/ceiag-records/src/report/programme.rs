//! What the programme touched: learning areas by key stage, and careers events with who was there.

use super::words;
use crate::derive::{ActivityView, Derived};
use crate::record::Kind;
use ceiag::date::AcademicYear;
use ceiag::evidence::EvidenceCatalogue;
use ceiag::framework::Grade;
use ceiag::institution::YearGroups;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Which learning areas activities of one academic year touched at which key stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ProgrammeAnswer {
    /// The academic year.
    pub academic_year: AcademicYear,
    /// That the reading is ceiag's own.
    pub grade: Grade,
    /// Whose areas they are.
    pub sources: Vec<String>,
    /// The areas, in order.
    pub areas: Vec<AreaAnswer>,
    /// Activities that took place in the year and name no area.
    pub without_area: u32,
    /// Names that are no area.
    pub unknown_areas: Vec<String>,
    /// In sentences.
    pub text: Vec<String>,
}

/// One learning area at each key stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AreaAnswer {
    /// The area.
    pub area: String,
    /// What people read.
    pub label: String,
    /// One for each key stage that is taught, or a single one where there are no year groups.
    pub cells: Vec<AreaCell>,
}

/// What touched an area at one key stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct AreaCell {
    /// The key stage; absent where there are no year groups.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key_stage: Option<u8>,
    /// Activities at which somebody of it was.
    pub activities: u32,
    /// Pupils of it who were at one.
    pub pupils: u32,
}

/// Careers events, year by year. Having been there is no encounter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventsAnswer {
    /// The academic years with an event, the latest first.
    pub years: Vec<EventYear>,
    /// What attendance is not.
    pub caution: &'static str,
}

/// The careers events of one academic year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventYear {
    /// The academic year.
    pub academic_year: AcademicYear,
    /// How many events.
    pub events: u32,
    /// How many of them were shared with other schools.
    pub shared: u32,
    /// Pupils of this school who were at one or more.
    pub pupils: u32,
    /// The same by year group; absent group: not known.
    pub by_year_group: Vec<GroupCount>,
    /// Encounters recorded at events of several schools, by whom pupils met. Only these can count as encounters.
    pub encounters: Vec<EventEncounters>,
    /// One sentence.
    pub text: String,
}

/// Pupils of one year group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct GroupCount {
    /// The year group in that academic year; absent where it is not known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year_group: Option<u8>,
    /// How many pupils.
    pub pupils: u32,
}

/// Encounters of one kind recorded at shared events.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct EventEncounters {
    /// `employer-encounter`, `provider-encounter`, …
    pub kind: &'static str,
    /// The kind of provider, where it is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub provider_kind: Option<&'static str>,
    /// How many encounters, one for each exhibitor that was recorded.
    pub exhibitors: u32,
    /// Pupils who are said to have had one.
    pub pupils: u32,
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

/// Activities with the pupils who were there.
pub(super) struct Programme<'a, 'd> {
    derived: &'a Derived<'d>,
    activities: Vec<ActivityView<'d>>,
    attended: Vec<BTreeSet<u32>>,
}

impl<'a, 'd> Programme<'a, 'd> {
    pub(super) fn new(derived: &'a Derived<'d>) -> Programme<'a, 'd> {
        let activities = derived.activities();
        let mut attended = vec![BTreeSet::new(); activities.len()];
        for row in derived
            .participations()
            .filter(|r| r.attended == Some(true))
        {
            if let Some(pupils) = attended.get_mut(at(row.activity)) {
                pupils.insert(row.pupil);
            }
        }
        Programme {
            derived,
            activities,
            attended,
        }
    }

    /// Activities with a day that has come, with the pupils who were there and the academic year.
    fn past(&self) -> impl Iterator<Item = (&ActivityView<'d>, &BTreeSet<u32>, AcademicYear)> {
        let both = self.activities.iter().zip(&self.attended);
        both.filter_map(|(activity, pupils)| {
            let day = activity.day.filter(|day| *day <= self.derived.as_of)?;
            Some((activity, pupils, AcademicYear::containing(day)))
        })
    }

    pub(super) fn areas(&self, catalogue: &EvidenceCatalogue) -> ProgrammeAnswer {
        let year = self.derived.academic_year;
        let institution = &self.derived.institution;
        let taught = |stage: &u8| institution.meets(YearGroups::of_key_stage(*stage));
        let mut stages: Vec<Option<u8>> = (3..=5).filter(taught).map(Some).collect();
        if institution.years.is_none() {
            stages = vec![None];
        }
        // By area and key stage: the activities and the pupils.
        let mut cells: BTreeMap<(usize, Option<u8>), (u32, BTreeSet<u32>)> = BTreeMap::new();
        let mut without_area = 0;
        let mut unknown = BTreeSet::new();
        for (activity, pupils, _) in self.past().filter(|(.., of)| *of == year) {
            let mut known = BTreeSet::new();
            for name in &activity.areas {
                let id = name.trim().to_lowercase().replace([' ', '_'], "-");
                match catalogue.areas.iter().position(|area| area.id == id) {
                    Some(place) => {
                        known.insert(place);
                    }
                    None => {
                        unknown.insert((*name).to_owned());
                    }
                }
            }
            without_area += u32::from(activity.areas.is_empty());
            for place in known {
                let mut here: BTreeMap<Option<u8>, Vec<u32>> = BTreeMap::new();
                for pupil in pupils {
                    let stage = match institution.years {
                        None => None,
                        Some(_) => match self.stage(*pupil, year) {
                            None => continue,
                            stage => stage,
                        },
                    };
                    here.entry(stage).or_default().push(*pupil);
                }
                for (stage, pupils) in here {
                    let (activities, all) = cells.entry((place, stage)).or_default();
                    *activities += 1;
                    all.extend(pupils);
                }
            }
        }
        let areas: Vec<AreaAnswer> = catalogue
            .areas
            .iter()
            .enumerate()
            .map(|(place, area)| AreaAnswer {
                area: area.id.clone(),
                label: area.label.clone(),
                cells: stages
                    .iter()
                    .map(|stage| {
                        let cell = cells.get(&(place, *stage));
                        AreaCell {
                            key_stage: *stage,
                            activities: cell.map_or(0, |(n, _)| *n),
                            pupils: cell.map_or(0, |(_, pupils)| count(pupils.len())),
                        }
                    })
                    .collect(),
            })
            .collect();
        let mut sources: Vec<String> = Vec::new();
        for source in catalogue.areas.iter().flat_map(|area| &area.sources) {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
        ProgrammeAnswer {
            academic_year: year,
            grade: Grade::Project,
            sources,
            text: words::areas(&areas, without_area, unknown.len()),
            areas,
            without_area,
            unknown_areas: unknown.into_iter().collect(),
        }
    }

    fn stage(&self, pupil: u32, year: AcademicYear) -> Option<u8> {
        let group = self.derived.year_group(pupil, year)?;
        (3..=5).find(|stage| YearGroups::of_key_stage(*stage).is_some_and(|y| y.contains(group)))
    }

    pub(super) fn events(&self) -> EventsAnswer {
        let mut years: Vec<AcademicYear> = Vec::new();
        for (activity, _, year) in self.past() {
            if activity.kind == Some(Kind::CareersEvent) && !years.contains(&year) {
                years.push(year);
            }
        }
        ceiag::sorted::by_key(&mut years, |year| std::cmp::Reverse(year.start_year()));
        EventsAnswer {
            years: years
                .into_iter()
                .map(|year| self.event_year(year))
                .collect(),
            caution: "Having been at a careers event is no encounter by itself: an employer or provider that a pupil met there counts only where that encounter is recorded on its own",
        }
    }

    fn event_year(&self, year: AcademicYear) -> EventYear {
        let mut events = 0;
        let mut shared = 0;
        let mut pupils = BTreeSet::new();
        // By kind and kind of provider: how many there were, and who met them.
        type Met = BTreeMap<(Kind, Option<&'static str>), (u32, BTreeSet<u32>)>;
        let mut met = Met::new();
        for (activity, there, _) in self.past().filter(|(.., of)| *of == year) {
            let several = activity.shared_event == Some(true);
            match activity.kind {
                Some(Kind::CareersEvent) => {
                    events += 1;
                    shared += u32::from(several);
                    pupils.extend(there);
                }
                Some(
                    kind @ (Kind::EmployerEncounter | Kind::ProviderEncounter | Kind::HeVisit),
                ) if several => {
                    let provider = activity.provider_kind.map(|kind| kind.id());
                    let (exhibitors, all) = met.entry((kind, provider)).or_default();
                    *exhibitors += 1;
                    all.extend(there);
                }
                _ => {}
            }
        }
        let mut groups: BTreeMap<Option<u8>, u32> = BTreeMap::new();
        for pupil in &pupils {
            let group = self.derived.year_group(*pupil, year);
            *groups.entry(group).or_default() += 1;
        }
        let encounters =
            met.into_iter().map(
                |((kind, provider_kind), (exhibitors, all))| EventEncounters {
                    kind: kind.id(),
                    provider_kind,
                    exhibitors,
                    pupils: count(all.len()),
                },
            );
        let by_year_group = groups.into_iter();
        let mut answer = EventYear {
            academic_year: year,
            events,
            shared,
            pupils: count(pupils.len()),
            by_year_group: by_year_group
                .map(|(year_group, pupils)| GroupCount { year_group, pupils })
                .collect(),
            encounters: encounters.collect(),
            text: String::new(),
        };
        answer.text = words::events(&answer);
        answer
    }
}
