//! Rows of records, and what is said of all of them.

use super::table::{Table, academic_year, date, integer, key, one, text, texts, truth, year_group};
use crate::record::{
    DestinationKind, DestinationStatus, Kind, Mode, Part, ProviderKind, SendStatus, Sex, StaffRole,
};
use serde_json::Value;

/// The tables of rows: the key in a request, the name of one row, and what it holds.
pub(super) fn rows() -> [(&'static str, &'static str, Value); 9] {
    [
        ("complete", "complete-row", complete()),
        ("declared", "declared-row", declared()),
        ("pupils", "pupil-row", pupil()),
        ("enrolments", "enrolment-row", enrolment()),
        ("activities", "activity-row", activity()),
        ("participations", "participation-row", participation()),
        ("meetings", "meeting-row", meeting()),
        ("destinations", "destination-row", destination()),
        (
            "staff_development",
            "staff-development-row",
            staff_development(),
        ),
    ]
}

fn parts(table: Table) -> Table {
    Part::NAMES.iter().fold(table, |table, (id, _)| {
        table.cell(id, truth("A part of *meaningful*."))
    })
}

fn complete() -> Value {
    Table::default()
        .req("kind", one("Of what.", Kind::NAMES))
        .req("from", date("The first day."))
        .opt(
            "to",
            date("The last day; absent means up to the day of judgement."),
        )
        .build("Records of a kind are complete.")
}

fn declared() -> Value {
    Table::default()
        .req("kind", one("For which activities.", Kind::NAMES))
        .req("part", one("The part.", Part::NAMES))
        .req("there", truth("Whether it is there."))
        .req("by", text("Who says so."))
        .req("on", date("Since when it is said."))
        .build("A part of *meaningful* for every activity of a kind.")
}

fn pupil() -> Value {
    Table::default()
        .req("pupil", key("The key."))
        .cell("upn", key("Unique pupil number."))
        .cell("uln", key("Unique learner number."))
        .cell("birth", date("Day of birth."))
        .cell("sex", one("Sex.", Sex::NAMES))
        .cell("send", one("Special educational needs.", SendStatus::NAMES))
        .cell(
            "fsm6",
            truth("Free school meals at any time in the last six years."),
        )
        .cell("pupil_premium", truth("Pupil premium."))
        .cell("eal", truth("English as an additional language."))
        .cell("looked_after", truth("Looked after."))
        .cell("considering_he", truth("Thinks of higher education."))
        .build("A pupil or learner.")
}

fn enrolment() -> Value {
    Table::default()
        .req("pupil", key("The pupil's key."))
        .req("academic_year", academic_year("The academic year."))
        .cell("year_group", year_group("The year group."))
        .cell("from", date("The first day on roll in that year."))
        .cell(
            "to",
            date("The last day on roll in that year; absent means still on roll."),
        )
        .cell(
            "subjects",
            texts("The subjects taken, named as activities name theirs."),
        )
        .build("One academic year of a pupil.")
}

fn activity() -> Value {
    let kinds: Vec<(&str, Kind)> = Kind::NAMES
        .iter()
        .copied()
        .filter(|(_, kind)| kind.is_activity())
        .collect();
    let table = Table::default()
        .req("activity", text("The key."))
        .cell("kind", one("What it was.", &kinds))
        .cell("date", date("The day, or the first of several."))
        .cell("until", date("The last day."))
        .cell("mode", one("In person or virtual.", Mode::NAMES))
        .cell(
            "provider_kind",
            one("The kind of provider.", ProviderKind::NAMES),
        )
        .cell("employer", text("The employer."))
        .cell("employer_size", text("In the school's own words."))
        .cell("sector", text("In the school's own words."))
        .cell(
            "self_employed",
            truth("Whether the employer works on their own account."),
        )
        .cell(
            "subject",
            text("The subject in whose lessons it took place."),
        )
        .cell(
            "in_curriculum",
            truth("Whether it was part of the curriculum."),
        )
        .cell(
            "in_school_day",
            truth("Whether it was within the school day."),
        )
        .cell("shared_event", truth("Whether several schools shared it."))
        .cell("areas", texts("Areas of the CDI framework."));
    parts(table).build("Something that took place.")
}

fn participation() -> Value {
    let table = Table::default()
        .req("pupil", key("The pupil's key."))
        .req("activity", text("The activity's key."))
        .cell("attended", truth("Whether the pupil was there."));
    parts(table).build("That a pupil took part, or could have.")
}

fn meeting() -> Value {
    Table::default()
        .req("pupil", key("The pupil's key."))
        .cell("date", date("The day."))
        .cell("minutes", integer("How long it took.", 0, 1440))
        .cell("adviser", key("The adviser's key."))
        .cell("adviser_level", integer("The adviser's level.", 0, 8))
        .cell(
            "attended",
            truth("Whether it took place; an offer that was not taken up is false."),
        )
        .build("A guidance meeting.")
}

fn destination() -> Value {
    Table::default()
        .req("pupil", key("The pupil's key."))
        .cell("leaver_year", academic_year("The leaver year."))
        .cell("kind", one("Intended or actual.", DestinationKind::NAMES))
        .cell("anniversary", integer("Years since then.", 0, 3))
        .cell("code", text("Of NCCIS or of the September Guarantee."))
        .cell(
            "status",
            one("What came of asking.", DestinationStatus::NAMES),
        )
        .cell("on", date("When it was found out."))
        .cell("contacts", integer("How often somebody asked.", 0, 10_000))
        .build("Where a young person meant to go or went.")
}

fn staff_development() -> Value {
    Table::default()
        .req("staff", key("The key of the member of staff."))
        .cell("role", one("The work.", StaffRole::NAMES))
        .cell("date", date("The day."))
        .cell("about_careers", truth("Whether it was about careers."))
        .build("What a member of staff learned.")
}
