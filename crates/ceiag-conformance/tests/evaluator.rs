//! Sheets that share what was compiled are judged as each alone.

#[cfg(test)]
mod tests {
    use ceiag::api::{Evaluator, Options, Request, evaluate};
    use ceiag::json::to_json;
    use ceiag::text::json;
    use ceiag_conformance::{files, vector::Vector};
    use std::path::Path;

    #[test]
    fn an_evaluator_answers_as_evaluate_does() {
        let library = ceiag_frameworks::library();
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/editions");
        let evaluator = Evaluator::new(library);
        let (mut answered, mut refused) = (0, 0);
        // Editions follow each other in the order of their files, and come back with the next sheet of another setting.
        for path in files::below(&folder, "json").unwrap().iter().step_by(2) {
            let request = Vector::read(path).unwrap().request(false);
            let doc = json("request", request.as_bytes()).unwrap();
            let read = Request::read(&doc, library).unwrap();
            for options in [&read.options, &Options::default()] {
                let alone = evaluate(library, &read.sheet, options);
                let shared = evaluator.evaluate(&read.sheet, options);
                match (&alone, &shared) {
                    (Ok(alone), Ok(shared)) => {
                        assert_eq!(to_json(alone), to_json(shared), "{}", path.display());
                        answered += 1;
                    }
                    (Err(alone), Err(shared)) => {
                        assert_eq!(alone.to_string(), shared.to_string());
                        refused += 1;
                    }
                    _ => panic!("{}: {alone:?} but {shared:?}", path.display()),
                }
            }
        }
        assert!(answered > 100, "{answered} answers, {refused} refusals");
    }

    #[test]
    fn names_in_the_options_are_known_without_a_sheet() {
        let library = ceiag_frameworks::library();
        let evaluator = Evaluator::new(library);
        let named = |framework: &str, profile: &str| Options {
            frameworks: vec![framework.to_owned()],
            profiles: [("*".to_owned(), profile.to_owned())].into(),
            ..Options::default()
        };
        let edition = library.frameworks.iter().find(|f| !f.profiles.is_empty());
        let edition = edition.unwrap();
        let profile = &edition.profiles.first().unwrap().id;
        evaluator.check(&Options::default()).unwrap();
        evaluator.check(&named("gatsby", profile)).unwrap();
        evaluator.check(&named(&edition.id, profile)).unwrap();
        let refused = evaluator.check(&named("gatsy", "no-profile")).unwrap_err();
        let told: Vec<_> = refused
            .iter()
            .map(|p| (p.code.as_str(), p.path.as_deref()))
            .collect();
        let expected = [
            ("unknown-framework", Some("frameworks")),
            ("unknown-profile", Some("profiles.*")),
        ];
        assert_eq!(told, expected);
        let mut of_another = named("gatsby", profile);
        of_another.profiles = [("gatsby-2025-nobody".to_owned(), profile.clone())].into();
        assert!(evaluator.check(&of_another).is_err());
    }
}
