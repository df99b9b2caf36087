//! Every format is known by its headers and read as rows.

use super::support::*;
use ceiag::problem::Code;
use ceiag_records::official::{
    AreaKind, Breakdown, Cell, CellCode, Content, Format, Generation, Level, Measure, Options,
    Phase, Scheme, Status, TimePeriod, Unit, read,
};
use rust_decimal::Decimal;

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
