//! The table of operations in every language names what is there. The column for Python is checked by the tests of that
//! package, the one for the command line by those of the command.

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    // Every path of the table: the compiler says whether it is there.
    #[expect(unused_imports, reason = "only whether they are there matters")]
    mod paths {
        use ceiag::api::Planned as _;
        use ceiag::api::check_framework as _;
        use ceiag::api::compare as _;
        use ceiag::api::crosswalk as _;
        use ceiag::api::evaluate as _;
        use ceiag::api::evidence as _;
        use ceiag::api::evidence_coverage as _;
        use ceiag::api::evidence_kinds as _;
        use ceiag::api::explain as _;
        use ceiag::api::frameworks as _;
        use ceiag::api::merge as _;
        use ceiag::api::next as _;
        use ceiag::api::questions as _;
        use ceiag::api::review_record as _;
        use ceiag::api::template as _;
        use ceiag::award::status as _;
        use ceiag::award::timeline as _;
        use ceiag::framework::diff as _;
        use ceiag::history::history as _;
        use ceiag::profile_test::profile_test as _;
        use ceiag::review::moderate as _;
        use ceiag::review::status as _;
        use ceiag::standard::brief as _;
        use ceiag::standard::editions as _;
        use ceiag::standard::finding as _;
        use ceiag::standard::readiness as _;
        use ceiag::standard::record as _;
        use ceiag_records::api::records_check_json as _;
        use ceiag_records::api::records_destinations_json as _;
        use ceiag_records::api::records_facts_json as _;
        use ceiag_records::api::records_groups_json as _;
        use ceiag_records::api::records_map as _;
        use ceiag_records::api::records_missing_json as _;
        use ceiag_records::api::records_worksheet_json as _;
        use ceiag_records::api::sample_json as _;
        use ceiag_records::api::triage_json as _;
        use ceiag_records::derive::Deriver as _;
        use ceiag_research::agreement as _;
        use ceiag_research::system_review as _;
    }

    fn rows() -> BTreeMap<&'static str, Vec<&'static str>> {
        let page = include_str!("../../../docs/guide/bindings.md");
        let rows = page.lines().filter(|line| line.starts_with("| `"));
        rows.map(|line| {
            let cells: Vec<&str> = line
                .trim_matches('|')
                .split('|')
                .map(|c| c.trim().trim_matches('`'))
                .collect();
            (cells[0], cells[1..].to_vec())
        })
        .collect()
    }

    #[test]
    fn every_operation_has_a_row_and_no_other() {
        let rows = rows();
        assert!(rows.keys().copied().eq(ceiag_operations::names()));
        assert!(rows.values().all(|cells| cells.len() == 4));
    }

    #[test]
    fn every_path_of_the_column_for_rust_is_there() {
        let here = include_str!("bindings.rs");
        for (operation, cells) in rows() {
            let path = format!("use {} as _;", cells[0]);
            assert!(here.contains(&path), "{operation}: {path}");
        }
    }
}
