//! What is known about an institution: declared facts, exact and partly known values, fact sheets.

mod address;
mod catalogue;
mod limits;
mod merge;
mod read_catalogue;
mod read_sheet;
mod read_value;
mod sheet;
mod typed;
mod value;
mod write;

pub use address::{Address, Dimension};
pub use catalogue::{By, Catalogue, CountsAs, Declaration, How, Kind, OptionDeclaration, PeriodOf};
pub use limits::Limits;
pub use merge::{Conflict, Merged};
pub use sheet::{Bands, EdgeRule, Entry, FactSheet, KnownBy, Provenance};
pub use typed::{Fact, FactAt, FactKind, KeyStageFact, YearFact};
pub use value::{ChoiceValue, Count, Share, Value, ValueError, When, YesNo};
