//! Every reader on a small made-up file of its format, and on damaged copies of it.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at the first surprise"
)]

use ceiag::json::Json;
use ceiag::problem::{Code, Problems};
use ceiag_records::official::{
    AreaKind, Breakdown, Cell, CellCode, Content, Format, Generation, Level, Measure, OfficialFile,
    Options, Phase, Row, Scheme, Statistics, Status, Summary, TimePeriod, Unit, flat_rows, read,
};
use proptest::prelude::*;
use rust_decimal::Decimal;
use std::path::Path;

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/official");
    std::fs::read(folder.join(name)).unwrap()
}

fn with(name: &str, options: &Options) -> OfficialFile {
    match read(name, &bytes(name), options) {
        Ok(file) => file,
        Err(problems) => panic!("{problems}"),
    }
}

fn file(name: &str) -> OfficialFile {
    with(name, &Options::default())
}

fn statistics(file: &OfficialFile) -> &Statistics {
    match &file.content {
        Content::Statistics(statistics) => statistics,
        other => panic!("{:?}", other.keys()),
    }
}

/// The row of a line (counted from 2, as in the file) under a header.
fn row<'f>(file: &'f OfficialFile, line: u32, header: &str) -> Row<'f> {
    let mut rows = statistics(file).rows();
    rows.find(|row| row.line == line && row.header == header)
        .unwrap()
}

/// A copy of a file with one text put in place of another.
fn damaged(name: &str, from: &str, to: &str) -> Result<OfficialFile, Problems> {
    let text = String::from_utf8(bytes(name)).unwrap();
    assert!(text.contains(from), "{from}");
    read(
        name,
        text.replacen(from, to, 1).as_bytes(),
        &Options::default(),
    )
}

/// Code, line, column and path of every problem.
fn told(read: Result<OfficialFile, Problems>) -> Vec<(Code, u32, u32, String)> {
    let place = |p: ceiag::problem::Problem| {
        let place = p.place.unwrap();
        (p.code, place.line, place.column, p.path.unwrap_or_default())
    };
    read.unwrap_err().into_iter().map(place).collect()
}

fn at(code: Code, line: u32, column: u32, path: &str) -> Vec<(Code, u32, u32, String)> {
    vec![(code, line, column, path.to_owned())]
}

#[test]
fn formats_are_known_by_their_headers() {
    for (name, format) in [
        ("ks4.csv", Format::Ks4Destinations),
        ("post-16.csv", Format::Post16Destinations),
        ("progression.csv", Format::Post16Progression),
        ("ks4-national.csv", Format::Ks4National),
        ("neet-2021.csv", Format::NeetScorecard),
        ("neet-2025.csv", Format::NeetScorecard),
        ("census.csv", Format::SchoolCensus),
        ("la-codes.csv", Format::LaCodes),
        ("register.csv", Format::Register),
        ("codes-activity.csv", Format::CodeList),
    ] {
        let read = read("any name", &bytes(name), &Options::default());
        assert_eq!(read.unwrap().format, format, "{name}");
    }
}

#[test]
fn an_unknown_file_is_told_what_is_missing_for_the_nearest_format() {
    let problems = read(
        "x.csv",
        b"URN,LA,ESTAB,SCHOOLTYPE,PUPILS\n1,2,3,4,5\n",
        &Options::default(),
    );
    let problems = problems.unwrap_err().into_vec();
    assert_eq!(problems[0].code, Code::BadFormat);
    assert_eq!(
        problems[0].help.as_deref(),
        Some("nearest is school census; missing: `NOR`")
    );
    let none = read("x.csv", b"a,b\n1,2\n", &Options::default()).unwrap_err();
    let none = none.into_vec();
    assert_eq!(
        (none[0].code, none[0].help.as_deref()),
        (Code::BadFormat, None)
    );
    for (empty, code) in [
        (&b""[..], Code::MissingKey),
        (b"\n\n,,\n", Code::MissingKey),
    ] {
        assert_eq!(
            told(read("x.csv", empty, &Options::default())),
            at(code, 1, 1, "")
        );
    }
    let bare = told(read(
        "x.csv",
        b"LEA,LA Name,REGION,REGION NAME\n",
        &Options::default(),
    ));
    assert_eq!(bare, at(Code::MissingKey, 1, 1, ""));
}

