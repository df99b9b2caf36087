//! Sets of small numbers, and tables of them, that are never read outside.

/// A set of small numbers. Two of one `Vec` are compared as sets, whatever room they have.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) const fn none() -> Bits {
        Bits(Vec::new())
    }

    pub(super) fn set(&mut self, at: usize) {
        let (word, bit) = (at / 64, at % 64);
        if self.0.len() <= word {
            self.0.resize(word + 1, 0);
        }
        if let Some(word) = self.0.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    pub(super) fn has(&self, at: usize) -> bool {
        let word = self.0.get(at / 64).copied().unwrap_or(0);
        word >> (at % 64) & 1 == 1
    }

    pub(super) fn within(&self, other: &Bits) -> bool {
        let others = other.0.iter().copied().chain(std::iter::repeat(0));
        self.0
            .iter()
            .zip(others)
            .all(|(own, other)| own & !other == 0)
    }

    /// Those in exactly one.
    pub(super) fn differ(&self, other: &Bits) -> Bits {
        self.join(other, |a, b| a ^ b)
    }

    /// Those in both.
    pub(super) fn both(&self, other: &Bits) -> Bits {
        self.join(other, |a, b| a & b)
    }

    fn join(&self, other: &Bits, of: impl Fn(u64, u64) -> u64) -> Bits {
        let at = |bits: &Bits, word: usize| bits.0.get(word).copied().unwrap_or(0);
        let room = self.0.len().max(other.0.len());
        let mut words: Vec<u64> = (0..room).map(|w| of(at(self, w), at(other, w))).collect();
        while words.last() == Some(&0) {
            words.pop();
        }
        Bits(words)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.0.len() * 64).filter(|at| self.has(*at))
    }
}

/// A table of numbers; what lies outside is nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Grid {
    columns: usize,
    cells: Vec<u32>,
}

impl Grid {
    pub(super) fn new(rows: usize, columns: usize) -> Grid {
        Grid {
            columns,
            cells: vec![0; rows * columns],
        }
    }

    pub(super) fn get(&self, row: usize, column: usize) -> u32 {
        if column >= self.columns {
            return 0;
        }
        let at = row * self.columns + column;
        self.cells.get(at).copied().unwrap_or(0)
    }

    pub(super) fn add(&mut self, row: usize, column: usize, more: u32) {
        self.change(row, column, |cell| cell + more);
    }

    pub(super) fn take(&mut self, row: usize, column: usize, less: u32) {
        self.change(row, column, |cell| cell.saturating_sub(less));
    }

    fn change(&mut self, row: usize, column: usize, to: impl Fn(u32) -> u32) {
        if column < self.columns
            && let Some(cell) = self.cells.get_mut(row * self.columns + column)
        {
            *cell = to(*cell);
        }
    }
}
