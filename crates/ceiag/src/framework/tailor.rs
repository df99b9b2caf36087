//! Tailoring: a file that extends an edition is resolved to a plain edition before anything is judged.

use super::read::{by_choice, in_force, owned_texts};
use super::read_parts as parts;
use super::tailor_change::changes;
use super::{Framework, FrameworkFile, Library, ReadingKind, Strength, StrengthBasis};
use crate::fact::{Catalogue, plain_id, read_facts, text_or_empty};
use crate::problem::{Code, Problem, Problems};
use crate::rule::Rule;
use crate::text::{Document, Node, Reader, TableReader, Value, nearest, nth};
use std::collections::{BTreeMap, BTreeSet};

impl FrameworkFile {
    /// Reads a framework file; one that `extends` an edition of the library is resolved to a plain edition.
    ///
    /// A tailored edition belongs to a series of its own, so that it is never in force beside its base. A rule that it
    /// changes is graded `project` unless the change gives a grade and its sources.
    ///
    /// # Errors
    /// All problems of form at once, each with its place; also a base or a criterion that isn't there, and a change
    /// that changes nothing.
    pub fn read_with(doc: &Document, library: &Library) -> Result<FrameworkFile, Problems> {
        let extends = match &doc.root().value {
            Value::Table(entries) => entries.iter().any(|(key, _)| key.is("extends")),
            _ => false,
        };
        if !extends {
            return FrameworkFile::read(doc);
        }
        let mut reader = Reader::new(doc);
        let file = tailored(&mut reader, doc.root(), library);
        match file {
            Some(file) if !reader.problems.has_errors() => Ok(file),
            _ => Err(reader.problems),
        }
    }
}

fn tailored<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    library: &Library,
) -> Option<FrameworkFile> {
    let mut table = reader.table(node, "")?;
    if let Some(format) = table.req(reader, "format") {
        let formats = [("ceiag-framework/1", ())];
        reader.one_of_as(Code::BadFormat, format, "format", &formats);
    }
    let id = table
        .req(reader, "id")
        .and_then(|n| plain_id(reader, n, "id"));
    let base = table
        .req(reader, "extends")
        .and_then(|n| base(reader, n, library));
    let Some(base) = base else {
        // Without its base nothing else in the file can be understood.
        return None;
    };
    let mut framework = base.clone();
    framework.id = id.clone().unwrap_or_default();
    let own_strength = head(reader, &mut table, &mut framework);
    let group_key = framework.reading.group_key();
    let kept = kept(reader, &mut table, base);
    let change = table.opt("change");
    let changed = change
        .map(|n| changes(reader, n, base, &kept))
        .unwrap_or_default();
    let mut origins = Origins::default();
    framework.criteria = Vec::new();
    for criterion in base
        .criteria
        .iter()
        .filter(|c| kept.contains(c.id.as_str()))
    {
        let change = changed.iter().find(|(_, c)| c.id == criterion.id);
        let mut stays = change.map_or(criterion, |(_, c)| c).clone();
        // What the base says of its strength goes with its criteria, whatever this file says of its own.
        if framework.strength_basis != base.strength_basis || framework.strength != base.strength {
            let known = || base.strength_basis_of(&stays);
            stays.strength_basis = stays.strength_basis.clone().or_else(|| Some(known()));
        }
        framework.criteria.push(stays);
        let origin =
            change.map_or_else(|| "extends".to_owned(), |(index, _)| nth("change", *index));
        origins.add("criterion", origin);
    }
    if let Some(node) = table.opt("criterion") {
        let own = parts::criteria(reader, node, own_strength, group_key);
        origins.own("criterion", own.len());
        framework.criteria.extend(own);
    }
    prune(&mut framework, base);
    let mut own = |reader: &mut Reader<'d>, table: &mut TableReader<'d>| {
        origins.base(group_key, framework.groups.len());
        origins.base("choice", framework.choices.len());
        origins.base("profile", framework.profiles.len());
        origins.base("context", framework.context.len());
        origins.base("window", framework.windows.len());
        if let Some(node) = table.opt(group_key) {
            let groups = parts::groups(reader, node, group_key);
            for (index, group) in groups.into_iter().enumerate() {
                let origin = nth(group_key, index);
                let known = framework.groups.iter().position(|g| g.id == group.id);
                // A theme of the same id takes the place of the base's: its roots and label are the file's.
                match known.filter(|_| group_key == "theme") {
                    Some(place) => {
                        origins.paths.insert(nth(group_key, place), origin);
                        framework.groups.splice(place..=place, [group]);
                    }
                    None => {
                        origins.add(group_key, origin);
                        framework.groups.push(group);
                    }
                }
            }
        }
        if let Some(node) = table.opt("choice") {
            let choices = parts::choices(reader, node);
            origins.own("choice", choices.len());
            framework.choices.extend(choices);
        }
        if let Some(node) = table.opt("profile") {
            let profiles = parts::profiles(reader, node);
            origins.own("profile", profiles.len());
            framework.profiles.extend(profiles);
        }
        if let Some(node) = table.opt("context") {
            let context = parts::contexts(reader, node, group_key);
            origins.own("context", context.len());
            framework.context.extend(context);
        }
        if let Some(node) = table.opt("window") {
            let windows = parts::windows(reader, node);
            origins.own("window", windows.len());
            framework.windows.extend(windows);
        }
    };
    own(reader, &mut table);
    let mut facts = Catalogue::default();
    if let Some(node) = table.opt("fact") {
        read_facts(reader, node, &mut facts);
    }
    let sources = table.opt("source");
    let sources = sources.map(|n| super::read_library::sources(reader, n));
    table.finish(reader);
    unused_choices(&mut framework, base, &mut origins);
    id?;
    Some(FrameworkFile {
        framework,
        facts,
        sources: sources.unwrap_or_default(),
        extends: Some(base.id.clone()),
        origins: origins.paths,
    })
}

