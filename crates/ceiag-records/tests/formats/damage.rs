//! What is wrong is told, all at once and with its place.

use super::support::*;
use ceiag::problem::{Code, Problems};
use ceiag_records::official::{OfficialFile, Options, Summary, TimePeriod, flat_rows, read};
use proptest::prelude::*;

#[test]
fn every_problem_is_told_at_once_with_its_place() {
    let text = String::from_utf8(bytes("ks4.csv")).unwrap();
    let text = text
        .replacen("900001", "90001", 1)
        .replacen(",160,149,", ",160,-149,", 1)
        .replacen("LA,999,", "LA,99,", 1)
        .replacen("NAT,", "4,", 1);
    let problems = told(read("ks4.csv", text.as_bytes(), &Options::default()));
    let expected = [
        (Code::BadUrn, 2, 4, "URN"),
        (Code::NumberOutOfRange, 2, 9, "OVERALL_DEST"),
        (Code::UnknownOption, 5, 2, "LEA"),
        (Code::UnknownOption, 6, 1, "RECTYPE"),
    ];
    assert_eq!(
        problems,
        expected.map(|(c, l, n, p)| (c, l, n, p.to_owned()))
    );
}

#[test]
fn an_unknown_code_is_an_error_and_no_zero() {
    for (wrong, code) in [
        ("supp", Code::UnknownOption),
        ("", Code::UnknownOption),
        ("c", Code::UnknownOption),
        ("N/A", Code::UnknownOption),
        ("12.5", Code::NumberOutOfRange),
        ("\"1,234\"", Code::UnknownOption),
    ] {
        let read = damaged("ks4.csv", ",160,149,", &format!(",160,{wrong},"));
        assert_eq!(told(read), at(code, 2, 9, "OVERALL_DEST"), "{wrong}");
    }
    // A percentage of these tables carries its sign.
    let read = damaged("ks4.csv", "93%", "93");
    assert_eq!(told(read)[0].0, Code::UnknownOption);
    let read = damaged("ks4.csv", "93%", "101%");
    assert_eq!(told(read)[0].0, Code::NumberOutOfRange);
}

#[test]
fn lines_and_columns_that_do_not_fit() {
    let short = damaged("la-codes.csv", ",91,Example Region", ",91");
    assert_eq!(told(short), at(Code::Syntax, 2, 1, ""));
    let twice = damaged("la-codes.csv", "998,", "999,");
    assert_eq!(told(twice), at(Code::DuplicateKey, 3, 1, "LEA"));
    let header = damaged("ks4.csv", "COHORT,OVERALL_DEST,", "COHORT,COHORT,");
    assert_eq!(told(header), at(Code::DuplicateKey, 1, 9, "COHORT"));
    // A column without a meaning is named and left out, the rest is read.
    let odd = damaged("ks4.csv", "UNKNOWNPER,", "UNKNWONPER,").unwrap();
    let warning = &odd.warnings.iter().next().unwrap();
    assert_eq!(
        (warning.code, warning.is_error()),
        (Code::UnknownKey, false)
    );
    assert!(
        statistics(&odd)
            .columns()
            .iter()
            .all(|c| c.header != "UNKNWONPER")
    );
}

#[test]
fn line_ends_do_not_matter() {
    let text = String::from_utf8(bytes("ks4.csv")).unwrap();
    let crlf = text.replace('\n', "\r\n");
    let read = read("ks4.csv", crlf.as_bytes(), &Options::default()).unwrap();
    assert_eq!(read, file("ks4.csv"));
    let crlf = crlf.replacen("NAT,", "4,", 1);
    let problems = told(again(&crlf));
    assert_eq!(problems, at(Code::UnknownOption, 6, 1, "RECTYPE"));
}

fn again(text: &str) -> Result<OfficialFile, Problems> {
    read("ks4.csv", text.as_bytes(), &Options::default())
}

#[test]
fn options_of_another_format_are_refused() {
    let census = Options {
        census: Some(2019),
        ..Options::default()
    };
    let leavers = Options {
        leavers: "2018/19".parse().ok(),
        ..Options::default()
    };
    let meaning = Options {
        time_period: TimePeriod::Destinations,
        ..Options::default()
    };
    for (name, options) in [
        ("ks4.csv", census),
        ("neet-2025.csv", leavers),
        ("post-16.csv", meaning),
    ] {
        let refused = told(read(name, &bytes(name), &options));
        assert_eq!(refused[..1], at(Code::Conflict, 1, 1, ""), "{name}");
    }
}

const FILES: [&str; 14] = [
    "ks4.csv",
    "post-16.csv",
    "progression.csv",
    "ks4-national.csv",
    "neet-2021.csv",
    "neet-2025.csv",
    "census.csv",
    "la-codes.csv",
    "register.csv",
    "register-windows-1252.csv",
    "codes-activity.csv",
    "codes-guarantee.csv",
    "codes-guarantee-pre-2016.csv",
    "codes-intended.csv",
];

proptest! {
    /// Whatever befalls a file: it is read, or every problem says where it is.
    #[test]
    fn damage_anywhere_is_survived(
        name in prop::sample::select(&FILES[..]),
        edits in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>(), 0..3_u8), 1..8),
    ) {
        let mut bytes = bytes(name);
        for (place, byte, how) in edits {
            let at = place.index(bytes.len());
            match how {
                0 => bytes[at] = byte,
                1 => bytes.insert(at, byte),
                _ => { bytes.remove(at); }
            }
        }
        match read(name, &bytes, &Options::default()) {
            Ok(file) => {
                let summary = Summary::of(&file, &[]);
                prop_assert_eq!(flat_rows(&file.content, &[]).count(), summary.rows);
            }
            Err(problems) => {
                prop_assert!(problems.has_errors());
                prop_assert!(problems.iter().all(|p| p.place.is_some()), "{}", problems);
            }
        }
    }
}
