//! The built-in derivations, and files that are refused.

#[cfg(test)]
mod tests {
    use ceiag::framework::Grade;
    use ceiag::problem::Problems;
    use ceiag::text::{json, toml};
    use ceiag_records::derive::Derivations;
    use std::collections::BTreeSet;

    fn built_in() -> Derivations {
        let text = ceiag_frameworks::DERIVATIONS_JSON.as_bytes();
        let doc = json("derivations", text).unwrap();
        Derivations::read(&doc, &ceiag_frameworks::library().catalogue).unwrap()
    }

    fn refused(text: &str) -> Vec<String> {
        let doc = toml("own.toml", text.as_bytes()).unwrap();
        let problems: Problems =
            Derivations::read(&doc, &ceiag_frameworks::library().catalogue).unwrap_err();
        let told = problems.iter().map(|p| {
            assert!(p.place.is_some(), "{p}");
            format!("{} {}", p.code, p.path.clone().unwrap_or_default())
        });
        told.collect()
    }

    const HEAD: &str = r#"
format = "ceiag-derivations/1"
whole-year = { joined-by = "09-14", left-from = "06-20", grade = "project" }
[[choice]]
id = "on-roll"
label = "l"
question = "q"
grade = "project"
options = [{ id = "on-last-day", label = "l", grade = "project" }, { id = "at-any-time", label = "l", grade = "project" }, { id = "all-year", label = "l", grade = "project" }]
[[choice]]
id = "before-joining"
label = "l"
question = "q"
grade = "project"
options = [{ id = "not-known", label = "l", grade = "project" }, { id = "not-counted", label = "l", grade = "project" }]
[[choice]]
id = "year-in-progress"
label = "l"
question = "q"
grade = "project"
options = [{ id = "left-open", label = "l", grade = "project" }, { id = "counted-so-far", label = "l", grade = "project" }]
"#;

    #[test]
    fn what_rests_on_sources_names_ones_that_there_are() {
        let library = ceiag_frameworks::library();
        let derivations = built_in();
        assert_eq!(derivations.derivations.len(), 54);
        for derivation in &derivations.derivations {
            for key in &derivation.sources {
                assert!(library.source(key).is_some(), "{}: {key}", derivation.fact);
            }
        }
    }

    /// One fact often serves two editions of which one is known at second hand only: the weaker of the two goes for it.
    #[test]
    fn no_derivation_is_graded_above_the_criteria_that_read_it() {
        let library = ceiag_frameworks::library();
        let derivations = built_in();
        let mut checked = 0;
        for framework in &library.frameworks {
            if !framework.id.starts_with("gatsby-") && framework.id != "provider-access" {
                continue;
            }
            let judged = framework.criteria.iter().filter(|c| !c.is_reserved());
            for criterion in judged {
                let rule = format!("{:?}", criterion.any_rule());
                for derivation in &derivations.derivations {
                    if rule.contains(&format!("fact: \"{}\"", derivation.fact)) {
                        let grade = derivation.grade();
                        let (fact, id) = (&derivation.fact, &criterion.id);
                        assert!(grade >= criterion.grade, "{fact}: {grade:?}, {id}");
                        let who = derivation.population_grade;
                        assert!(who >= criterion.grade, "{fact}: who counts {who:?}, {id}");
                        checked += 1;
                    }
                }
            }
        }
        assert!(checked > 40, "{checked}");
    }

    #[test]
    fn what_no_text_states_is_not_graded_as_if_one_did() {
        let derivations = built_in();
        // That 14 is the end of Year 9 follows from what is said of 16 and 18.
        for fact in ["used-information-by-14", "stem-careers-by-14"] {
            let derivation = derivations.of(fact).unwrap();
            assert_eq!(derivation.population_grade, Grade::Derived, "{fact}");
        }
        // The six are said of the time at school; which years these are follows from the windows.
        let six = derivations.of("provider-access-total").unwrap();
        assert_eq!(six.window_grade, Grade::Derived);
        // Which level the updated text finds suitable has not been read.
        for fact in ["guidance-by-16", "further-guidance-offered-by-18"] {
            let derivation = derivations.of(fact).unwrap();
            assert_eq!(derivation.counts_grade, Grade::Project, "{fact}");
        }
    }

    #[test]
    fn every_fact_is_derived_or_there_is_a_reason_why_not() {
        let derivations = built_in();
        let facts: Vec<&str> = ceiag_frameworks::library()
            .catalogue
            .iter()
            .map(|fact| fact.id.as_str())
            .collect();
        assert!(facts.len() > 150);
        for id in facts {
            let derived = derivations.of(id).is_some();
            let listed = derivations.reason(id).is_some_and(|why| !why.is_empty());
            assert!(derived != listed, "{id}: {derived} {listed}");
        }
        let lists = &derivations.not_derived;
        let listed: Vec<&String> = lists.iter().flat_map(|list| &list.facts).collect();
        let once: BTreeSet<&&String> = listed.iter().collect();
        assert_eq!(once.len(), listed.len(), "a fact is listed twice");
    }

