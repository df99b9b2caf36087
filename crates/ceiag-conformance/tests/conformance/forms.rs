//! A form that is filled again and again says what a sheet with the same values says.

use crate::agree::asked;
use crate::engine;

use std::path::Path;

use ceiag::api::{Request, select};
use ceiag::date::Date;
use ceiag::fact::{FactSheet, Value};
use ceiag::plan::{Form, Plan, Possible};
use ceiag::text;
use ceiag_conformance::files;
use ceiag_conformance::generate::case;
use ceiag_conformance::vector::Vector;
use proptest::prelude::*;

/// Fills every place with what the sheet says there; whether all of it could be taken.
fn fill(form: &mut Form, sheet: &FactSheet) -> bool {
    let fields: Vec<_> = form.fields().map(|(address, _)| address.clone()).collect();
    let value = |at| sheet.get(at).map_or(&Value::Unknown, |entry| &entry.value);
    // None is left out: what the record before said must not stay.
    let taken = (0..)
        .zip(&fields)
        .map(|(at, address)| form.fill(at, value(address)));
    taken.fold(true, |all, taken| all & taken)
}

fn by_sheet(plan: &Plan, sheet: &FactSheet, day: Date) -> Option<Vec<Possible>> {
    let mut out = vec![Possible::OPEN; plan.len()];
    plan.outcomes(&plan.bind_on(sheet, day).ok()?, &mut out);
    Some(out)
}

/// Whether all that the vector's sheet says could be put into a form of each plan, in any order of filling.
fn forms_agree(vector: &Vector) -> Result<bool, String> {
    let Ok(library) = engine::library(vector) else {
        return Ok(false);
    };
    let Ok(doc) = text::json("request", engine::request(vector).as_bytes()) else {
        return Ok(false);
    };
    let Ok(Request {
        mut sheet, options, ..
    }) = Request::read(&doc, &library)
    else {
        return Ok(false);
    };
    let Ok(selection) = select(&library, &sheet, &options) else {
        return Ok(false);
    };
    sheet.choices.extend(options.choices.clone());
    let day = options.as_of(&sheet);
    let mut blank = FactSheet::new(sheet.institution.clone(), sheet.as_of);
    blank.academic_year = sheet.academic_year;
    blank.choices.clone_from(&sheet.choices);
    blank.bands.clone_from(&sheet.bands);
    let mut all = true;
    for plan in selection.plans.iter().map(|selected| &selected.plan) {
        let Ok(mut form) = plan.form(&sheet, day) else {
            all = false;
            continue;
        };
        let mut out = vec![Possible::OPEN; plan.len()];
        for sheet in [&sheet, &blank, &sheet] {
            if !fill(&mut form, sheet) {
                all = false;
                continue;
            }
            form.outcomes(plan, &mut out);
            // A value that no place takes for its kind or limits is refused there, and by the sheet as well.
            match by_sheet(plan, sheet, day) {
                Some(expected) if expected == out => {}
                other => return Err(format!("{}: {out:?}, not {other:?}", vector.about)),
            }
        }
    }
    Ok(all)
}

#[test]
fn forms_say_what_sheets_say_on_every_vector() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors");
    let paths = files::below(&folder, "json").unwrap();
    let agree = |path: &_| forms_agree(&Vector::read(path).unwrap()).unwrap();
    let filled = paths.iter().filter(|path| agree(path)).count();
    assert!(filled > 100, "only {filled} of {}", paths.len());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn forms_say_what_sheets_say(generated in case()) {
        prop_assert!(forms_agree(&asked(generated)).is_ok());
    }
}