#[test]
fn key_stage_4() {
    let file = file("ks4.csv");
    assert!(file.warnings.is_empty());
    let overall = row(&file, 2, "OVERALL_DEST");
    assert_eq!(overall.area.urn.unwrap().to_string(), "900001");
    assert_eq!(overall.area.laestab.unwrap().to_string(), "9994000");
    assert_eq!(overall.area.closed, Some(false));
    assert_eq!(overall.cell, Cell::Number(149.into()));
    assert_eq!(
        (overall.level, overall.unit),
        (Level::KeyStage4, Unit::Count)
    );
    assert_eq!(row(&file, 3, "OVERALL_DEST").area.closed, Some(true));
    assert_eq!(row(&file, 3, "APPRENPER").cell, Cell::Code(CellCode::Sp));
    assert_eq!(row(&file, 3, "APPREN_DIS").cell, Cell::Code(CellCode::Supp));
    assert_eq!(row(&file, 3, "COHORT_18").cell, Cell::Code(CellCode::Na));
    // A hidden cell hides its complement too.
    for header in ["SIXTH_COL_DIS", "SIXTH_COL_NONDIS"] {
        assert_eq!(row(&file, 2, header).cell, Cell::Code(CellCode::Supp));
    }
    assert_eq!(row(&file, 4, "COHORT").area.kind, AreaKind::Special);
    let (la, england) = (row(&file, 5, "COHORT"), row(&file, 6, "COHORT"));
    assert_eq!(
        (la.area.kind, la.area.urn),
        (AreaKind::LocalAuthority, None)
    );
    assert_eq!(england.area.kind, AreaKind::England);
}

#[test]
fn the_years_of_key_stage_4_are_in_its_headers() {
    let file = file("ks4.csv");
    let years = |header| row(&file, 2, header).years.to_string();
    assert_eq!(
        years("COHORT"),
        "leavers of 2016/17, destinations in 2017/18"
    );
    assert_eq!(
        years("COHORT_18"),
        "leavers of 2015/16, destinations in 2016/17"
    );
    assert_eq!(
        years("OVERALL_DESTPER_NONDIS_17"),
        "leavers of 2014/15, destinations in 2015/16"
    );
    let same = Options {
        leavers: "2016/17".parse().ok(),
        ..Options::default()
    };
    assert_eq!(with("ks4.csv", &same), file);
    let other = Options {
        leavers: "2018/19".parse().ok(),
        ..Options::default()
    };
    let refused = read("ks4.csv", &bytes("ks4.csv"), &other);
    assert_eq!(told(refused), at(Code::Conflict, 1, 1, ""));
}

#[test]
fn a_sum_over_a_suppressed_cell_is_not_known() {
    let file = file("ks4.csv");
    let parts = |line| ["FE_DIS", "SCH_6TH_DIS", "SIXTH_COL_DIS"].map(|h| row(&file, line, h).cell);
    assert_eq!(Cell::sum(&parts(5)), Ok(82.into()));
    assert_eq!(Cell::sum(&parts(2)), Err(Cell::Code(CellCode::Supp)));
}

#[test]
fn after_16() {
    let untold = file("post-16.csv");
    assert_eq!(row(&untold, 2, "TOT_COHORT").years, Default::default());
    assert!(untold.notices[0].contains("does not say its years"));
    let options = Options {
        leavers: "2018/19".parse().ok(),
        ..Options::default()
    };
    let file = with("post-16.csv", &options);
    assert_eq!(
        row(&file, 2, "TOT_COHORT").years.to_string(),
        "leavers of 2018/19, destinations in 2019/20"
    );
    let level = row(&file, 2, "L3_NOT_CAPTUREDPER");
    assert_eq!(
        (level.level, level.measure),
        (Level::Level3, Measure::NotCaptured)
    );
    assert_eq!(
        row(&file, 2, "LALLOTH_COHORT").cell,
        Cell::Code(CellCode::Na)
    );
    let consortium = row(&file, 3, "TOT_HE").area;
    assert_eq!(
        (consortium.kind, consortium.closed),
        (AreaKind::Consortium, None)
    );
    let odd = row(&file, 4, "TOT_OTHER_EDU_DIS");
    assert_eq!(odd.cell, Cell::Code(CellCode::Sn));
    assert_eq!(odd.breakdown, &Breakdown::Disadvantaged);
}

#[test]
fn progression() {
    let file = file("progression.csv");
    let score = row(&file, 2, "TLEV_SCORE");
    assert_eq!((score.level, score.unit), (Level::Tlev, Unit::Points));
    assert_eq!(score.cell, Cell::Number((-5).into()));
    assert_eq!(row(&file, 3, "ALL_COHORT").cell, Cell::Blank);
    assert_eq!(
        row(&file, 3, "ALL_SCORE")
            .cell
            .number()
            .unwrap()
            .to_string(),
        "0.0"
    );
    assert_eq!(row(&file, 3, "ALL_OXBRIDGE").cell, Cell::Code(CellCode::Sp));
    let options = Options {
        leavers: "2017/18".parse().ok(),
        ..Options::default()
    };
    let told = with("progression.csv", &options);
    let years = row(&told, 2, "ALL_HE").years;
    assert_eq!((years.leavers, years.destinations), (options.leavers, None));
}

