//! What a made-up school does in a year, as a table.

use super::days::{AUTUMN, JANUARY, MARCH, MAY, SEPTEMBER, SUMMER, Season, WINTER};
use crate::record::{Kind, Mode, Part, ProviderKind};

/// Something that comes back every year for some year groups.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// Part of its key.
    pub(super) slug: &'static str,
    pub(super) kind: Kind,
    /// The first and the last year group.
    pub(super) groups: (u8, u8),
    pub(super) season: Season,
    pub(super) mode: Mode,
    pub(super) provider: Option<ProviderKind>,
    /// Whether an employer comes.
    pub(super) employer: bool,
    pub(super) in_curriculum: bool,
    pub(super) in_school_day: bool,
    pub(super) shared: bool,
    /// The days that it takes.
    pub(super) days: u8,
    /// For how many pupils in a thousand of the year group it is meant.
    pub(super) for_pupils: u32,
    /// About how many pupils go at once; 0 is the whole year group.
    pub(super) at_once: usize,
    /// The parts of *meaningful* that somebody thought of.
    pub(super) parts: &'static [Part],
    /// Areas of the CDI framework.
    pub(super) areas: &'static [&'static str],
}

const ENCOUNTER: &[Part] = &[
    Part::Insight,
    Part::Purpose,
    Part::Outcomes,
    Part::TwoWay,
    Part::Reflection,
];
/// Nobody writes the purpose down, because the school declares it once for every encounter with an employer.
const PURPOSE_DECLARED: &[Part] = &[
    Part::Insight,
    Part::Outcomes,
    Part::TwoWay,
    Part::Reflection,
];
const WORK: &[Part] = &[
    Part::Purpose,
    Part::Outcomes,
    Part::TwoWay,
    Part::RangeOfPeople,
    Part::Task,
    Part::Feedback,
    Part::Reflection,
];
const PROVIDER: &[Part] = &[
    Part::Purpose,
    Part::Outcomes,
    Part::Insight,
    Part::MetLearners,
];

const USUAL: Item = Item {
    slug: "",
    kind: Kind::Other,
    groups: (0, 14),
    season: AUTUMN,
    mode: Mode::InPerson,
    provider: None,
    employer: false,
    in_curriculum: false,
    in_school_day: true,
    shared: false,
    days: 1,
    for_pupils: 1000,
    at_once: 0,
    parts: &[],
    areas: &["explore-possibilities"],
};

const MET_EMPLOYER: Item = Item {
    kind: Kind::EmployerEncounter,
    employer: true,
    parts: ENCOUNTER,
    ..USUAL
};

const WORKED: Item = Item {
    kind: Kind::WorkplaceExperience,
    employer: true,
    parts: WORK,
    areas: &["manage-career", "grow-throughout-life"],
    ..USUAL
};

const fn provider(slug: &'static str, group: u8, season: Season, kind: ProviderKind) -> Item {
    Item {
        slug,
        kind: Kind::ProviderEncounter,
        groups: (group, group),
        season,
        provider: Some(kind),
        parts: PROVIDER,
        ..USUAL
    }
}

