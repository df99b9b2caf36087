//! An assessment to be filled in.

use crate::framework::Framework;
use crate::institution::Institution;
use std::fmt::Write;

/// A commented assessment file (TOML) for a catalogue: every criterion that applies stands there as a finding to be made.
pub fn assessment_template(catalogue: &Framework, institution: &Institution) -> String {
    let years = institution.years.map_or_else(String::new, |years| {
        format!("years = [{}, {}]\n", years.first(), years.last())
    });
    let mut text = format!(
        r#"# An assessment by {label}. Lines that begin with # are not read: take the # away where you fill one in.
format = "ceiag-assessment/1"
id = "assessment-1"
catalogue = "{id}"
# The id of the awarding body in your file of bodies
body = "awarding-body"
# The first and, once it is over, the last day of the assessment
started = 2000-01-01
# completed = 2000-01-31

# Only where the edition changes between these days and somebody has agreed which one applies:
# edition-agreed = {{ by = "who", on = 2000-01-01, because = "why" }}
# Whether there is a Compass self-assessment; what it says never counts:
# compass = {{ present = true, completed = 2000-01-01 }}
# What the institution sent in, by the digest that the operation `standard_readiness` tells (on the command line
# `ceiag standard readiness`):
# submitted = {{ sheet = "64 hexadecimal digits", on = 2000-01-01 }}

[institution]
# name = "Example School"
setting = "{setting}"
{years}
[assessor]
# name = "who assesses"
# Whether the assessor is independent of the institution:
# independent = true

# Reviews, scores and the like that were looked at. They are shown and never decide:
# [[considered]]
# what = "internal leadership review"
# on = 2000-01-01

# Findings are added at the end and never rewritten. A later one on the same criterion names the one before:
# earlier = "not-met"
"#,
        label = catalogue.label,
        id = catalogue.id,
        setting = institution.setting.id(),
    );
    for criterion in &catalogue.criteria {
        if super::applies(criterion, institution) {
            // Writing to a string can't fail.
            let _ = write!(
                text,
                "\n# {}\n# [[finding]]\n# criterion = \"{}\"\n# outcome = \"met\"    # or \"not-met\"\n# on = 2000-01-01\n# evidence = []\n# reason = \"why\"\n",
                criterion.label.replace('\n', " "),
                criterion.id
            );
        }
    }
    text
}
