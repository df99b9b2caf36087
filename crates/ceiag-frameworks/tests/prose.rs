//! Rules without prose judge alike, and prose that is loaded apart makes them whole.

use ceiag::api::{Request, evaluate_json, next_json, questions, questions_json};
use ceiag::framework::{Library, Prose};
use ceiag::problem::Code;
use ceiag::text::json;
use ceiag_frameworks::load;

/// One for each kind of sheet: half answered, wholly unknown, wrong, and of other settings and days.
const REQUESTS: [&str; 6] = [
    r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2026-03-31",
         "institution": { "setting": "school", "years": [7, 13] },
         "facts": { "programme-published": true, "programme-in-development-plan": false,
                    "employer-encounter-2025": { "y8": { "n": 150, "d": 150 }, "y9": { "n": 112, "d": 150 } } } },
         "frameworks": ["gatsby-2025-schools", "compass-2025-schools"] }"#,
    r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2024-03-31",
         "institution": { "setting": "school", "years": [7, 11] }, "facts": {} },
         "frameworks": ["gatsby-2014-schools", "compass-classic-schools", "provider-access"] }"#,
    r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2026-03-31",
         "institution": { "setting": "special-school", "years": [7, 14] }, "facts": {} } }"#,
    r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2024-03-31",
         "institution": { "setting": "college" }, "facts": {} },
         "frameworks": ["gatsby-2018-colleges", "compass-classic-colleges"] }"#,
    r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2026-03-31",
         "institution": { "setting": "college" }, "facts": { "programme-published": true } },
         "frameworks": ["gatsby-2025-colleges"] }"#,
    r#"{ "sheet": { "format": "ceiag-facts/1", "as-of": "2026-03-31",
         "institution": { "setting": "college" }, "facts": { "programme-publisht": true } } }"#,
];

#[cfg(feature = "prose")]
#[test]
fn rules_and_prose_make_the_whole() {
    let whole = load().unwrap();
    let mut library = whole.without_prose();
    assert_ne!(library, whole);
    let prose = whole.prose().write();
    library
        .add_prose(&json("prose.json", prose.as_bytes()).unwrap())
        .unwrap();
    assert_eq!(library, whole);
}

#[cfg(feature = "worded")]
#[test]
fn words_loaded_apart_are_for_the_built_in_rules() {
    use ceiag_frameworks::{PAGE_WORDED, WORDED, load_page, read_page, read_worded};
    let whole = read_worded(WORDED).unwrap();
    assert_eq!(whole.without_prose(), load().unwrap().without_prose());
    let page = read_page(PAGE_WORDED).unwrap();
    assert_eq!(page.without_prose(), load_page().unwrap());
    assert_eq!(
        (&page.frameworks, &page.sources),
        (&whole.frameworks, &whole.sources)
    );
    let criterion = |f: &ceiag::framework::Framework| f.criteria.iter().all(|c| !c.text.is_empty());
    assert!(whole.frameworks.iter().all(criterion));
}

#[test]
fn what_is_left_out_is_what_json_without_prose_leaves_out() {
    let whole = load().unwrap();
    let text = whole.to_json(Prose::Without).write();
    let read = Library::read(&json("bare", text.as_bytes()).unwrap()).unwrap();
    assert_eq!(read, whole.without_prose());
}

#[test]
fn answers_differ_in_words_only() {
    let whole = load().unwrap();
    let bare = whole.without_prose();
    assert_eq!(whole != bare, cfg!(feature = "prose"));
    let mut judged = 0;
    for request in REQUESTS {
        let answer = evaluate_json(&whole, request);
        judged += usize::from(answer.contains(r#""format":"ceiag-answer/1""#));
        assert_eq!(evaluate_json(&bare, request), answer);
        assert_eq!(next_json(&bare, request), next_json(&whole, request));
        let ask = |library: &Library| {
            let doc = json("request", request.as_bytes()).unwrap();
            let request = Request::read(&doc, library).ok()?;
            Some(questions(library, &request.sheet, &request.options, true).unwrap())
        };
        let (Some(asked), Some(mut spoken)) = (ask(&bare), ask(&whole)) else {
            assert_eq!(
                questions_json(&bare, request),
                questions_json(&whole, request)
            );
            continue;
        };
        for question in &mut spoken.questions {
            for words in [
                &mut question.population,
                &mut question.question,
                &mut question.help,
            ] {
                words.clear();
            }
        }
        assert_eq!(asked, spoken);
    }
    assert_eq!(judged, REQUESTS.len() - 1, "all but the misspelt one");
}

#[test]
fn prose_for_something_else_is_refused_and_adds_nothing() {
    let mut library = load().unwrap().without_prose();
    let before = library.clone();
    let text = r#"{ "format": "ceiag-prose/1",
        "fact": { "programme-published": { "question": "Published?", "answer": "yes" }, "programme-publisht": {} },
        "framework": {
            "gatsby-2025-schools": { "criterion": { "G25S.BM1.a": { "text": 7 }, "G25S.BM1.zz": {} } },
            "gatsby-2026": {} } }"#;
    let problems = library
        .add_prose(&json("prose.json", text.as_bytes()).unwrap())
        .unwrap_err();
    let found: Vec<(Code, Option<&str>)> = problems
        .iter()
        .map(|p| (p.code, p.path.as_deref()))
        .collect();
    let expected = [
        (Code::UnknownKey, "fact.programme-published.answer"),
        (Code::UnknownFact, "fact.programme-publisht"),
        (
            Code::WrongType,
            r#"framework.gatsby-2025-schools.criterion."G25S.BM1.a".text"#,
        ),
        (
            Code::UnknownCriterion,
            r#"framework.gatsby-2025-schools.criterion."G25S.BM1.zz""#,
        ),
        (Code::UnknownFramework, "framework.gatsby-2026"),
    ];
    assert_eq!(found, expected.map(|(code, path)| (code, Some(path))));
    assert_eq!(library, before);
}
