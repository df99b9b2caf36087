//! The made-up school, judged by everything that real records are judged by.

#[cfg(test)]
mod tests {
    use ceiag::api::{Options as Judging, evaluate};
    use ceiag::institution::YearGroups;
    use ceiag_records::derive::{Deriver, Terms, built_in};
    use ceiag_records::sample::{Options, School};

    #[test]
    fn look() {
        let years = YearGroups::new(7, 13).unwrap();
        let mut options = Options::new(1200, 7, years, "2026-09-30".parse().unwrap());
        options.attendance_only = std::env::var("REGISTER").is_ok();
        let school = School::generate(&options);
        let out = std::env::var("OUT").unwrap();
        std::fs::create_dir_all(&out).unwrap();
        for file in school.files() {
            println!("{} {} {}", file.name, file.rows, file.text.len());
            std::fs::write(format!("{out}/{}", file.name), file.text).unwrap();
        }
        let mut deriver = Deriver::new();
        school.push(&mut deriver);
        let library = ceiag_frameworks::library();
        let terms = Terms::new(
            library,
            built_in().unwrap(),
            school.institution(),
            options.as_of,
        );
        let derived = deriver.derive(&terms).unwrap();
        for fact in &derived.facts {
            println!("{} | {} | {:?}", fact.fact, fact.text, fact.open);
        }
        println!("{:?}", derived.notices);
        let answer = evaluate(library, &derived.sheet(), &Judging::default()).unwrap();
        for result in &answer.results {
            for finding in &result.findings {
                println!(
                    "{} {} {}",
                    result.framework.id,
                    finding.criterion,
                    finding.outcome.id()
                );
            }
        }
    }
}