#[test]
fn national() {
    let file = file("ks4-national.csv");
    let numbers = row(&file, 2, "overall");
    assert_eq!(
        (numbers.cell, numbers.unit),
        (Cell::Number(9330.into()), Unit::Count)
    );
    assert_eq!(
        numbers.years.to_string(),
        "leavers of 2020/21, destinations in 2021/22"
    );
    assert_eq!(numbers.provisional, Some(false));
    let percents = row(&file, 3, "overall");
    assert_eq!(percents.cell, Cell::Percent(Decimal::new(933, 1)));
    assert_eq!(row(&file, 3, "spi").cell, Cell::Code(CellCode::Low));
    assert_eq!(row(&file, 4, "fe").breakdown, &Breakdown::Disadvantaged);
    assert_eq!(row(&file, 4, "fe").cell, Cell::Code(CellCode::C));
    let published = row(&file, 6, "cohort").breakdown;
    assert_eq!(
        (published.topic(), published.id()),
        ("Ethnicity Minor", "Black - African")
    );
    assert_eq!(row(&file, 8, "inst_count").cell, Cell::Code(CellCode::Z));
    // The base of a group stands once, with its numbers.
    let bases = statistics(&file)
        .rows()
        .filter(|r| r.measure == Measure::Cohort);
    assert_eq!(bases.map(|r| r.line).collect::<Vec<_>>(), [2, 4, 6, 8, 10]);
    assert!(file.notices[0].contains("leaver year"));
    assert_eq!(
        file.notices[1],
        "Provisional: leavers of 2022/23, destinations in 2023/24."
    );
}

#[test]
fn the_caller_says_what_time_period_means() {
    let options = Options {
        time_period: TimePeriod::Destinations,
        ..Options::default()
    };
    let file = with("ks4-national.csv", &options);
    assert_eq!(
        row(&file, 2, "overall").years.to_string(),
        "leavers of 2019/20, destinations in 2020/21"
    );
    assert!(file.notices[0].contains("destination year"));
}

#[test]
fn damage_to_a_national_file_is_found() {
    let name = "ks4-national.csv";
    let doubled = damaged(
        name,
        "Disadvantage Status,Disadvantaged,Percentage",
        "Total,Total,Percentage",
    );
    assert_eq!(told(doubled), at(Code::DuplicateKey, 5, 10, "data_type"));
    let other_base = damaged(
        name,
        "Percentage,Revised,40,10000",
        "Percentage,Revised,40,10001",
    );
    assert_eq!(told(other_base), at(Code::Conflict, 3, 13, "cohort"));
    let percent_sign = damaged(name, "93.3", "93.3%");
    assert_eq!(
        told(percent_sign),
        at(Code::UnknownOption, 3, 14, "overall")
    );
    let year = damaged(name, "202021", "202022");
    assert_eq!(told(year), at(Code::WrongType, 2, 1, "time_period"));
    let foreign_code = damaged(name, ",z,10000", ",SUPP,10000");
    let problems = told(foreign_code);
    assert_eq!(problems[0], at(Code::UnknownOption, 8, 12, "inst_count")[0]);
}

#[test]
fn scorecards_of_different_years() {
    let (old, new) = (file("neet-2021.csv"), file("neet-2025.csv"));
    for file in [&old, &new] {
        let neet = row(file, 4, "NEET_percent");
        assert_eq!(neet.area.kind, AreaKind::LocalAuthority);
        assert_eq!(neet.area.gss.as_deref(), Some("E06000999"));
        assert_eq!(neet.area.la.unwrap().to_string(), "999");
        assert_eq!((neet.years.leavers, neet.years.destinations), (None, None));
        assert_eq!(
            row(file, 4, "NEET_NK_EHCP_percent").cell,
            Cell::Code(CellCode::C)
        );
        assert_eq!(
            row(file, 4, "NEET_NK_EHCP_percent").breakdown,
            &Breakdown::EhcPlan
        );
        assert_eq!(row(file, 3, "VG_NEET_NK_percentage").cell, Cell::Blank);
        assert_eq!(row(file, 3, "annualchange_NEET").unit, Unit::AnnualChange);
        assert_eq!(row(file, 4, "NEET_quintile").cell, Cell::Number(3.into()));
    }
    assert_eq!(row(&old, 2, "NEET_percent").years.calendar, Some(2021));
    let absence = |file, header| row(file, 2, header).measure;
    assert_eq!(
        absence(&old, "sess_overall_percent_pa_10_exact"),
        absence(&new, "enrolments_pa_10_exact_percent")
    );
    // Of the parts nothing is required: they are rounded one by one.
    assert_eq!(
        row(&old, 2, "NEET_not_known_percent").cell.percent(),
        Some(Decimal::new(50, 1))
    );
}