/// The programme. Some of it falls outside the windows of provider access, in the evening or on a screen: what a school
/// really does seldom fits the rules all over.
pub(super) const PROGRAMME: &[Item] = &[
    Item {
        slug: "employer-day",
        groups: (7, 13),
        season: WINTER,
        ..MET_EMPLOYER
    },
    Item {
        slug: "employer-in-lessons",
        groups: (7, 11),
        season: MARCH,
        in_curriculum: true,
        parts: PURPOSE_DECLARED,
        ..MET_EMPLOYER
    },
    Item {
        slug: "employer-online",
        groups: (8, 13),
        season: MAY,
        mode: Mode::Virtual,
        ..MET_EMPLOYER
    },
    Item {
        slug: "mock-interviews",
        groups: (10, 12),
        season: JANUARY,
        shared: true,
        at_once: 60,
        areas: &["manage-career"],
        parts: PURPOSE_DECLARED,
        ..MET_EMPLOYER
    },
    Item {
        slug: "workplace-visit",
        groups: (9, 9),
        season: SUMMER,
        at_once: 45,
        ..WORKED
    },
    Item {
        slug: "work-experience",
        groups: (10, 10),
        season: SUMMER,
        days: 5,
        at_once: 5,
        ..WORKED
    },
    Item {
        slug: "work-placement",
        groups: (12, 12),
        season: SUMMER,
        days: 5,
        at_once: 4,
        ..WORKED
    },
    Item {
        slug: "online-placement",
        groups: (12, 12),
        season: MARCH,
        mode: Mode::Virtual,
        days: 3,
        for_pupils: 250,
        ..WORKED
    },
    provider("college", 8, JANUARY, ProviderKind::College),
    provider(
        "apprenticeships",
        8,
        MAY,
        ProviderKind::ApprenticeshipProvider,
    ),
    provider("training", 9, WINTER, ProviderKind::TrainingProvider),
    provider("college", 9, MAY, ProviderKind::College),
    provider("college", 10, MARCH, ProviderKind::College),
    provider("university", 10, SUMMER, ProviderKind::University),
    Item {
        in_school_day: false,
        for_pupils: 600,
        ..provider(
            "apprenticeships-evening",
            10,
            WINTER,
            ProviderKind::ApprenticeshipProvider,
        )
    },
    provider("sixth-form", 11, AUTUMN, ProviderKind::SixthForm),
    provider("college", 11, WINTER, ProviderKind::College),
    provider(
        "apprenticeships",
        11,
        JANUARY,
        ProviderKind::ApprenticeshipProvider,
    ),
    provider("training", 11, MARCH, ProviderKind::TrainingProvider),
    provider("university", 12, AUTUMN, ProviderKind::University),
    provider(
        "apprenticeships",
        12,
        MARCH,
        ProviderKind::ApprenticeshipProvider,
    ),
    provider(
        "apprenticeships",
        13,
        WINTER,
        ProviderKind::ApprenticeshipProvider,
    ),
    Item {
        slug: "university-visit",
        kind: Kind::HeVisit,
        groups: (10, 10),
        season: MAY,
        provider: Some(ProviderKind::University),
        for_pupils: 300,
        parts: &[Part::MetLearners],
        ..USUAL
    },
    Item {
        slug: "university-visit",
        kind: Kind::HeVisit,
        groups: (12, 13),
        season: AUTUMN,
        provider: Some(ProviderKind::University),
        for_pupils: 700,
        at_once: 50,
        parts: &[Part::MetLearners],
        ..USUAL
    },
    Item {
        slug: "labour-market",
        kind: Kind::InformationUse,
        groups: (8, 9),
        season: WINTER,
        in_curriculum: true,
        areas: &["see-the-big-picture"],
        ..USUAL
    },
    Item {
        slug: "labour-market",
        kind: Kind::InformationUse,
        groups: (11, 13),
        season: SEPTEMBER,
        in_curriculum: true,
        areas: &["see-the-big-picture"],
        ..USUAL
    },
    Item {
        slug: "careers-fair",
        kind: Kind::CareersEvent,
        groups: (9, 13),
        season: MARCH,
        shared: true,
        ..USUAL
    },
    Item {
        slug: "assembly",
        kind: Kind::CareersEvent,
        groups: (7, 13),
        season: SEPTEMBER,
        areas: &["create-opportunities"],
        ..USUAL
    },
    Item {
        slug: "options-evening",
        kind: Kind::CareersEvent,
        groups: (9, 9),
        season: JANUARY,
        in_school_day: false,
        for_pupils: 800,
        ..USUAL
    },
    Item {
        slug: "enterprise-club",
        groups: (7, 10),
        season: SUMMER,
        for_pupils: 120,
        areas: &["create-opportunities", "balance-life-and-work"],
        ..USUAL
    },
];

/// An employer: name, size, sector, and whether it is somebody who works on their own account.
pub(super) type Employer = (&'static str, &'static str, &'static str, bool);

/// Employers, all of them made up.
pub(super) const EMPLOYERS: &[Employer] = &[
    ("Example Engineering", "medium", "engineering", false),
    ("Example Hospital", "large", "health", false),
    ("Sample Street Bakery", "small", "food", true),
    ("Example Borough Council", "large", "public service", false),
    ("Made-up Media", "small", "creative", false),
    ("Example Builders", "medium", "construction", false),
    ("Sample Software", "medium", "digital", false),
    ("Example Logistics", "large", "transport", false),
    ("Pretend Photography", "small", "creative", true),
    ("Example Nursery", "small", "care", false),
    ("Sample Solicitors", "small", "law", false),
    ("Example Farm", "small", "farming", true),
    ("Made-up Motors", "medium", "retail", false),
    ("Example Energy", "large", "energy", false),
    ("Sample Salon", "small", "beauty", true),
    ("Example Hotel", "medium", "hospitality", false),
];

/// Subjects of everybody in Years 7 to 9.
pub(super) const KEY_STAGE_3: &[&str] = &[
    "English",
    "Mathematics",
    "Science",
    "History",
    "Geography",
    "French",
    "Art",
    "Music",
    "Computing",
    "Design and technology",
    "Physical education",
    "Religious studies",
];

/// Subjects of everybody in Years 10 and 11.
pub(super) const KEY_STAGE_4: &[&str] =
    &["English", "Mathematics", "Science", "Physical education"];

/// Further ones to choose from in Years 10 and 11.
pub(super) const OPTIONS: &[&str] = &[
    "History",
    "Geography",
    "French",
    "Spanish",
    "Art",
    "Music",
    "Computing",
    "Design and technology",
    "Business",
    "Drama",
];

/// Subjects to choose from after Year 11.
pub(super) const SIXTH_FORM: &[&str] = &[
    "English",
    "Mathematics",
    "Biology",
    "Chemistry",
    "Physics",
    "History",
    "Geography",
    "French",
    "Art",
    "Computing",
    "Business",
    "Psychology",
    "Sociology",
];
