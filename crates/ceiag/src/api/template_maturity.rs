//! A blank maturity model.

/// A framework file in TOML with comments and blanks, for whoever holds the text of a maturity model: six themes, best-fit
/// judgement, no name and no level filled in. It passes the check once its blanks are filled, and not before.
pub fn maturity_template() -> &'static str {
    include_str!("../framework/maturity_template.toml")
}

#[cfg(test)]
#[cfg(feature = "toml")]
mod tests {
    use super::maturity_template;
    use crate::framework::{FrameworkFile, Library};
    use crate::problem::Problems;
    use crate::text::{json, toml};

    /// What the blanks are filled with, by key: first level, second level and so on.
    fn filled(without: Option<usize>) -> String {
        let mut levels = 0;
        let mut blank = 0;
        let mut in_level = false;
        let lines = maturity_template().lines().map(|line| {
            if line.starts_with("[[") {
                in_level = line == "[[level]]";
                levels += usize::from(in_level);
            }
            let is_blank =
                !line.starts_with('#') && (line.contains("\"\"") || line.ends_with("[]"));
            if !is_blank {
                return line.to_owned();
            }
            blank += 1;
            if without == Some(blank) {
                return line.to_owned();
            }
            let key = line.split(" = ").next().unwrap();
            match key {
                "settings" => "settings = [\"school\"]".to_owned(),
                "benchmarks" => "benchmarks = [\"base/BM1\"]".to_owned(),
                "checked" => "checked = \"2026-01-31\"".to_owned(),
                "in-force" => line.replace("\"\"", "\"2025-09-01\""),
                "id" if in_level => format!("id = \"level-{levels}\""),
                _ => line.replace("\"\"", "\"filled\""),
            }
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    fn library() -> Library {
        let base = br#"{ "format": "ceiag-framework/1", "id": "base", "series": "base", "edition": "1", "title": "Base",
            "settings": ["school"], "reading": "findings", "in-force": { "from": "2025-09-01", "grade": "project" },
            "benchmark": [{ "id": "BM1", "number": 1, "label": "one" }],
            "fact": [{ "id": "a-fact", "kind": "yes-no", "label": "a fact" }],
            "criterion": [{ "id": "B.1", "benchmark": "BM1", "label": "one", "text": "One.", "grade": "project",
                "met-when": { "yes": "a-fact" } }] }"#;
        Library::default().with(&FrameworkFile::read(&json("base", base).unwrap()).unwrap())
    }

    fn checked(text: &str) -> Result<(), Problems> {
        let library = library();
        let doc = toml("model.toml", text.as_bytes())?;
        let file = FrameworkFile::read_with(&doc, &library)?;
        let problems = file.check(&library, &doc);
        if problems.is_empty() {
            Ok(())
        } else {
            Err(problems)
        }
    }

    #[test]
    fn the_blanks_filled_it_passes_the_check() {
        assert_eq!(checked(&filled(None)), Ok(()));
    }

    #[test]
    fn only_what_is_said_to_be_optional_can_be_left_blank() {
        let blanks = maturity_template().lines().filter(|line| {
            !line.starts_with('#') && (line.contains("\"\"") || line.ends_with("[]"))
        });
        let blanks: Vec<&str> = blanks.collect();
        assert_eq!(blanks.len(), 27);
        let left: Vec<&str> = (1..=blanks.len())
            .filter(|blank| checked(&filled(Some(*blank))).is_ok())
            .map(|blank| blanks[blank - 1])
            .collect();
        let optional = ["label = \"\"", "owner = \"\"", "publisher = \"\""];
        assert_eq!(left, optional);
    }

    #[test]
    fn nothing_in_it_names_a_theme_or_a_level() {
        let doc = toml("blank.toml", maturity_template().as_bytes()).unwrap();
        assert!(FrameworkFile::read(&doc).is_err());
        for line in maturity_template().lines().filter(|l| !l.starts_with('#')) {
            if let Some(label) = line.strip_prefix("label = ") {
                assert_eq!(label, "\"\"");
            }
        }
    }
}
