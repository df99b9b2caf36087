//! Offers under the September Guarantee: what young people intend, as far as it is recorded.

use super::destinations::View;
use super::destinations_answer::{CodeGroupCount, GuaranteeAnswer};
use super::group_counts::GroupCounts;
use super::words;
use crate::derive::{DestinationView, Who};
use crate::record::DestinationKind;
use ceiag::date::AcademicYear;

impl View<'_, '_> {
    pub(super) fn guarantee(&self) -> Vec<GuaranteeAnswer> {
        let year = self.derived.academic_year;
        let intended = |row: &&DestinationView<'_>| {
            row.kind == Some(DestinationKind::Intended) && row.leaver_year == Some(year)
        };
        let all = self.rows.values().flatten();
        if all.filter(intended).count() == 0 {
            return Vec::new();
        }
        let years = self.derived.institution.years;
        let taught = [11, 12]
            .into_iter()
            .filter(|g| years.is_some_and(|y| y.contains(*g)));
        let mut found = Vec::new();
        for year_group in taught {
            let members = self.members(&Who::Year(year_group), 0, 0);
            let mut groups = GroupCounts::new(&self.codes.guarantee);
            let mut none = 0;
            let (mut of, mut perhaps) = (0, 0);
            for member in &members {
                if member.perhaps {
                    perhaps += 1;
                    continue;
                }
                of += 1;
                let mut rows = self.rows.get(&member.pupil).into_iter().flatten();
                match rows.rfind(|row| intended(row)) {
                    Some(row) => groups.add(row.code, ""),
                    None => none += 1,
                }
            }
            let mut groups = groups.told();
            if none > 0 {
                groups.push(CodeGroupCount {
                    group: "no-record".to_owned(),
                    label: "no record".to_owned(),
                    count: none,
                });
            }
            let Some(by) = AcademicYear::starting_in(year.start_year() + 1)
                .and_then(|next| next.month_day(9, 30))
            else {
                continue;
            };
            let text = words::guarantee(year_group, of, &groups);
            found.push(GuaranteeAnswer {
                year_group,
                academic_year: year,
                by,
                of,
                perhaps,
                groups,
                text,
            });
        }
        found
    }
}
