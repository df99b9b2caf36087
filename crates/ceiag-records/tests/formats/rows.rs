//! Flat rows and overviews.

use super::support::*;
use ceiag::json::Json;
use ceiag_records::official::{Measure, Summary, flat_rows};

#[test]
fn flat_rows_have_all_keys_and_keep_codes_apart_from_values() {
    let file = file("ks4.csv");
    let rows: Vec<_> = flat_rows(&file.content, &[Measure::Overall]).collect();
    // Five lines, with count and percentage in three groups, and three groups in each of two earlier years.
    assert_eq!(rows.len(), 5 * (6 + 6));
    let keys = file.content.keys();
    assert!(rows.iter().all(|row| row.texts().count() == keys.len()));
    let written = rows[0].clone().json().write();
    assert_eq!(
        written,
        r#"{"breakdown":"all","closed":false,"destinations":"2017/18","kind":"mainstream","la":"999","laestab":"9994000","leavers":"2016/17","level":"key-stage-4","line":2,"measure":"overall","name":"Northgate Example School (made up)","type":"ACC","unit":"count","urn":"900001","value":"149"}"#
    );
    for row in rows {
        let Json::Object(object) = row.json() else {
            panic!()
        };
        assert_ne!(object.contains_key("value"), object.contains_key("code"));
    }
    for name in ["register.csv", "la-codes.csv", "codes-intended.csv"] {
        let file = super::support::file(name);
        for row in flat_rows(&file.content, &[]) {
            // Every row says where it stands and who or what it is.
            let known = row.texts().take(2).filter(|text| !text.is_empty()).count();
            assert_eq!(known, 2, "{name}");
        }
    }
}

#[test]
fn the_overview_counts_cells_by_kind() {
    let file = file("progression.csv");
    let summary = Summary::of(&file, &[]);
    let cells = summary.cells.unwrap();
    assert_eq!(summary.rows, 2 * 29);
    let codes: usize = cells.codes.values().sum();
    assert_eq!(
        cells.numbers + cells.percents + codes + cells.blanks,
        summary.rows
    );
    assert_eq!(
        (cells.codes["SUPP"], cells.codes["SP"], cells.blanks),
        (4, 1, 1)
    );
    let some = Summary::of(&file, &[Measure::Score]);
    assert_eq!((some.rows, some.measures), (8, vec![Measure::Score]));
}
