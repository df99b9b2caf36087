//! The published schemas take every file that the readers take and every answer, and refuse what is plainly wrong.

#[cfg(test)]
mod answers;
#[cfg(test)]
mod files;
#[cfg(test)]
mod inputs;
#[cfg(test)]
mod records;
#[cfg(test)]
mod refusals;
#[cfg(test)]
mod research;
mod reviews;
#[cfg(test)]
mod support;
