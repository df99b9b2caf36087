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
}
