//! Facts from records: the engine against the naive oracle, on small made-up schools and on every vector.

#[cfg(test)]
mod absent;
#[cfg(test)]
mod files;
#[cfg(test)]
mod oracle;
#[cfg(test)]
mod properties;
#[cfg(test)]
mod school;
#[cfg(test)]
mod supply;
#[cfg(test)]
mod support;
#[cfg(test)]
mod vectors;
