//! What the check says of frameworks and libraries that are sound, and of those that are not.
//!
//! A vector has a `framework` (a file, judged as part of an optional `library`) or only a `library`, and expects
//! every problem that is told, by code and path, in any order.

#[cfg(test)]
mod tests {
    use ceiag::framework::{FrameworkFile, Library, check_library};
    use ceiag::problem::{Code, Problems};
    use ceiag::text::json;
    use serde_json::Value;
    use std::collections::BTreeSet;
    use std::path::PathBuf;

    fn vectors() -> Vec<(String, Value)> {
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("framework-check");
        let mut found: Vec<_> = std::fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .map(|path| {
                let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
                let text = std::fs::read_to_string(path).unwrap();
                (name, serde_json::from_str(&text).unwrap())
            })
            .collect();
        found.sort_by(|a, b| a.0.cmp(&b.0));
        assert!(found.len() > 90, "vectors are missing");
        found
    }

    fn library(vector: &Value) -> Library {
        match vector.get("library") {
            Some(library) => {
                Library::read(&json("library.json", library.to_string().as_bytes()).unwrap())
                    .unwrap()
            }
            None => Library::default(),
        }
    }

    fn problems(vector: &Value) -> Problems {
        problems_of(vector).0
    }

    /// The problems, and whether the check told them: a file that can't be read is not checked.
    fn problems_of(vector: &Value) -> (Problems, bool) {
        let library = library(vector);
        let Some(framework) = vector.get("framework") else {
            return (check_library(&library), true);
        };
        let text = serde_json::to_string_pretty(framework).unwrap();
        let doc = json("framework.json", text.as_bytes()).unwrap();
        match FrameworkFile::read_with(&doc, &library) {
            Ok(file) => (file.check(&library, &doc), true),
            Err(problems) => (problems, false),
        }
    }

    fn told(problems: &Problems) -> Vec<(String, String)> {
        problems
            .iter()
            .map(|p| (p.code.to_string(), p.path.clone().unwrap_or_default()))
            .collect()
    }

    fn expected(vector: &Value) -> Vec<(String, String)> {
        let text = |value: &Value, key: &str| value[key].as_str().unwrap().to_owned();
        vector["expect"]
            .as_array()
            .unwrap()
            .iter()
            .map(|problem| (text(problem, "code"), text(problem, "path")))
            .collect()
    }

    #[test]
    fn tells_every_problem_and_no_other() {
        let mut wrong = Vec::new();
        for (name, vector) in vectors() {
            let (mut told, mut expected) = (told(&problems(&vector)), expected(&vector));
            told.sort();
            expected.sort();
            if told != expected {
                wrong.push(format!(
                    "{name}\n  told     {told:?}\n  expected {expected:?}"
                ));
            }
        }
        assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    }

    #[test]
    fn every_problem_says_where_it_is_and_what_to_do() {
        for (name, vector) in vectors() {
            let (problems, checked) = problems_of(&vector);
            for problem in &problems {
                // A key that is missing or unknown says by itself what to do, so a file that can't be read need not.
                assert!(problem.help.is_some() || !checked, "{name}: {problem}");
                assert!(!problem.message.ends_with('.'), "{name}: {problem}");
                if vector.get("framework").is_some() {
                    let place = problem.place.as_ref();
                    assert!(
                        place.is_some_and(|p| p.file == "framework.json"),
                        "{name}: {problem}"
                    );
                }
            }
        }
    }

    #[test]
    fn many_problems_come_at_once_in_the_order_of_the_file() {
        let (_, vector) = vectors()
            .into_iter()
            .find(|(name, _)| name == "many-at-once")
            .unwrap();
        let problems = problems(&vector);
        let places: Vec<_> = problems.iter().map(|p| p.place.clone().unwrap()).collect();
        assert!(places.is_sorted(), "{problems}");
        assert_eq!(problems.len(), 10);
        let lines: BTreeSet<_> = places.iter().map(|p| p.line).collect();
        assert!(lines.len() > 7, "{problems}");
    }

    /// The codes that only the check gives each have a vector.
    #[test]
    fn every_kind_of_problem_has_a_vector() {
        let seen: BTreeSet<String> = vectors()
            .iter()
            .flat_map(|(_, vector)| expected(vector))
            .map(|(code, _)| code)
            .collect();
        for code in [
            Code::UnknownFact,
            Code::UnknownAddress,
            Code::UnknownOption,
            Code::UnknownChoice,
            Code::UnknownProfile,
            Code::UnknownCriterion,
            Code::UnknownFramework,
            Code::Dangling,
            Code::DuplicateKey,
            Code::WrongKind,
            Code::BadThreshold,
            Code::Overlap,
            Code::NotInForce,
            Code::Conflict,
            Code::Cycle,
            Code::TooDeep,
            Code::TooManyValues,
            Code::BothDirections,
            Code::CannotBeMet,
            Code::CannotBeMissed,
            Code::ContributesNothing,
            Code::CreditFalls,
            Code::BadProfile,
            Code::MissingSource,
            Code::MissingKey,
            Code::BandUpsideDown,
        ] {
            assert!(seen.contains(code.as_str()), "{code}");
        }
    }
}