#[test]
fn lines_that_are_no_areas_are_left_out_with_a_warning() {
    let file = file("neet-2021.csv");
    let warnings: Vec<_> = file
        .warnings
        .iter()
        .map(|w| (w.code, w.is_error()))
        .collect();
    assert_eq!(
        warnings,
        [(Code::NumberOutOfRange, false), (Code::MissingKey, false)]
    );
    assert_eq!((file.lines, statistics(&file).records().len()), (4, 3));
    // A percentage above 100 is kept as it was published.
    let offer = row(&file, 4, "September_guarantee_Offer_made_percent");
    assert_eq!(offer.cell, Cell::Percent(Decimal::new(1001, 1)));
}

#[test]
fn census() {
    let options = Options {
        census: Some(2019),
        ..Options::default()
    };
    let file = with("census.csv", &options);
    let pupils = row(&file, 2, "NOR");
    assert_eq!(
        (pupils.area.kind, pupils.years.calendar),
        (AreaKind::School, Some(2019))
    );
    assert_eq!(row(&file, 3, "NUMFSM").cell, Cell::Code(CellCode::Na));
    assert_eq!(
        row(&file, 2, "PNUMEAL").cell,
        Cell::Percent(Decimal::new(100, 1).normalize())
    );
    let total = row(&file, 4, "NOR").area;
    assert_eq!(
        (total.kind, total.group.as_deref()),
        (AreaKind::England, Some("SEC"))
    );
}

#[test]
fn the_register_in_both_encodings() {
    let (utf8, windows) = (file("register.csv"), file("register-windows-1252.csv"));
    let Content::Register(all) = &utf8.content else {
        panic!()
    };
    assert_eq!(utf8.content, windows.content);
    let school = &all[0];
    assert_eq!(school.name, "Northgate Example School – “made up”");
    assert_eq!(school.opened.unwrap().to_string(), "2012-02-29");
    assert_eq!(
        (school.status, school.phase),
        (Some(Status::Open), Some(Phase::Secondary))
    );
    assert_eq!(school.sixth_form, Some(true));
    assert_eq!(school.free_meals_percent, Some(Decimal::new(135, 1)));
    let before = &all[1];
    assert_eq!((before.opened, before.ukprn), (None, None));
    assert_eq!(before.closed.unwrap().to_string(), "2011-08-31");
    assert!(utf8.notices[0].contains("placeholders and are left unknown: 1"));
    assert!(windows.notices[0].contains("Windows-1252"));
}

#[test]
fn other_files_must_be_utf_8() {
    let mut broken = bytes("ks4.csv");
    let at_e = broken.windows(7).position(|w| w == b"Example").unwrap();
    broken[at_e] = 0xe9;
    let problems = told(read("ks4.csv", &broken, &Options::default()));
    assert_eq!(problems, at(Code::NotUtf8, 2, 6, ""));
    // Windows-1252 has no character for 0x81.
    let mut register = bytes("register-windows-1252.csv");
    let quote = register.iter().position(|b| *b == 0x93).unwrap();
    register[quote] = 0x81;
    let problems = told(read("r.csv", &register, &Options::default()));
    assert_eq!(problems[0].0, Code::NotUtf8);
}

#[test]
fn lists_of_codes() {
    for (name, scheme) in [
        ("codes-activity.csv", Scheme::Activity),
        ("codes-guarantee.csv", Scheme::SeptemberGuarantee),
        (
            "codes-guarantee-pre-2016.csv",
            Scheme::SeptemberGuaranteePre2016,
        ),
        ("codes-intended.csv", Scheme::IntendedDestination),
    ] {
        let file = file(name);
        let Content::Codes(list) = &file.content else {
            panic!()
        };
        assert_eq!(list.scheme, scheme, "{name}");
        let generations: Vec<_> = list.codes.iter().filter_map(|c| c.generation).collect();
        if scheme == Scheme::IntendedDestination {
            assert_eq!(generations, [Generation::Old, Generation::New]);
        } else {
            assert!(generations.is_empty());
        }
    }
    let Content::Regions(all) = file("la-codes.csv").content else {
        panic!()
    };
    assert_eq!((all.len(), all[0].region), (2, 91));
}

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
        let file = crate::file(name);
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
