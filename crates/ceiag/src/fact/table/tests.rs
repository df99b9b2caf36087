use super::*;
use crate::fact::{Share, Value};

const CATALOGUE: &str = r#"{"format": "ceiag-catalogue/1", "fact": [
    {"id": "published", "kind": "yes-no", "label": "published", "question": "Published?"},
    {"id": "visits", "kind": "count", "label": "visits", "unit": "visits", "question": "How many?"},
    {"id": "share-of-pupils", "kind": "share", "label": "a share", "unit": "pupils", "population": "pupils", "question": "How many?"},
    {"id": "encounter", "kind": "share", "label": "met", "unit": "pupils", "population": "pupils", "by": "year", "years": [7, 13], "question": "How many?"}
]}"#;

fn catalogue() -> Catalogue {
    let mut catalogue = Catalogue::default();
    let doc = crate::text::json("catalogue", CATALOGUE.as_bytes()).unwrap();
    catalogue.read(&doc).unwrap();
    catalogue
}

const HEAD: [&str; 9] = [
    "name",
    "setting",
    "years",
    "as_of",
    "published",
    "visits",
    "share-of-pupils",
    "encounter.y9.n",
    "encounter.y9.d",
];

fn read(cells: [&str; 9]) -> SheetRead {
    let catalogue = catalogue();
    let table = SheetTable::new("t.csv", 1, &HEAD, &catalogue).unwrap();
    table.row(4, &cells, None)
}

fn share(read: &SheetRead, address: &str) -> Option<Value> {
    let sheet = read.sheet.as_ref().unwrap();
    let entry = sheet.get(&Address::parse(address).unwrap());
    entry.map(|e| e.value.clone())
}

fn codes(problems: &Problems) -> Vec<(Code, String, u32)> {
    let place = |p: &Problem| p.place.as_ref().unwrap().column;
    let column = |p: &Problem| (p.code, p.path.clone().unwrap_or_default(), place(p));
    problems.iter().map(column).collect()
}

#[test]
fn a_row_reads_as_the_same_sheet_in_a_file_does() {
    let read = read([
        "A",
        "school",
        "7-11",
        "2026-03-31",
        "TRUE",
        "3",
        "75%",
        "112",
        "150",
    ]);
    assert!(read.problems.is_empty(), "{}", read.problems);
    let text = r#"{"as-of": "2026-03-31", "institution": {"name": "A", "setting": "school", "years": [7, 11]},
        "facts": {"published": true, "visits": 3, "share-of-pupils": "75%", "encounter.y9": "112/150"}}"#;
    let doc = crate::text::json("sheet", text.as_bytes()).unwrap();
    let sheet = FactSheet::read(&doc, &catalogue()).unwrap();
    assert_eq!(read.sheet.unwrap().to_json(), sheet.to_json());
}

#[test]
fn what_is_not_known_stays_unknown() {
    let numerator = read([
        "A",
        "school",
        "7-11",
        "2026-03-31",
        "NA",
        "n/a",
        "unknown",
        "5",
        "",
    ]);
    assert!(numerator.problems.is_empty(), "{}", numerator.problems);
    assert_eq!(numerator.sheet.as_ref().unwrap().entries().count(), 1);
    let five = Value::Share(Share::NumeratorOnly { n: 5 });
    assert_eq!(share(&numerator, "encounter.y9"), Some(five));
    let denominator = read(["A", "school", "7-11", "2026-03-31", "", "", "", "", "150"]);
    assert_eq!(share(&denominator, "encounter.y9"), None);
}

#[test]
fn yes_and_no_in_every_word_and_nothing_else() {
    let catalogue = catalogue();
    let table = SheetTable::new("t.csv", 1, &["setting", "published"], &catalogue).unwrap();
    let said = |cell: Cell<'_>| {
        let read = table.row_of(2, &[Cell::Text("college"), cell], Date::new(2026, 3, 31));
        let value = read.sheet.as_ref().and_then(|sheet| {
            let entry = sheet.get(&Address::parse("published").unwrap());
            entry.map(|entry| entry.value.clone())
        });
        (value, read.problems)
    };
    for (words, is) in [
        (["yes", "Y", "TRUE", "1", " Yes "], true),
        (["no", "n", "False", "0", "NO"], false),
    ] {
        for word in words {
            assert_eq!(
                said(Cell::Text(word)).0,
                Some(Value::YesNo(is.into())),
                "{word}"
            );
        }
        let number = Cell::Value(Json::Integer(i64::from(is)));
        assert_eq!(said(number).0, Some(Value::YesNo(is.into())));
    }
    for word in ["x", "\u{2713}", "t", "2", "partly", "-1", "on"] {
        let (value, problems) = said(Cell::Text(word));
        assert_eq!(value, None, "{word}");
        let problem = problems.into_vec().remove(0);
        assert_eq!(problem.code, Code::WrongKind, "{word}");
        assert!(problem.help.unwrap().contains("`yes` or `no`"), "{word}");
    }
    let (value, problems) = said(Cell::Value(Json::Integer(2)));
    assert!(value.is_none() && problems.has_errors());
}