    #[test]
    fn what_is_asked_of_no_pupils_is_asked_as_a_whole() {
        let text = format!(
            r#"{HEAD}
[[derivation]]
fact = "employers-take-part"
population = {{ of = "programme", grade = "project" }}
counts = {{ kind = "meeting", grade = "project" }}
window = {{ in = "programme", grade = "project" }}
[[derivation]]
fact = "guidance-by-16"
population = {{ of = "programme", grade = "project" }}
counts = {{ kind = "he-visit", grade = "project" }}
window = {{ in = "academic-year", grade = "project" }}
[[derivation]]
fact = "teaching-staff-development"
population = {{ of = "staff", role = "teaching", grade = "project" }}
counts = {{ kind = "employer-encounter", grade = "project" }}
window = {{ in = "academic-year", grade = "project" }}
[[derivation]]
fact = "support-staff-development"
population = {{ of = "staff", grade = "project" }}
counts = {{ kind = "staff-development", grade = "project" }}
window = {{ in = "academic-year", grade = "project" }}
[[derivation]]
fact = "lasting-employer-partners"
population = {{ of = "employers", grade = "project" }}
counts = {{ kind = "employer-encounter", grade = "project" }}
window = {{ in = "academic-year", grade = "project" }}
[[derivation]]
fact = "provider-access-total"
population = {{ enrolled-in = 9, since = 10, grade = "project" }}
counts = {{ kind = "provider-encounter", every-subject = "stem", one-of-each = true, differing = "sector", grade = "project" }}
window = {{ years = [8, 9], grade = "project" }}
[[not-derived]]
facts = ["provider-access-total", "programme-on-the-moon"]
reason = "none"
"#
        );
        assert_eq!(
            refused(&text),
            [
                "bad-rule derivation[0].counts",
                "bad-rule derivation[0].window",
                "wrong-kind derivation[1].fact",
                "bad-rule derivation[2].counts",
                "unknown-option derivation[3].population.of",
                "bad-rule derivation[3].population",
                "bad-rule derivation[4].window",
                "bad-rule derivation[4].counts",
                "bad-rule derivation[5].counts",
                "bad-rule derivation[5].counts",
                "bad-rule derivation[5].counts",
                "bad-rule derivation[5].population",
                "conflict not-derived[0].facts",
                "unknown-fact not-derived[0].facts",
            ]
        );
    }

    #[test]
    fn the_choice_on_29_february_is_the_framework_s() {
        let library = ceiag_frameworks::library();
        let theirs = library.find("provider-access").unwrap();
        let theirs = theirs.choice("29-february").unwrap();
        let derivations = built_in();
        let ours = derivations.choice("29-february").unwrap();
        assert_eq!(
            (&ours.label, &ours.question),
            (&theirs.label, &theirs.question)
        );
        let ids = |ids: Vec<&str>| ids.join(" ");
        assert_eq!(
            ids(ours.options.iter().map(|o| o.id.as_str()).collect()),
            ids(theirs.options.iter().map(|o| o.id.as_str()).collect())
        );
    }

    #[test]
    fn a_file_of_one_derivation_is_read() {
        let text = format!(
            r#"{HEAD}
[[derivation]]
fact = "guidance-by-16"
population = {{ finished = 11, grade = "project" }}
counts = {{ kind = "meeting", grade = "project" }}
window = {{ years = [9, 11], grade = "project" }}
"#
        );
        let doc = toml("own.toml", text.as_bytes()).unwrap();
        let read = Derivations::read(&doc, &ceiag_frameworks::library().catalogue).unwrap();
        assert!(read.of("guidance-by-16").is_some());
    }

    #[test]
    fn what_cannot_be_is_told_all_at_once() {
        let text = format!(
            r#"{HEAD}
[[derivation]]
fact = "guidance-by-17"
population = {{ finished = 11, grade = "project" }}
counts = {{ kind = "meeting", grade = "project" }}
window = {{ years = [9, 11], grade = "project" }}
[[derivation]]
fact = "employer-encounter-2014"
population = {{ enrolled-in = "any", grade = "sourced" }}
counts = {{ kind = ["employer-encounter", "meeting"], grade = "project" }}
window = {{ in = "key-stage", grade = "project" }}
[[derivation]]
fact = "guidance-by-16"
population = {{ finished = 11, left = "any", grade = "project" }}
counts = {{ kind = "meeting", adviser-levl = 6, grade = "project" }}
window = {{ years = [8, 9], closes = "02-30" }}
[[derivation]]
fact = "provider-access-by-year-9"
population = {{ enrolled-in = 9, grade = "project" }}
counts = {{ kind = "provider-encounter", adviser-level = 6, grade = "project" }}
window = {{ years = [8, 9], closes = "02-28", leap-day-choice = "29-february", grade = "project" }}
[[derivation]]
fact = "destinations-known"
population = {{ left = "any", grade = "project" }}
counts = {{ kind = "destination", grade = "project" }}
window = {{ in = "academic-year", grade = "project" }}
"#
        );
        assert_eq!(
            refused(&text),
            [
                "unknown-fact derivation[0].fact",
                "bad-rule derivation[1].population",
                "bad-rule derivation[1].window",
                "bad-rule derivation[1].counts",
                "missing-source derivation[1].sources",
                "bad-rule derivation[2].population",
                "unknown-key derivation[2].counts.adviser-levl",
                "not-a-date derivation[2].window.closes",
                "missing-grade derivation[2].window.grade",
                "bad-rule derivation[3].counts",
                "unknown-choice derivation[3].window",
                "bad-rule derivation[4].counts",
            ]
        );
    }

    #[test]
    fn the_choices_of_the_engine_must_be_there() {
        let text = HEAD.replace("counted-so-far", "so-far") + "derivation = []";
        let text = text.replace("derivation = []", "[[derivation]]\nfact = \"x\"");
        let told = refused(&text);
        assert_eq!(told[0], "unknown-choice choice");
    }
}
