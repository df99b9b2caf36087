//! Coverage by group of pupils, with gaps, and with small numbers hidden.

mod hide;
