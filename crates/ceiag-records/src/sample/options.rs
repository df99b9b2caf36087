//! What kind of school is made up.

use super::rng::Rng;
use ceiag::date::{AcademicYear, Date};
use ceiag::institution::YearGroups;

/// The most pupils that a made-up school may have.
pub const MOST_PUPILS: u32 = 20_000;

/// What kind of school is made up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// Pupils on roll on the day, from 1 to [`MOST_PUPILS`].
    pub pupils: u32,
    /// Another number makes another school; the same number always the same one.
    pub seed: u64,
    /// The year groups.
    pub years: YearGroups,
    /// The day on which the records were taken; nothing later is recorded.
    pub as_of: Date,
    /// Only what an attendance register holds: pupils, enrolments, events and who was there.
    pub attendance_only: bool,
    /// About how many participations a pupil has in a year. Without it as many as the programme brings; with it small
    /// events are added until there are as many. For measurements.
    pub participations_a_year: Option<u16>,
    /// Totals of a published school.
    pub like: Like,
}

/// Totals that are taken from published statistics of a real school. Nothing else is: no year, no name, no number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Like {
    /// Groups of pupils, of all on roll.
    pub groups: Option<Groups>,
    /// Where the pupils at the end of Year 11 went.
    pub leavers: Option<Leavers>,
}

/// Numbers of pupils in groups, as a census counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Groups {
    /// On roll.
    pub roll: u32,
    /// Girls, where published.
    pub girls: Option<u32>,
    /// With SEN support, where published.
    pub support: Option<u32>,
    /// With an education, health and care plan, where published.
    pub plan: Option<u32>,
    /// With another first language than English, where published.
    pub eal: Option<u32>,
    /// With free school meals in the last six years, where published.
    pub fsm6: Option<u32>,
}

/// Where the pupils at the end of Year 11 went, as published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leavers {
    /// All of them.
    pub cohort: u32,
    /// Numbers in each destination, where they are published; they add up to the cohort.
    pub went: Option<Went>,
}

/// Numbers in each destination.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Went {
    /// In education.
    pub education: u32,
    /// In an apprenticeship.
    pub apprenticeship: u32,
    /// In employment.
    pub employment: u32,
    /// In no sustained destination.
    pub not_sustained: u32,
    /// Not captured.
    pub unknown: u32,
}

impl Options {
    /// A school that is like no other, with everything recorded.
    pub fn new(pupils: u32, seed: u64, years: YearGroups, as_of: Date) -> Options {
        Options {
            pupils,
            seed,
            years,
            as_of,
            attendance_only: false,
            participations_a_year: None,
            like: Like::default(),
        }
    }
}

/// Shares of groups, in thousandths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shares {
    pub(super) girls: u32,
    pub(super) support: u32,
    pub(super) plan: u32,
    pub(super) eal: u32,
    pub(super) fsm6: u32,
}

/// Options with what follows from them.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    pub(super) seed: u64,
    pub(super) years: YearGroups,
    pub(super) as_of: Date,
    /// The calendar year in which the academic year of the day starts.
    pub(super) current: i16,
    pub(super) shares: Shares,
    pub(super) went: Option<Went>,
    pub(super) participations_a_year: Option<u16>,
    sizes: Vec<(u8, u32)>,
    fixed: Option<u8>,
}

impl Plan {
    pub(super) fn new(options: &Options) -> Plan {
        let leavers = options.like.leavers.filter(|_| options.years.contains(11));
        let shares = options.like.groups.map_or(USUAL, shares);
        Plan {
            seed: options.seed,
            years: options.years,
            as_of: options.as_of,
            current: AcademicYear::containing(options.as_of).start_year(),
            shares,
            went: leavers.and_then(|leavers| leavers.went),
            participations_a_year: options.participations_a_year,
            sizes: sizes(options.pupils, options.years, leavers.map(|l| l.cohort)),
            fixed: leavers.map(|_| 11),
        }
    }

    /// The academic years of which there are records: as many as there are year groups, and at least those since the pupils
    /// left whose third year after is over; and the one that runs.
    pub(super) fn years_of_records(&self) -> impl Iterator<Item = i16> + use<> {
        let groups = i16::from(self.years.last() - self.years.first()) + 1;
        (self.current - groups.max(4))..=self.current
    }

    pub(super) fn first_year(&self) -> i16 {
        self.years_of_records().next().unwrap_or(self.current)
    }

    /// How many pupils a year group has; in earlier years some more or fewer.
    pub(super) fn size(&self, year: i16, group: u8) -> u32 {
        let usual = self.sizes.iter().find(|(of, _)| *of == group);
        let usual = usual.map_or(0, |(_, size)| *size);
        if year == self.current || self.fixed == Some(group) {
            return usual;
        }
        let numbers = [u64::from(year.unsigned_abs()), u64::from(group)];
        let mut rng = Rng::of(self.seed, "size", &numbers);
        usual * rng.between(975, 1020) / 1000
    }
}

/// Near those of secondary schools; a made-up school needs no better.
const USUAL: Shares = Shares {
    girls: 495,
    support: 130,
    plan: 30,
    eal: 180,
    fsm6: 270,
};

fn shares(groups: Groups) -> Shares {
    let of = |count: Option<u32>, usual: u32| {
        let exact = count.map(|count| u64::from(count) * 1000 / u64::from(groups.roll.max(1)));
        exact
            .and_then(|exact| u32::try_from(exact).ok())
            .map_or(usual, |exact| exact.min(1000))
    };
    Shares {
        girls: of(groups.girls, USUAL.girls),
        support: of(groups.support, USUAL.support),
        plan: of(groups.plan, USUAL.plan),
        eal: of(groups.eal, USUAL.eal),
        fsm6: of(groups.fsm6, USUAL.fsm6),
    }
}

/// Pupils by year group; a sixth form is smaller. The sum is exact, and so is Year 11 where it is given.
fn sizes(pupils: u32, years: YearGroups, year_11: Option<u32>) -> Vec<(u8, u32)> {
    let others = pupils.saturating_sub(year_11.unwrap_or(0));
    let weight = |group: u8| match group {
        11 if year_11.is_some() => 0,
        12 => 6,
        13 => 5,
        _ => 10,
    };
    let total: u64 = years.iter().map(weight).sum::<u64>().max(1);
    let mut passed = 0_u64;
    let mut sizes = Vec::new();
    for group in years.iter() {
        let upto = |weights: u64| u64::from(others) * weights / total;
        let before = upto(passed);
        passed += weight(group);
        let size = u32::try_from(upto(passed) - before).unwrap_or(0);
        let given = year_11.filter(|_| group == 11);
        sizes.push((group, given.unwrap_or(size)));
    }
    sizes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_add_up() {
        let years = YearGroups::new(7, 13).unwrap();
        for pupils in [1, 7, 100, 1199, 1200] {
            let sizes = sizes(pupils, years, None);
            assert_eq!(sizes.iter().map(|(_, size)| size).sum::<u32>(), pupils);
        }
        let given = sizes(900, years, Some(160));
        assert_eq!(given.iter().map(|(_, size)| size).sum::<u32>(), 900);
        assert!(given.contains(&(11, 160)));
    }

    #[test]
    fn shares_follow_published_numbers() {
        let published = Groups {
            roll: 900,
            girls: Some(450),
            support: Some(90),
            plan: None,
            eal: Some(9000),
            fsm6: None,
        };
        let shares = shares(published);
        assert_eq!((shares.girls, shares.support, shares.eal), (500, 100, 1000));
        assert_eq!((shares.plan, shares.fsm6), (USUAL.plan, USUAL.fsm6));
    }
}
