//! Flat rows say what the answer says, for every sort of reading.

#[cfg(test)]
mod tests {
    use ceiag::api::{COLUMNS, Options, ReadingAnswer, RowCell, evaluate, rows};
    use ceiag::fact::FactSheet;
    use ceiag::text::json;
    use ceiag_conformance::files;
    use std::path::Path;

    #[test]
    fn every_benchmark_theme_and_criterion_has_a_row() {
        let library = ceiag_frameworks::library();
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples/school-2026.toml");
        let text = files::read(&path).unwrap().to_string();
        let sheet =
            FactSheet::read(&json("sheet", text.as_bytes()).unwrap(), &library.catalogue).unwrap();
        let editions = [
            "gatsby-2025-schools",
            "reference-maturity-2025-schools",
            "provider-access",
        ];
        let options = Options {
            frameworks: editions.map(str::to_owned).to_vec(),
            ..Options::default()
        };
        let answer = evaluate(library, &sheet, &options).unwrap();
        let mut expected = Vec::new();
        for result in &answer.results {
            match &result.reading {
                ReadingAnswer::Score { benchmarks, .. } => {
                    expected.extend(benchmarks.iter().map(|b| ("benchmark", b.text.clone())));
                }
                ReadingAnswer::Level { themes, .. } => {
                    expected.extend(themes.iter().map(|t| ("theme", t.text.clone())));
                }
                _ => {}
            }
            expected.extend(
                result
                    .findings
                    .iter()
                    .map(|f| ("criterion", f.text.clone())),
            );
        }
        let rows = rows(&answer);
        assert!(rows.iter().all(|row| row.len() == COLUMNS.len()));
        let at = |name: &str| COLUMNS.iter().position(|column| *column == name).unwrap();
        let told = rows
            .iter()
            .map(|row| (row[at("row")].to_string(), row[at("text")].to_string()));
        assert!(
            told.eq(expected
                .into_iter()
                .map(|(kind, text)| (kind.to_owned(), text)))
        );
        let numbers = rows.iter().map(|row| &row[at("max")]);
        assert!(
            numbers
                .clone()
                .any(|cell| matches!(cell, RowCell::Number(_)))
        );
        assert!(
            numbers
                .clone()
                .all(|cell| !matches!(cell, RowCell::Text(_)))
        );
    }
}
