//! How many count in each group, where the sizes of groups may be uncertain too.
//!
//! What the hidden groups of a fact are together follows by subtraction. Within that a hidden group of s people, of t in all
//! hidden ones of whom r count, may have any number from max(0, s + r − t) to min(s, r) who do, whatever the others are: these
//! are the ends for a table of which only the margins are known.

use super::sizes::Range;
use super::survey::Row;

/// A fact by the groups of one breakdown.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    /// The sizes that each group may have.
    pub(super) sizes: Vec<Range>,
}

impl Table {
    /// Whether a group can't be shown by itself.
    fn is_small(&self, group: usize, smallest: u32) -> bool {
        self.rows
            .get(group)
            .is_some_and(|row| is_small(*row, smallest))
    }

    fn together(&self, hidden: &[bool]) -> Row {
        let rows = self.rows.iter().zip(hidden);
        let hidden = rows.filter(|(_, hidden)| **hidden).map(|(row, _)| *row);
        hidden.fold(Row::default(), Row::plus)
    }

    /// The numbers that a column may have in a hidden group.
    fn range(size: Range, together: Row, column: u32) -> Range {
        let others = together.of().saturating_sub(column);
        Range {
            from: size.from.saturating_sub(others),
            to: size.to.min(column),
        }
    }

    /// Whether no hidden number can be worked out.
    fn is_safe(&self, hidden: &[bool], smallest: u32) -> bool {
        let all = self.rows.iter().copied().fold(Row::default(), Row::plus);
        let together = self.together(hidden);
        let columns = [(all.yes, together.yes), (all.no, together.no)];
        let sizes = || self.sizes.iter().zip(hidden).filter(|(_, hidden)| **hidden);
        // Where nobody at all counts, or everybody does, that is shown, and so is what it says of every group.
        columns
            .into_iter()
            .filter(|(all, _)| *all > 0)
            .all(|(_, column)| {
                sizes().count() == 0
                    || (column >= smallest
                        && sizes().all(|(size, _)| {
                            Table::range(*size, together, column).width() + 1 >= smallest
                        }))
            })
    }
}

/// Whether there are a few, but not none.
fn is_few(count: u32, smallest: u32) -> bool {
    count > 0 && count < smallest
}

/// Whether those who count, those who don't or all of them are few.
pub(super) fn is_small(row: Row, smallest: u32) -> bool {
    [row.yes, row.no, row.of()]
        .into_iter()
        .any(|count| is_few(count, smallest))
}

/// The groups whose numbers are hidden, alike for facts of one family: those that can't be shown, then the smallest others
/// until nothing can be worked out. `None` where hiding all is not enough.
pub(super) fn hide(tables: &[Table], hidden_sizes: &[bool], smallest: u32) -> Option<Vec<bool>> {
    let mut hidden = hidden_sizes.to_vec();
    for (group, hidden) in hidden.iter_mut().enumerate() {
        *hidden |= tables.iter().any(|table| table.is_small(group, smallest));
    }
    while !tables.iter().all(|table| table.is_safe(&hidden, smallest)) {
        let rows = tables.first()?.rows.iter().zip(&hidden).enumerate();
        let next = rows
            .filter(|(_, (row, hidden))| !**hidden && row.of() > 0)
            .min_by_key(|(group, (row, _))| (row.of(), *group));
        let (group, _) = next?;
        *hidden.get_mut(group)? = true;
    }
    Some(hidden)
}
