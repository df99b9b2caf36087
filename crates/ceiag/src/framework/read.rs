//! Reads an edition, reporting everything that is wrong at once.

use super::read_model::model;
use super::read_parts as parts;
use super::{Framework, Grade, InForce, NeedsCompass, ReadingKind, SettingByChoice, Strength};
use crate::fact::Catalogue;
use crate::institution::Setting;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child, nth};
use std::collections::BTreeMap;

/// A framework file as it stands: the edition, and the facts and sources that it brings along.
#[derive(Clone, Debug)]
pub struct FrameworkFile {
    /// The edition.
    pub framework: Framework,
    /// Facts of its own.
    pub facts: Catalogue,
    /// Sources of its own.
    pub sources: Vec<super::Source>,
    /// The edition that it tailors, if it does.
    pub extends: Option<String>,
    /// In a tailored edition, where each of its parts stands in the file.
    pub(super) origins: BTreeMap<String, String>,
}

impl FrameworkFile {
    /// Reads a framework file that stands for itself. Use [`FrameworkFile::check`] before anything is judged by it, and
    /// [`FrameworkFile::read_with`] for files that may tailor another edition.
    ///
    /// # Errors
    /// All problems of form at once, each with its place.
    pub fn read(doc: &Document) -> Result<FrameworkFile, Problems> {
        let mut reader = Reader::new(doc);
        let file = file(&mut reader, doc.root());
        match file {
            Some(file) if !reader.problems.has_errors() => Ok(file),
            _ => Err(reader.problems),
        }
    }
}

/// Reads a text list as owned texts.
pub(super) fn owned_texts<'d>(
    reader: &mut Reader<'d>,
    node: Option<&'d Node>,
    path: &str,
) -> Vec<String> {
    node.and_then(|n| reader.texts(n, path))
        .unwrap_or_default()
        .into_iter()
        .map(str::to_owned)
        .collect()
}

pub(super) fn file<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<FrameworkFile> {
    let mut table = reader.table(node, "")?;
    if let Some(format) = table.req(reader, "format") {
        reader.one_of_as(
            Code::BadFormat,
            format,
            "format",
            &[("ceiag-framework/1", ())],
        );
    }
    let id = table
        .req(reader, "id")
        .and_then(|n| crate::fact::plain_id(reader, n, "id"));
    let series = table
        .req(reader, "series")
        .and_then(|n| crate::fact::plain_id(reader, n, "series"));
    let mut text = |reader: &mut Reader<'d>, key: &'static str, needed: bool| {
        let node = if needed {
            table.req(reader, key)
        } else {
            table.opt(key)
        };
        crate::fact::text_or_empty(reader, node, key)
    };
    let edition = text(reader, "edition", true);
    let title = text(reader, "title", true);
    let label = text(reader, "label", false);
    let owner = text(reader, "owner", false);
    let text_version = text(reader, "text-version", false);
    let profile = text(reader, "default-profile", false);
    let settings = table
        .req(reader, "settings")
        .map(|n| parts::settings(reader, n, "settings"));
    let settings_by_choice = table
        .opt("settings-by-choice")
        .map(|n| by_choice(reader, n))
        .unwrap_or_default();
    let reading = table
        .req(reader, "reading")
        .and_then(|n| reader.one_of(n, "reading", &ReadingKind::NAMES));
    let group_key = reading.unwrap_or(ReadingKind::Findings).group_key();
    let official = table
        .opt("official")
        .and_then(|n| reader.boolean(n, "official"))
        .unwrap_or(false);
    let needs_compass = match reading {
        Some(ReadingKind::Decision) => needs_compass(reader, &mut table),
        _ => NeedsCompass::NotSaid,
    };
    let strength = table
        .opt("strength")
        .and_then(|n| reader.one_of(n, "strength", &Strength::NAMES))
        .unwrap_or(Strength::FrameworkCriterion);
    let strength_basis = parts::strength_basis(reader, &mut table).unwrap_or_default();
    let in_force = table
        .req(reader, "in-force")
        .and_then(|n| in_force(reader, n));
    let groups = match reading {
        Some(ReadingKind::Level) => table.req(reader, group_key),
        _ => table.opt(group_key),
    };
    let groups = groups
        .map(|n| parts::groups(reader, n, group_key))
        .unwrap_or_default();
    let model = (reading == Some(ReadingKind::Level)).then(|| model(reader, &mut table));
    let choices = table
        .opt("choice")
        .map(|n| parts::choices(reader, n))
        .unwrap_or_default();
    // Best fit is found by people alone, and a catalogue may be one that its owner has not filled yet.
    let criteria = match reading {
        Some(ReadingKind::Level | ReadingKind::Decision) => table.opt("criterion"),
        _ => table.req(reader, "criterion"),
    };
    let criteria = criteria
        .map(|n| parts::criteria(reader, n, strength, group_key))
        .unwrap_or_default();
    let profiles = table
        .opt("profile")
        .map(|n| parts::profiles(reader, n))
        .unwrap_or_default();
    let context = table
        .opt("context")
        .map(|n| parts::contexts(reader, n, group_key))
        .unwrap_or_default();
    let windows = table
        .opt("window")
        .map(|n| parts::windows(reader, n))
        .unwrap_or_default();
    let mut facts = Catalogue::default();
    if let Some(node) = table.opt("fact") {
        crate::fact::read_facts(reader, node, &mut facts);
    }
    let sources = table
        .opt("source")
        .map(|n| super::read_library::sources(reader, n))
        .unwrap_or_default();
    table.finish(reader);
    let framework = Framework {
        id: id?,
        series: series?,
        edition,
        label: if label.is_empty() {
            title.clone()
        } else {
            label
        },
        title,
        owner,
        settings: settings?,
        settings_by_choice,
        in_force: in_force?,
        reading: reading?,
        profile: (!profile.is_empty()).then_some(profile),
        official,
        needs_compass,
        shipped: false,
        strength,
        strength_basis,
        text_version,
        groups,
        model: model.flatten(),
        choices,
        criteria,
        profiles,
        context,
        windows,
    };
    Some(FrameworkFile {
        framework,
        facts,
        sources,
        extends: None,
        origins: BTreeMap::new(),
    })
}

