//! One request and one answer for each operation, typed and as JSON text.
//!
//! Bindings, forms and the command hand these on; they decide nothing and write no sentence of their own.

mod ask;
mod ask_compare;
mod ask_evidence;
mod ask_explain;
mod award;
mod check_framework;
mod compare;
mod crosswalk;
mod diff_frameworks;
mod doubts;
mod evaluate;
mod evidence;
mod evidence_coverage;
mod evidence_kinds;
mod explain;
mod frameworks;
mod history;
mod json;
mod levels;
mod merge;
mod moderate;
mod next;
mod options;
