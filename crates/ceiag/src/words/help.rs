//! Where to look further: the operation, which every language has, and the command. Advice goes to all of them alike.

pub(crate) const CHOICES: &str = "the operation `frameworks` lists the choices of an edition (on the command line `ceiag framework show EDITION`)";
pub(crate) const CRITERIA: &str = "the operation `evaluate` names the criteria of an edition (on the command line `ceiag framework show EDITION`)";
pub(crate) const EDITIONS: &str =
    "the operation `frameworks` lists the editions (on the command line `ceiag framework list`)";
/// Where a build has some of the operations, or only the built-in editions.
pub(crate) const EVERYTHING: &str =
    "the build with every operation takes it: in JavaScript `import * as ceiag from \"ceiag/all\"`";
pub(crate) const FACTS: &str = "the operation `questions` lists the facts that are asked for (on the command line `ceiag questions`)";
pub(crate) const KINDS: &str =
    "the operation `evidence_kinds` lists the kinds (on the command line `ceiag evidence kinds`)";
pub(crate) const PROFILES: &str = "the operation `frameworks` lists the profiles of an edition (on the command line `ceiag framework show EDITION`)";