#[test]
fn problems_name_the_row_and_the_column() {
    let read = read([
        "A",
        "school",
        "7-11",
        "31/03/2026",
        "perhaps",
        "-1",
        "1.5",
        "151",
        "150",
    ]);
    let found = codes(&read.problems);
    for expected in [
        (Code::NotADate, "as_of", 4),
        (Code::WrongKind, "published", 5),
        (Code::WrongKind, "visits", 6),
        (Code::WrongKind, "share-of-pupils", 7),
        (Code::NOverD, "encounter.y9.n", 8),
    ] {
        let expected = (expected.0, expected.1.to_owned(), expected.2);
        assert!(found.contains(&expected), "{expected:?} not in {found:?}");
    }
    let over = read
        .problems
        .iter()
        .find(|p| p.code == Code::NOverD)
        .unwrap();
    assert_eq!(
        over.message,
        "column `encounter.y9.n`: 151 of 150: the part is larger than the whole"
    );
    assert!(
        read.problems
            .iter()
            .all(|p| p.place.as_ref().unwrap().line == 4)
    );
}

#[test]
fn a_pair_that_is_no_number_is_refused_as_a_whole() {
    let read = read([
        "A",
        "school",
        "7-11",
        "2026-03-31",
        "",
        "",
        "",
        "112.5",
        "150",
    ]);
    assert_eq!(
        codes(&read.problems),
        [(Code::NotANumber, "encounter.y9.n".to_owned(), 8)]
    );
    assert_eq!(share(&read, "encounter.y9"), None);
    assert!(read.refused.contains(&Address::year("encounter", 9)));
}

#[test]
fn year_groups_as_people_and_spreadsheets_write_them() {
    for (cell, is) in [
        ("7-11", Some((7, 11))),
        ("7 to 11", Some((7, 11))),
        ("Y7–Y11", Some((7, 11))),
        ("12", Some((12, 12))),
        ("07-Nov", None),
        ("2026-11-07", None),
        ("seven", None),
    ] {
        let read = read(["A", "school", cell, "2026-03-31", "", "", "", "", ""]);
        let years = read.sheet.as_ref().and_then(|s| s.institution.years);
        assert_eq!(years.map(|y| (y.first(), y.last())), is, "{cell}");
        let told = read.problems.to_string();
        assert_eq!(
            told.contains("write `7 to 11`"),
            is.is_none(),
            "{cell}: {told}"
        );
    }
}

#[test]
fn a_short_row_is_named() {
    let catalogue = catalogue();
    let table = SheetTable::new("t.csv", 1, &HEAD, &catalogue).unwrap();
    let read = table.row(7, &["A", "college"], Date::new(2026, 3, 31));
    let first = read.problems.into_vec().remove(0);
    assert_eq!(first.message, "the row has 2 cells, the table 9 cells");
}

#[test]
fn the_day_may_come_from_outside() {
    let catalogue = catalogue();
    let table = SheetTable::new("t.csv", 1, &["setting"], &catalogue).unwrap();
    let read = table.row(2, &["college"], Date::new(2026, 3, 31));
    assert_eq!(read.sheet.unwrap().as_of, Date::new(2026, 3, 31).unwrap());
    let read = table.row(2, &["college"], None);
    assert_eq!(read.problems.into_vec()[0].code, Code::MissingKey);
}

#[test]
fn headers_are_checked_all_at_once() {
    let catalogue = catalogue();
    let headers = [
        "nmae",
        "publishd",
        "encounter",
        "visits.n",
        "setting",
        "setting",
        "share-of-pupils",
        "share-of-pupils.n",
    ];
    let problems = SheetTable::new("t.csv", 1, &headers, &catalogue).unwrap_err();
    let found: Vec<Code> = problems.iter().map(|p| p.code).collect();
    assert_eq!(
        found,
        [
            Code::UnknownKey,
            Code::UnknownFact,
            Code::UnknownAddress,
            Code::WrongKind,
            Code::DuplicateKey,
            Code::DuplicateKey
        ]
    );
    let help: Vec<Option<&str>> = problems.iter().map(|p| p.help.as_deref()).collect();
    assert_eq!(help[0], Some("did you mean `name`?"));
    assert_eq!(help[1], Some("did you mean `published`?"));
}

