//! What a reader of any report should know.

use super::words;
use crate::api::{NoticeAnswer, Records};
use crate::derive::Derived;
use ceiag::api::{Notice, ResultAnswer};

/// How many rows were left out, which pupils are, which rules are the caller's own, what is odd about the records, then what
/// concerns the results, each once.
pub(super) fn notices(
    records: &Records<'_>,
    derived: &Derived<'_>,
    of_all: &[Notice],
    results: &[ResultAnswer],
) -> Vec<NoticeAnswer> {
    let refused = match records.found.refused() {
        0 => None,
        n => Some(("rows-left-out", words::left_out(n))),
    };
    let terms = derived.terms_notices();
    let odd = records.found.notices.iter().chain(&derived.notices);
    let of_records = terms.chain(odd.cloned()).map(|n| (n.code, n.text));
    let of_records = refused.into_iter().chain(of_records);
    let of_results = of_all.iter().chain(results.iter().flat_map(|r| &r.notices));
    let mut found: Vec<NoticeAnswer> = Vec::new();
    for (code, text) in of_records.chain(of_results.map(|n| (n.code, n.text.clone()))) {
        if found.iter().all(|n| n.text != text) {
            found.push(NoticeAnswer { code, text });
        }
    }
    found
}
