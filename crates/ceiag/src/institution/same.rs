//! Whether two records are about one institution, and what tells.

use super::Institution;

/// Something that two records say differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Differs {
    /// `setting`, `urn`, `ukprn`, `laestab` or `name`.
    pub(crate) key: &'static str,
    /// What the first says.
    pub(crate) ours: String,
    /// What the second says.
    pub(crate) theirs: String,
}

/// What two records come to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Sameness {
    /// They are about one institution.
    Same,
    /// They share neither a number nor a name.
    NotKnown,
    /// They are about different ones; there is at least one reason.
    Different(Vec<Differs>),
}

/// Compares two records. Setting and every number that both give have to agree; names tell only where they share no number,
/// since a school can be called many things.
pub(crate) fn sameness(ours: &Institution, theirs: &Institution) -> Sameness {
    let numbers = |i: &Institution| {
        [
            ("urn", i.urn.map(|n| n.to_string())),
            ("ukprn", i.ukprn.map(|n| n.to_string())),
            ("laestab", i.laestab.map(|n| n.to_string())),
        ]
    };
    let pairs = numbers(ours).into_iter().zip(numbers(theirs));
    let shared: Vec<Differs> = pairs
        .filter_map(|((key, ours), (_, theirs))| {
            let (ours, theirs) = ours.zip(theirs)?;
            Some(Differs { key, ours, theirs })
        })
        .collect();
    let mut differ = Vec::new();
    if ours.setting != theirs.setting {
        differ.push(Differs {
            key: "setting",
            ours: ours.setting.id().to_owned(),
            theirs: theirs.setting.id().to_owned(),
        });
    }
    let numbered = !shared.is_empty();
    differ.extend(shared.into_iter().filter(|d| d.ours != d.theirs));
    let names = ours.name.as_deref().zip(theirs.name.as_deref());
    let plain = |name: &str| name.trim().to_lowercase();
    if let Some((ours, theirs)) = names.filter(|(a, b)| plain(a) != plain(b))
        && !numbered
        && differ.is_empty()
    {
        differ.push(Differs {
            key: "name",
            ours: ours.to_owned(),
            theirs: theirs.to_owned(),
        });
    }
    match (differ.is_empty(), numbered || names.is_some()) {
        (false, _) => Sameness::Different(differ),
        (true, true) => Sameness::Same,
        (true, false) => Sameness::NotKnown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::institution::Setting;

    fn one(name: Option<&str>, urn: Option<&str>) -> Institution {
        let mut institution = Institution::new(Setting::School, None);
        institution.name = name.map(str::to_owned);
        institution.urn = urn.map(|urn| urn.parse().unwrap());
        institution
    }

    fn keys(sameness: Sameness) -> Vec<&'static str> {
        match sameness {
            Sameness::Different(differs) => differs.iter().map(|d| d.key).collect(),
            _ => Vec::new(),
        }
    }

    #[test]
    fn numbers_tell_more_than_names() {
        let a = one(Some("Northgate Example School"), Some("100001"));
        let renamed = one(Some("Northgate Academy"), Some("100001"));
        assert_eq!(sameness(&a, &renamed), Sameness::Same);
        let other = one(Some("Northgate Example School"), Some("100002"));
        assert_eq!(keys(sameness(&a, &other)), ["urn"]);
        let unnumbered = one(Some(" northgate example school"), None);
        assert_eq!(sameness(&a, &unnumbered), Sameness::Same);
        assert_eq!(
            keys(sameness(&one(Some("A"), None), &one(Some("B"), None))),
            ["name"]
        );
    }

    #[test]
    fn without_anything_shared_nothing_is_known_but_the_setting() {
        let nobody = one(None, None);
        assert_eq!(
            sameness(&nobody, &one(None, Some("100001"))),
            Sameness::NotKnown
        );
        let mut college = one(None, None);
        college.setting = Setting::College;
        assert_eq!(keys(sameness(&nobody, &college)), ["setting"]);
    }
}
