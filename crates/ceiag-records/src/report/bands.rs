//! Bands of proportions as published reports of the new Compass show them. Their edges are known in part, and only on whole
//! percents: what lies between two of them is told as both.

use ceiag::framework::Grade;
use ceiag::ratio::Ratio;
use serde::Serialize;

/// The band of a share.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct BandAnswer {
    /// The lowest band that it can be; absent where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<&'static str>,
    /// The highest band that it can be; absent where none is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<&'static str>,
    /// How well the edges are known.
    pub grade: Grade,
    /// Keys of the sources.
    pub sources: Vec<&'static str>,
    /// What people read.
    pub text: String,
}

/// Bands, lowest first, with the percents from which and up to which each reaches, and what people read. Between 51 and
/// 90 there may be one band or two.
const SEEN: [(&str, u64, u64, &str); 6] = [
    ("none", 0, 0, "none (0%)"),
    ("few", 1, 25, "few (1% to 25%)"),
    ("some", 26, 50, "some (26% to 50%)"),
    (
        "51-to-90",
        51,
        90,
        "51% to 90% (how that is divided is not known to us)",
    ),
    ("almost-all", 91, 99, "almost all (91% to 99%)"),
    ("all", 100, 100, "all (100%)"),
];

/// The bands in which a share can fall: places in the list of those seen.
fn places(share: Ratio) -> (usize, usize) {
    let scaled = u64::from(share.n()) * 100;
    let whole = u64::from(share.d());
    let within = |low: u64, high: u64| low * whole <= scaled && scaled <= high * whole;
    let place = SEEN
        .iter()
        .position(|(_, low, high, _)| within(*low, *high));
    if let Some(place) = place {
        return (place, place);
    }
    // Between two whole percents it is not known on which side a share falls.
    let below = SEEN
        .iter()
        .rposition(|(_, _, high, _)| *high * whole < scaled);
    let below = below.unwrap_or(0);
    (below, (below + 1).min(SEEN.len() - 1))
}

/// The band of a share between two limits, in the new Compass.
pub(super) fn seen(low: Ratio, high: Ratio) -> BandAnswer {
    let (from, _) = places(low);
    let (_, to) = places(high);
    let id = |place: usize| SEEN.get(place).map(|(id, ..)| *id);
    let text = |place: usize| SEEN.get(place).map_or("", |(.., text)| *text);
    BandAnswer {
        from: id(from),
        to: id(to),
        grade: Grade::Secondary,
        sources: vec!["PROFILES"],
        text: match from == to {
            true => format!("band: {}", text(from)),
            false => format!("band: anything from {} to {}", text(from), text(to)),
        },
    }
}

/// Where no edge is known.
pub(super) fn not_known() -> BandAnswer {
    BandAnswer {
        from: None,
        to: None,
        grade: Grade::Unsourced,
        sources: Vec::new(),
        text: "band not known to us".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(n: u32, d: u32) -> (Option<&'static str>, Option<&'static str>) {
        let share = Ratio::new(n, d).unwrap();
        let band = seen(share, share);
        (band.from, band.to)
    }

    #[test]
    fn edges_are_included_and_what_lies_between_is_both() {
        let one = |id| (Some(id), Some(id));
        assert_eq!(band(0, 7), one("none"));
        assert_eq!(band(1, 100), one("few"));
        assert_eq!(band(25, 100), one("few"));
        assert_eq!(band(26, 100), one("some"));
        assert_eq!(band(1, 2), one("some"));
        assert_eq!(band(51, 100), one("51-to-90"));
        assert_eq!(band(90, 100), one("51-to-90"));
        assert_eq!(band(91, 100), one("almost-all"));
        assert_eq!(band(99, 100), one("almost-all"));
        assert_eq!(band(5, 5), one("all"));
        assert_eq!(band(1, 1000), (Some("none"), Some("few")));
        assert_eq!(band(254, 1000), (Some("few"), Some("some")));
        assert_eq!(band(906, 1000), (Some("51-to-90"), Some("almost-all")));
        assert_eq!(band(999, 1000), (Some("almost-all"), Some("all")));
    }
}