/// Whether a decision needs a Compass self-assessment, and up to which day that is known.
fn needs_compass<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>) -> NeedsCompass {
    let said = table
        .opt("needs-compass")
        .and_then(|n| reader.boolean(n, "needs-compass"));
    let known_to = table.opt("needs-compass-known-to");
    if let Some(node) = known_to.filter(|_| said != Some(true)) {
        let problem = Problem::error(
            Code::Conflict,
            "a last day is given for something that is not needed",
        )
        .path("needs-compass-known-to")
        .help("write `needs-compass = true` beside it, or leave it out");
        reader.problem_at(node, problem);
    }
    let known_to = known_to.and_then(|n| reader.date(n, "needs-compass-known-to"));
    match said {
        None => NeedsCompass::NotSaid,
        Some(false) => NeedsCompass::No,
        Some(true) => NeedsCompass::Yes { known_to },
    }
}

pub(super) fn in_force<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Option<InForce> {
    let path = "in-force";
    let mut table = reader.table(node, path)?;
    let from = table
        .req(reader, "from")
        .and_then(|n| reader.date(n, &child(path, "from")));
    let to = table
        .opt("to")
        .and_then(|n| reader.date(n, &child(path, "to")));
    let stated = table.opt("stated");
    let stated = crate::fact::text_or_empty(reader, stated, &child(path, "stated"));
    let grade = table.req(reader, "grade");
    let grade = grade.and_then(|n| {
        reader.one_of_as(Code::MissingGrade, n, &child(path, "grade"), &Grade::NAMES)
    });
    let sources = table.opt("sources");
    let sources = owned_texts(reader, sources, &child(path, "sources"));
    table.finish(reader);
    let from = from?;
    if let Some(to) = to.filter(|to| *to < from) {
        let problem = Problem::error(
            Code::BandUpsideDown,
            format!("the last day {to} is before the first, {from}"),
        )
        .path(path);
        reader.problem_at(node, problem);
    }
    Some(InForce {
        from,
        to,
        stated,
        grade: grade?,
        sources,
    })
}

pub(super) fn by_choice<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<SettingByChoice> {
    let key = "settings-by-choice";
    let mut found = Vec::new();
    for (index, item) in reader
        .array(node, key)
        .unwrap_or_default()
        .iter()
        .enumerate()
    {
        let path = nth(key, index);
        let Some(mut table) = reader.table(item, &path) else {
            continue;
        };
        let setting = table.req(reader, "setting");
        let setting = setting.and_then(|n| {
            reader.one_of_as(
                Code::UnknownSetting,
                n,
                &child(&path, "setting"),
                &Setting::NAMES,
            )
        });
        let choice = table
            .req(reader, "choice")
            .and_then(|n| reader.text(n, &child(&path, "choice")));
        let option = table
            .req(reader, "option")
            .and_then(|n| reader.text(n, &child(&path, "option")));
        table.finish(reader);
        if let (Some(setting), Some(choice), Some(option)) = (setting, choice, option) {
            found.push(SettingByChoice {
                setting,
                choice: choice.to_owned(),
                option: option.to_owned(),
            });
        }
    }
    found
}