fn base<'l>(reader: &mut Reader<'_>, node: &Node, library: &'l Library) -> Option<&'l Framework> {
    let id = reader.text(node, "extends")?;
    let found = library.framework(id);
    if found.is_none() {
        let known: Vec<&str> = library.frameworks.iter().map(|f| f.id.as_str()).collect();
        let help = match nearest(id, known.iter().copied()) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("there is {}", known.join(", ")),
        };
        let problem = Problem::error(
            Code::UnknownFramework,
            format!("no edition is called `{id}`"),
        )
        .path("extends")
        .found(id)
        .help(help);
        reader.problem_at(node, problem);
    }
    found
}

/// What a tailored edition says of itself; returns the strength of the criteria that it adds.
fn head<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    framework: &mut Framework,
) -> Strength {
    let mut text = |reader: &mut Reader<'d>, key: &'static str| {
        let node = table.opt(key);
        let text = text_or_empty(reader, node, key);
        (!text.is_empty()).then_some(text)
    };
    let title = text(reader, "title");
    let label = text(reader, "label");
    framework.label = label
        .or_else(|| title.clone())
        .unwrap_or_else(|| format!("{}, tailored", framework.label));
    framework.title = title.unwrap_or_else(|| format!("{}, tailored", framework.title));
    framework.edition = text(reader, "edition").unwrap_or_else(|| framework.edition.clone());
    // The owner of the base doesn't answer for it.
    framework.owner = text(reader, "owner").unwrap_or_default();
    framework.shipped = false;
    framework.official = false;
    if let Some(version) = text(reader, "text-version") {
        framework.text_version = version;
    }
    let profile = text(reader, "default-profile");
    let reading = table.opt("reading");
    if let Some(reading) = reading.and_then(|n| reader.one_of(n, "reading", &ReadingKind::NAMES)) {
        framework.reading = reading;
        // Only a score has profiles, and only a maturity model has levels.
        if reading != ReadingKind::Level {
            framework.model = None;
        }
        if reading != ReadingKind::Score {
            framework.profiles.clear();
            framework.profile = None;
        }
    }
    framework.profile = profile.or_else(|| framework.profile.take());
    let series = table.opt("series");
    let series = series.and_then(|n| plain_id(reader, n, "series"));
    framework.series = series.unwrap_or_else(|| format!("{}-own", framework.series));
    if let Some(node) = table.opt("settings") {
        framework.settings = parts::settings(reader, node, "settings");
        framework.settings_by_choice.clear();
    }
    if let Some(node) = table.opt("settings-by-choice") {
        framework.settings_by_choice = by_choice(reader, node);
    }
    // Nobody adds to a duty by writing a file.
    let mut own_strength = framework.strength.without_duty();
    if let Some(strength) = table.opt("strength") {
        let strength = reader.one_of(strength, "strength", &Strength::NAMES);
        let strength = strength.unwrap_or(framework.strength);
        own_strength = strength;
        if strength != framework.strength {
            framework.strength_basis = StrengthBasis::default();
        }
        framework.strength = strength;
    }
    if let Some(basis) = parts::strength_basis(reader, table) {
        framework.strength_basis = basis;
    }
    if let Some(node) = table.opt("in-force") {
        framework.in_force = in_force(reader, node).unwrap_or_else(|| framework.in_force.clone());
    }
    own_strength
}

