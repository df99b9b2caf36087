//! What each function does, in the one sentence that an editor shows. Python's functions say the same in their own words.

const SENTENCES: [(&str, &str); 38] = [
    (
        "agreement",
        "Agreement between raters: percent, kappa, Gwet's AC and Krippendorff's alpha.",
    ),
    ("award_status", "Where an award stands on a day."),
    (
        "award_timeline",
        "The events of an award and the days that follow from them.",
    ),
    (
        "check_framework",
        "Checks a framework of your own and tells everything that is wrong with it.",
    ),
    (
        "compare",
        "Two sheets of one institution side by side; across editions through a crosswalk.",
    ),
    (
        "crosswalk",
        "What one fact or one piece of evidence serves in several editions.",
    ),
    (
        "derive",
        "Facts that follow from rows of records, each with its rule, counts and grade, and with what leaves it open.",
    ),
    (
        "diff_frameworks",
        "What differs between two editions, each given by its id or as a framework.",
    ),
    (
        "evaluate",
        "Judges a fact sheet: one finding for each criterion, and the score, level or decision that follows.",
    ),
    (
        "evidence",
        "What evidence serves, by criterion, by item or as a pack.",
    ),
    (
        "evidence_coverage",
        "Which areas and years evidence covers.",
    ),
    (
        "evidence_kinds",
        "The kinds of evidence, and what each can serve.",
    ),
    (
        "explain",
        "The text, rule, grade and sources of a criterion; with a sheet also the trace of its finding.",
    ),
    (
        "frameworks",
        "The editions there are; with a setting and a day also those in force.",
    ),
    ("history", "Reported results over time."),
    (
        "merge",
        "One sheet of several: the narrower of values that agree, and a list of those that exclude each other.",
    ),
    (
        "moderate",
        "Several reviews of one institution side by side: where they agree, and where they don't.",
    ),
    (
        "next",
        "What to find out, and what to do: for each benchmark that is not reached, the sets with fewest changes.",
    ),
    (
        "profile_test",
        "Which printed percentages a profile can reproduce, and how many it would reproduce by chance.",
    ),
    (
        "questions",
        "What to ask, in order, with help, unit, options and limits; with `all` also what no longer matters.",
    ),
    (
        "records_check",
        "What is wrong with records, and what can't be told for want of what; a refused row is no error here.",
    ),
    (
        "records_destinations",
        "Destinations that are known, by cohort and anniversary.",
    ),
    (
        "records_facts",
        "The facts that follow from records, with everything behind them, joined with a sheet filled in by hand.",
    ),
    (
        "records_groups",
        "Coverage by group of pupils, with gaps; small numbers are hidden unless `internal` is set.",
    ),
    (
        "records_map",
        "Drafts a mapping from the headers of a system's own files.",
    ),
    (
        "records_missing",
        "By criterion: how many pupils it certainly lacks, of how many that isn't known, and by when.",
    ),
    (
        "records_sample",
        "A made-up school, always the same for a seed: the files of a folder of records.",
    ),
    (
        "records_triage",
        "An order in which to offer guidance, by the school's own configuration. It names pupils.",
    ),
    (
        "records_worksheet",
        "What to type into Compass by hand, from records.",
    ),
    (
        "review_record",
        "The review with one thing added; what was recorded before stays.",
    ),
    (
        "review_status",
        "Where a review stands: what was chosen, by whom, what is open, and what is indicated beside it.",
    ),
    (
        "standard_brief",
        "The Standard in brief: bodies, terms, and where an award stands.",
    ),
    (
        "standard_editions",
        "Which edition an assessment of these days is under.",
    ),
    (
        "standard_finding",
        "The assessment with one more finding of the assessor, and its record. What was found before stays.",
    ),
    (
        "standard_readiness",
        "What an assessor will see: how the facts of each criterion are known, by whom, and what rests on a declaration alone.",
    ),
    (
        "standard_record",
        "What an assessment records; the decision is the assessor's and never made here.",
    ),
    (
        "system_review",
        "Counts over many reviews, small numbers hidden.",
    ),
    (
        "template",
        "The questions as a sheet in TOML, each fact commented out until somebody answers it.",
    ),
];

/// The sentence of an operation; nothing for one that has none yet.
pub(super) fn of(operation: &str) -> Option<&'static str> {
    let found = SENTENCES.iter().find(|(name, _)| *name == operation);
    found.map(|(_, sentence)| *sentence)
}

#[cfg(test)]
mod tests {
    #[test]
    fn every_operation_has_a_sentence() {
        let told: Vec<&str> = super::SENTENCES.iter().map(|(name, _)| *name).collect();
        assert_eq!(told, ceiag_operations::names());
    }
}
