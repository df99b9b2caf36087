//! How many criteria of each edition have which grade: the table that README and the list of sources begin with.

use super::markdown::table;
use ceiag::framework::{Framework, Grade, Library};

const BEGIN: &str = "<!-- editions:begin -->";
const END: &str = "<!-- editions:end -->";

/// The table, with links to the list of sources at `place`.
pub(crate) fn counts(library: &Library, place: &str) -> String {
    let mut head = vec!["edition", "in force", "criteria"];
    head.extend(Grade::NAMES.iter().map(|(name, _)| *name));
    let rows: Vec<Vec<String>> = library
        .frameworks
        .iter()
        .map(|framework| row(framework, place))
        .collect();
    table(&head, &rows)
}

fn row(framework: &Framework, place: &str) -> Vec<String> {
    let force = &framework.in_force;
    let to = force.to.map(|day| day.to_string()).unwrap_or_default();
    let mut cells = vec![
        format!("[{}]({place}#{})", framework.label, framework.id),
        format!("{} – {to}", force.from).trim_end().to_owned(),
        framework.criteria.len().to_string(),
    ];
    cells.extend(Grade::NAMES.iter().map(|(_, grade)| {
        let count = framework.criteria.iter().filter(|c| c.grade == *grade);
        match count.count() {
            0 => "·".to_owned(),
            some => some.to_string(),
        }
    }));
    cells
}

/// The README with the table between its markers; without them it stays as it is.
pub(crate) fn into_readme(readme: &str, library: &Library) -> String {
    let parts = readme.split_once(BEGIN).and_then(|(before, rest)| {
        let (_, after) = rest.split_once(END)?;
        Some((before, after))
    });
    match parts {
        Some((before, after)) => format!(
            "{before}{BEGIN}\n\n{}{END}{after}",
            counts(library, "docs/SOURCES.md")
        ),
        None => readme.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_text_between_the_markers_changes() {
        let library = ceiag_frameworks::library();
        let readme = format!("above\n{BEGIN}\nold\n{END}\nbelow\n");
        let once = into_readme(&readme, library);
        assert!(once.starts_with("above\n") && once.ends_with("\nbelow\n"));
        assert!(once.contains("gatsby-2025-schools") && !once.contains("old\n"));
        assert_eq!(into_readme(&once, library), once);
        assert_eq!(into_readme("no markers", library), "no markers");
    }
}