/// Ids of the base's criteria that stay.
fn kept<'d, 'b>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    base: &'b Framework,
) -> BTreeSet<&'b str> {
    let (without, select) = (table.opt("without"), table.opt("select"));
    let mut named = BTreeSet::new();
    for (key, node) in [("without", without), ("select", select)] {
        let ids = owned_texts(reader, node, key);
        let items = node.and_then(|n| match &n.value {
            Value::Array(items) => Some(items),
            _ => None,
        });
        for (index, (id, item)) in ids.iter().zip(items.into_iter().flatten()).enumerate() {
            match base.criterion(id) {
                Some(criterion) if !named.insert(criterion.id.as_str()) => {
                    let problem =
                        Problem::error(Code::DuplicateKey, format!("`{id}` is named twice"))
                            .path(nth(key, index))
                            .help("leave one out");
                    reader.problem_at(item, problem);
                }
                Some(_) => {}
                None => unknown_criterion(reader, item, id, base, &nth(key, index)),
            }
        }
    }
    if let (Some(_), Some(node)) = (without, select) {
        let problem = Problem::error(Code::Conflict, "a file has `without` or `select`, not both")
            .path("select")
            .help("`select` keeps what it names, `without` leaves it out; choose the shorter list");
        reader.problem_at(node, problem);
    }
    let stays = |id: &&str| named.contains(id) == select.is_some();
    base.criteria
        .iter()
        .map(|c| c.id.as_str())
        .filter(stays)
        .collect()
}

/// Reports a criterion that the base does not have.
pub(super) fn unknown_criterion(
    reader: &mut Reader<'_>,
    node: &Node,
    id: &str,
    base: &Framework,
    path: &str,
) {
    let near = nearest(id, base.criteria.iter().map(|c| c.id.as_str()));
    let help = match near {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("look the ids up in `{}`", base.id),
    };
    let problem = Problem::error(
        Code::UnknownCriterion,
        format!("`{}` has no criterion `{id}`", base.id),
    )
    .path(path)
    .found(id)
    .help(help);
    reader.problem_at(node, problem);
}

/// Leaves out what spoke of criteria that are gone, and turns the base's references to itself to the tailored edition.
fn prune(framework: &mut Framework, base: &Framework) {
    let gone: BTreeSet<&str> = base
        .criteria
        .iter()
        .map(|c| c.id.as_str())
        .filter(|id| framework.criterion(id).is_none())
        .collect();
    framework
        .windows
        .retain(|w| !gone.contains(w.criterion.as_str()));
    for profile in &mut framework.profiles {
        profile
            .items
            .retain(|i| !gone.contains(i.criterion.as_str()));
    }
    let empty: BTreeSet<String> = base
        .groups
        .iter()
        .map(|g| g.id.clone())
        .filter(|id| {
            let group = Some(id.as_str());
            let had = base.criteria.iter().any(|c| c.group.as_deref() == group);
            had && !framework
                .criteria
                .iter()
                .any(|c| c.group.as_deref() == group)
        })
        .collect();
    framework.groups.retain(|g| !empty.contains(&g.id));
    framework
        .context
        .retain(|c| c.group.as_ref().is_none_or(|g| !empty.contains(g)));
    for profile in &mut framework.profiles {
        if let Some(groups) = &mut profile.groups {
            groups.retain(|g| !empty.contains(g));
        }
    }
    let id = framework.id.clone();
    for criterion in &mut framework.criteria {
        criterion.judged.each_finding(&mut |target| {
            if target.framework == base.id {
                target.framework.clone_from(&id);
            }
        });
    }
}

/// Leaves out choices of the base that nothing asks for any more.
fn unused_choices(framework: &mut Framework, base: &Framework, origins: &mut Origins) {
    let mut used: BTreeSet<&str> = BTreeSet::new();
    for rule in framework.criteria.iter().filter_map(|c| c.any_rule()) {
        rule.walk(&mut |rule| {
            if let Rule::Choose { choice, .. } = rule {
                used.insert(choice);
            }
        });
    }
    used.extend(
        framework
            .settings_by_choice
            .iter()
            .map(|s| s.choice.as_str()),
    );
    let windows = framework.windows.iter();
    used.extend(windows.filter_map(|w| w.leap_day_choice.as_deref()));
    let from_base = base.choices.len();
    let used: Vec<bool> = framework
        .choices
        .iter()
        .enumerate()
        .map(|(index, c)| index >= from_base || used.contains(c.id.as_str()))
        .collect();
    let own = framework.choices.len().saturating_sub(from_base);
    let mut stays = used.iter();
    framework
        .choices
        .retain(|_| stays.next().copied().unwrap_or(true));
    origins.clear("choice");
    origins.base("choice", framework.choices.len().saturating_sub(own));
    origins.own("choice", own);
}

/// Where the parts of a tailored edition stand in its file.
#[derive(Default)]
struct Origins {
    paths: BTreeMap<String, String>,
    counts: BTreeMap<&'static str, usize>,
}

impl Origins {
    fn add(&mut self, list: &'static str, origin: String) {
        let count = self.counts.entry(list).or_default();
        self.paths.insert(nth(list, *count), origin);
        *count += 1;
    }

    fn base(&mut self, list: &'static str, count: usize) {
        for _ in 0..count {
            self.add(list, "extends".to_owned());
        }
    }

    fn own(&mut self, list: &'static str, count: usize) {
        for index in 0..count {
            self.add(list, nth(list, index));
        }
    }

    fn clear(&mut self, list: &'static str) {
        for index in 0..self.counts.remove(list).unwrap_or(0) {
            self.paths.remove(&nth(list, index));
        }
    }
}