#[test]
fn values_of_a_program_are_read_as_cells_of_a_file_are() {
    let catalogue = catalogue();
    let table = SheetTable::new("t.csv", 1, &HEAD, &catalogue).unwrap();
    let (text, number) = (Cell::Text, |n| Cell::Value(Json::Integer(n)));
    let years = Cell::Value(Json::Array(vec![Json::Integer(7), Json::Integer(11)]));
    let values = [
        text("Example School"),
        text("school"),
        years,
        text("2026-03-31"),
        Cell::Value(Json::Bool(true)),
        number(3),
        text("75%"),
        number(112),
        number(150),
    ];
    let of_program = table.row_of(4, &values, None);
    let of_file = read([
        "Example School",
        "school",
        "7-11",
        "2026-03-31",
        "yes",
        "",
        "75%",
        "112",
        "150",
    ]);
    assert!(of_program.problems.is_empty(), "{}", of_program.problems);
    for address in ["published", "share-of-pupils", "encounter.y9"] {
        assert_eq!(share(&of_program, address), share(&of_file, address));
    }
    let visits = share(&of_program, "visits");
    assert_eq!(visits, Some(Value::Count(3.into())));
}

#[test]
fn values_that_are_not_exact_or_not_there_are_told_by_their_column() {
    let catalogue = catalogue();
    let table = SheetTable::new("t.csv", 1, &HEAD, &catalogue).unwrap();
    let values = [
        Cell::Empty,
        Cell::Text("school"),
        Cell::Float("7.5"),
        Cell::Text("2026-03-31"),
        Cell::Float("0.5"),
        Cell::Value(Json::Integer(-1)),
        Cell::Empty,
        Cell::Float("112.5"),
        Cell::Value(Json::Bool(true)),
    ];
    let read = table.row_of(4, &values, None);
    let told: Vec<(Code, &str)> = read
        .problems
        .iter()
        .map(|p| (p.code, p.path.as_deref().unwrap_or_default()))
        .collect();
    assert!(told.contains(&(Code::FloatNotExact, "years")), "{told:?}");
    assert!(
        told.contains(&(Code::FloatNotExact, "published")),
        "{told:?}"
    );
    assert!(
        told.contains(&(Code::NotANumber, "encounter.y9.n")),
        "{told:?}"
    );
    assert!(
        told.contains(&(Code::NotANumber, "encounter.y9.d")),
        "{told:?}"
    );
    let refused: Vec<String> = read.refused.iter().map(ToString::to_string).collect();
    assert!(refused.contains(&"published".to_owned()), "{refused:?}");
}

#[test]
fn headers_and_words_are_read_as_people_write_them() {
    let catalogue = catalogue();
    let plain = SheetTable::new(
        "t.csv",
        1,
        &["name", "setting", "years", "as-of", "published"],
        &catalogue,
    );
    let people = SheetTable::new(
        "t.csv",
        1,
        &["Name", " Setting", "YEARS", "As of", "Published"],
        &catalogue,
    );
    let expected = plain.unwrap().row(
        2,
        &["A", "special-school", "7-11", "2026-03-31", "true"],
        None,
    );
    let expected = expected.sheet.unwrap();
    let people = people.unwrap();
    for (setting, yes) in [
        ("Special School", "Y"),
        ("special_school", "Yes"),
        ("special-school", "1"),
    ] {
        let read = people.row(2, &["A", setting, "Y7-Y11", "2026-03-31", yes], None);
        assert_eq!(read.sheet.as_ref(), Some(&expected), "{:?}", read.problems);
    }
    let read = people.row(2, &["A", "scool", "7-11", "2026-03-31", "N"], None);
    assert_eq!(codes(&read.problems)[0].0, Code::UnknownSetting);
}

#[test]
fn what_to_write_instead_is_told() {
    let help = |column: usize, cell: &str| {
        let mut cells = ["A", "school", "7-11", "2026-03-31", "", "", "", "", ""];
        cells[column] = cell;
        let problem = read(cells).problems.into_vec().remove(0);
        (problem.code, problem.help.unwrap_or_default())
    };
    let ages = "these are year groups, not ages: ages 11 to 16 are Years 7 to 11";
    assert_eq!(help(2, "11-16"), (Code::NumberOutOfRange, ages.to_owned()));
    assert_eq!(
        help(3, "31/03/2026"),
        (Code::NotADate, "write `2026-03-31`".to_owned())
    );
    let share = "98 of how many? Write `98/…` with all of them behind it, or `98%`";
    for cell in ["98", "98 %"] {
        assert_eq!(help(6, cell), (Code::WrongKind, share.to_owned()), "{cell}");
    }
    let comma = "write `1048`, without a comma";
    assert_eq!(help(7, "1,048"), (Code::NotANumber, comma.to_owned()));
    assert_eq!(
        help(7, "100000000000000000000"),
        (Code::NumberOutOfRange, String::new())
    );
}
