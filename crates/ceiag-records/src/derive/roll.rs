//! Who is on roll on the day, and whether their records are all there.

use super::derived::Derived;
use super::index::year_days;
use super::stated::NONE;
use crate::record::Kind;
use ceiag::date::AcademicYear;

/// A pupil who is on roll on the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnRoll {
    /// The number that stands for the pupil here.
    pub pupil: u32,
    /// The year group, where rows agree on one.
    pub year_group: Option<u8>,
    /// Only perhaps: no row says since when, or one of the year was left out.
    pub perhaps: bool,
}

impl Derived<'_> {
    /// Everybody with an enrolment of the academic year of the day that has begun and has not ended, in the order of their
    /// numbers. Here days are taken as they are written: who left in June is gone in July.
    pub fn on_roll(&self) -> Vec<OnRoll> {
        let day = self.as_of.days();
        let year = AcademicYear::containing(self.as_of).start_year();
        let mut found: Vec<OnRoll> = Vec::new();
        let rows = self.engine.index.deriver.enrolments.iter();
        for row in rows.filter(|row| row.year == year) {
            let begun = row.from == NONE || row.from <= day;
            let stays = row.to == NONE || row.to >= day;
            if begun && stays {
                found.push(OnRoll {
                    pupil: row.pupil,
                    year_group: row.group,
                    perhaps: row.from == NONE,
                });
            }
        }
        found.sort_by_key(|one| one.pupil);
        found.dedup_by(|next, one| {
            let same = next.pupil == one.pupil;
            if same {
                one.perhaps &= next.perhaps;
                one.year_group = match (one.year_group, next.year_group) {
                    (Some(a), Some(b)) if a != b => None,
                    (a, b) => a.or(b),
                };
            }
            same
        });
        for one in &mut found {
            let at = usize::try_from(one.pupil).unwrap_or(usize::MAX);
            if self.engine.index.lacks_enrolment(at, |of| of == year) {
                one.perhaps = true;
                one.year_group = None;
            }
        }
        found
    }

    /// The keys of those of whom an enrolment was left out that may be of the academic year of the day.
    pub fn enrolments_left_out(&self) -> Vec<&str> {
        let year = AcademicYear::containing(self.as_of).start_year();
        let left_out = self.engine.index.deriver.enrolments_left_out.iter();
        let mut keys: Vec<&str> = left_out
            .filter(|(_, of)| of.is_none_or(|of| of == year))
            .map(|(key, _)| key.as_str())
            .collect();
        keys.dedup();
        keys
    }

    /// Whether every record of a kind is there for a pupil's days on roll up to the day; of the academic year of the day only,
    /// where that is asked.
    pub fn all_recorded(&self, pupil: u32, kind: Kind, this_year: bool) -> bool {
        let index = &self.engine.index;
        let at = usize::try_from(pupil).unwrap_or(usize::MAX);
        let (begin, _) = year_days(AcademicYear::containing(self.as_of).start_year());
        let first = if this_year { begin } else { 0 };
        let rows = index.rows.of(at);
        let since = rows.iter().all(|row| {
            let begin = year_days(row.year).0.max(first);
            row.from != NONE || index.complete(&[kind], begin, row.to.min(index.as_of))
        });
        let spans = index.on_roll(at).iter();
        let spans = spans.map(|(from, to)| ((*from).max(first), (*to).min(index.as_of)));
        since
            && !rows.is_empty()
            && spans
                .filter(|(from, to)| from <= to)
                .all(|(from, to)| index.complete(&[kind], from, to))
    }
}
