//! What is known about an institution: declared facts, exact and partly known values, fact sheets.

mod address;
mod catalogue;
mod check;
mod entries;
mod limits;
mod merge;
mod read_bands;
mod read_catalogue;
mod read_sheet;
mod read_value;
mod sheet;
mod table;
mod toml;
mod typed;
mod value;
mod write;

pub use address::{Address, Dimension};
pub use catalogue::{By, Catalogue, CountsAs, Declaration, How, Kind, OptionDeclaration, PeriodOf};
pub(crate) use check::check_value;
pub use limits::Limits;
pub use merge::{Conflict, Merged};
pub(crate) use read_catalogue::{plain_id, read_facts, text_or_empty};
pub use read_sheet::SheetRead;
pub(crate) use read_sheet::texts_by_key;
pub(crate) use read_value::ratio as read_ratio;
pub use sheet::{Bands, EdgeRule, Entry, FactSheet, KnownBy, Provenance};
pub use table::{Cell, HEADERS, SheetTable, plain_header};
pub use typed::{Fact, FactAt, FactKind, KeyStageFact, YearFact};

pub use value::{ChoiceValue, Count, MAX_NUMBER, Share, Value, ValueError, When, YesNo};
