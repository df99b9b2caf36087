//! Prose apart from rules: wording, questions, help, notes, context and sources, as one file keyed by ids.
//!
//! A page can show an answer as soon as the rules are there and fetch the words later.

use super::{Choice, Criterion, Framework, InForce, Library, Profile, Source, StrengthBasis};
use crate::award::{Process, Step};
use crate::evidence::{Area, EvidenceCatalogue, EvidenceKind, Pack};
use crate::fact::Declaration;
use crate::json::Json;
use crate::problem::{Code, Problem, Problems};
use crate::standard::Statement;
use crate::text::{Document, Node, Reader, TableReader, child, nearest};

const FORMAT: &str = "ceiag-prose/1";

/// A place that holds prose.
enum Slot<'l> {
    Text(&'l mut String),
    Texts(&'l mut Vec<String>),
}

type Slots<'l> = Vec<(&'static str, Slot<'l>)>;

/// An item with prose. This one list of slots serves writing, leaving out and reading.
trait Worded {
    fn id(&self) -> &str;
    fn slots(&mut self) -> Slots<'_>;
}

/// Items whose prose stands in these fields.
macro_rules! worded {
    ($($item:ty: $($key:literal $kind:ident $field:ident),+;)+) => {$(
        impl Worded for $item {
            fn id(&self) -> &str {
                &self.id
            }

            fn slots(&mut self) -> Slots<'_> {
                vec![$(($key, Slot::$kind(&mut self.$field))),+]
            }
        }
    )+};
}

worded! {
    Declaration: "population" Text population, "question" Text question, "help" Text help;
    Choice: "question" Text question, "sources" Texts sources;
    Profile: "sources" Texts sources, "note" Text note;
    Pack: "sources" Texts sources, "note" Text note;
    Area: "sources" Texts sources;
    EvidenceKind: "sources" Texts sources, "note" Text note;
    Process: "sources" Texts sources, "note" Text note;
    Step: "sources" Texts sources, "note" Text note;
}

impl Worded for Criterion {
    fn id(&self) -> &str {
        &self.id
    }

    fn slots(&mut self) -> Slots<'_> {
        let mut slots = vec![
            ("text", Slot::Text(&mut self.text)),
            ("sources", Slot::Texts(&mut self.sources)),
            ("note", Slot::Text(&mut self.note)),
            ("working-note", Slot::Text(&mut self.working_note)),
        ];
        if let Some(basis) = &mut self.strength_basis {
            slots.push(("strength-sources", Slot::Texts(&mut basis.sources)));
            slots.push(("strength-note", Slot::Text(&mut basis.note)));
        }
        slots
    }
}

impl StrengthBasis {
    fn slots(&mut self) -> Slots<'_> {
        vec![
            ("sources", Slot::Texts(&mut self.sources)),
            ("note", Slot::Text(&mut self.note)),
        ]
    }
}

impl InForce {
    fn slots(&mut self) -> Slots<'_> {
        vec![
            ("stated", Slot::Text(&mut self.stated)),
            ("sources", Slot::Texts(&mut self.sources)),
        ]
    }
}

impl Library {
    /// The same rules and short labels without wording, questions, help, notes, context and sources.
    ///
    /// Every answer stays the same but for those words.
    #[must_use]
    pub fn without_prose(&self) -> Library {
        let mut bare = self.clone();
        clear(bare.catalogue.facts_mut());
        for framework in &mut bare.frameworks {
            empty(framework.in_force.slots());
            empty(framework.strength_basis.slots());
            clear(&mut framework.choices);
            clear(&mut framework.criteria);
            clear(&mut framework.profiles);
            framework.context.clear();
        }
        clear(&mut bare.evidence.packs);
        clear(&mut bare.evidence.areas);
        clear(&mut bare.evidence.kinds);
        clear(&mut bare.processes);
        for process in &mut bare.processes {
            clear(&mut process.steps);
        }
        bare.statements.clear();
        bare.sources.clear();
        bare
    }

    /// What [`Library::without_prose`] leaves out, for [`Library::add_prose`] to bring back.
    pub fn prose(&self) -> Json {
        // The slots are for writing too, so a copy is read.
        let mut whole = self.clone();
        let mut parts = vec![("format", Json::text(FORMAT))];
        push(&mut parts, "fact", by_id(whole.catalogue.facts_mut()));
        let frameworks = whole.frameworks.iter_mut();
        let frameworks = frameworks.map(|framework| {
            let prose = framework.prose();
            (framework.id.clone(), prose)
        });
        parts.push(("framework", Json::object(frameworks)));
        push(&mut parts, "evidence", evidence_prose(&mut whole.evidence));
        if !whole.processes.is_empty() {
            let processes = whole.processes.iter_mut().map(|process| {
                let mut parts = Vec::new();
                push(&mut parts, "process", written(process.slots()));
                push(&mut parts, "step", by_id(&mut process.steps));
                (process.id.clone(), Json::object(parts))
            });
            parts.push(("award-process", Json::object(processes)));
        }
        if !whole.statements.is_empty() {
            let statements = whole.statements.iter().map(Statement::to_json);
            parts.push(("statement", Json::Array(statements.collect())));
        }
        if !whole.sources.is_empty() {
            let sources = whole.sources.iter().map(Source::to_json);
            parts.push(("source", Json::Array(sources.collect())));
        }
        Json::object(parts)
    }

    /// Adds prose that [`Library::prose`] wrote. What it does not name stays as it is.
    ///
    /// # Errors
    /// All problems at once, each with its place; an id that the library does not have is one. Then nothing is added.
    ///
    /// ```
    /// use ceiag::framework::Library;
    /// use ceiag::text::json;
    ///
    /// let mut library = Library::default();
    /// let prose = library.prose().write();
    /// library.add_prose(&json("prose.json", prose.as_bytes())?)?;
    ///
    /// let strange = r#"{ "format": "ceiag-prose/1", "fact": { "no-such-fact": {} } }"#;
    /// assert!(library.add_prose(&json("prose.json", strange.as_bytes())?).is_err());
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn add_prose(&mut self, doc: &Document) -> Result<(), Problems> {
        let mut reader = Reader::new(doc);
        let mut filled = self.clone();
        if let Some(mut table) = reader.table(doc.root(), "") {
            if let Some(node) = table.req(&mut reader, "format") {
                reader.one_of_as(Code::BadFormat, node, "format", &[(FORMAT, ())]);
            }
            if let Some(node) = table.opt("fact") {
                let facts = filled.catalogue.facts_mut();
                fill_by_id(&mut reader, node, "fact", Code::UnknownFact, facts);
            }
            if let Some(node) = table.opt("framework") {
                frameworks(&mut reader, node, &mut filled.frameworks);
            }
            if let Some(node) = table.opt("evidence") {
                evidence(&mut reader, node, &mut filled.evidence);
            }
            if let Some(node) = table.opt("award-process") {
                processes(&mut reader, node, &mut filled.processes);
            }
            if let Some(node) = table.opt("statement") {
                filled.statements = Statement::read_list(&mut reader, node);
            }
            if let Some(node) = table.opt("source") {
                filled.sources = super::read_library::sources(&mut reader, node);
            }
            table.finish(&mut reader);
        }
        if reader.problems.has_errors() {
            return Err(reader.problems);
        }
        *self = filled;
        Ok(())
    }
}

impl Framework {
    fn prose(&mut self) -> Json {
        let mut parts = vec![("text-version", Json::text(&self.text_version))];
        push(&mut parts, "in-force", written(self.in_force.slots()));
        let strength = written(self.strength_basis.slots());
        push(&mut parts, "strength-basis", strength);
        push(&mut parts, "choice", by_id(&mut self.choices));
        push(&mut parts, "criterion", by_id(&mut self.criteria));
        push(&mut parts, "profile", by_id(&mut self.profiles));
        if !self.context.is_empty() {
            let key = self.reading.group_key();
            let context = self.context.iter().map(|c| c.to_json(key));
            parts.push(("context", Json::Array(context.collect())));
        }
        Json::object(parts)
    }
}

/// The catalogue of evidence as prose: its packs, learning areas and kinds by id.
fn evidence_prose(catalogue: &mut EvidenceCatalogue) -> Option<Json> {
    let mut parts = Vec::new();
    push(&mut parts, "pack", by_id(&mut catalogue.packs));
    push(&mut parts, "area", by_id(&mut catalogue.areas));
    push(&mut parts, "kind", by_id(&mut catalogue.kinds));
    (!parts.is_empty()).then(|| Json::object(parts))
}

fn evidence<'d>(reader: &mut Reader<'d>, node: &'d Node, catalogue: &mut EvidenceCatalogue) {
    let Some(mut table) = reader.table(node, "evidence") else {
        return;
    };
    if let Some(node) = table.opt("pack") {
        let path = table.child("pack");
        fill_by_id(reader, node, &path, Code::Dangling, &mut catalogue.packs);
    }
    if let Some(node) = table.opt("area") {
        let path = table.child("area");
        fill_by_id(reader, node, &path, Code::Dangling, &mut catalogue.areas);
    }
    if let Some(node) = table.opt("kind") {
        let path = table.child("kind");
        fill_by_id(reader, node, &path, Code::UnknownKind, &mut catalogue.kinds);
    }
    table.finish(reader);
}

fn clear<T: Worded>(items: &mut [T]) {
    for item in items {
        empty(item.slots());
    }
}

fn empty(slots: Slots<'_>) {
    for (_, slot) in slots {
        match slot {
            Slot::Text(text) => text.clear(),
            Slot::Texts(texts) => texts.clear(),
        }
    }
}

fn push(parts: &mut Vec<(&'static str, Json)>, key: &'static str, prose: Option<Json>) {
    parts.extend(prose.map(|prose| (key, prose)));
}

/// The items that have prose; `None` when none has.
fn by_id<T: Worded>(items: &mut [T]) -> Option<Json> {
    let worded = items.iter_mut().filter_map(|item| {
        let prose = written(item.slots())?;
        Some((item.id().to_owned(), prose))
    });
    let worded: Vec<_> = worded.collect();
    (!worded.is_empty()).then(|| Json::object(worded))
}

fn written(slots: Slots<'_>) -> Option<Json> {
    let full = slots.into_iter().filter_map(|(key, slot)| match slot {
        Slot::Text(text) => (!text.is_empty()).then(|| (key, Json::text(&*text))),
        Slot::Texts(texts) => {
            let list = texts.iter().map(Json::text).collect();
            (!texts.is_empty()).then_some((key, Json::Array(list)))
        }
    });
    let full: Vec<_> = full.collect();
    (!full.is_empty()).then(|| Json::object(full))
}

fn frameworks<'d>(reader: &mut Reader<'d>, node: &'d Node, editions: &mut [Framework]) {
    let code = Code::UnknownFramework;
    each_known(
        reader,
        node,
        "framework",
        code,
        editions,
        |f| &f.id,
        |reader, table, f| framework(reader, table, f),
    );
}

fn framework<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, edition: &mut Framework) {
    fill(
        reader,
        table,
        vec![("text-version", Slot::Text(&mut edition.text_version))],
    );
    let path = table.child("in-force");
    if let Some(node) = table.opt("in-force")
        && let Some(mut table) = reader.table(node, &path)
    {
        fill(reader, &mut table, edition.in_force.slots());
        table.finish(reader);
    }
    let path = table.child("strength-basis");
    if let Some(node) = table.opt("strength-basis")
        && let Some(mut table) = reader.table(node, &path)
    {
        fill(reader, &mut table, edition.strength_basis.slots());
        table.finish(reader);
    }
    let path = table.child("choice");
    if let Some(node) = table.opt("choice") {
        fill_by_id(
            reader,
            node,
            &path,
            Code::UnknownChoice,
            &mut edition.choices,
        );
    }
    let path = table.child("criterion");
    if let Some(node) = table.opt("criterion") {
        fill_by_id(
            reader,
            node,
            &path,
            Code::UnknownCriterion,
            &mut edition.criteria,
        );
    }
    let path = table.child("profile");
    if let Some(node) = table.opt("profile") {
        fill_by_id(
            reader,
            node,
            &path,
            Code::UnknownProfile,
            &mut edition.profiles,
        );
    }
    if let Some(node) = table.opt("context") {
        let key = edition.reading.group_key();
        edition.context = super::read_parts::contexts(reader, node, key);
    }
}

fn processes<'d>(reader: &mut Reader<'d>, node: &'d Node, processes: &mut [Process]) {
    let fill_process =
        |reader: &mut Reader<'d>, table: &mut TableReader<'d>, process: &mut Process| {
            let path = table.child("process");
            if let Some(node) = table.opt("process")
                && let Some(mut table) = reader.table(node, &path)
            {
                fill(reader, &mut table, process.slots());
                table.finish(reader);
            }
            let path = table.child("step");
            if let Some(node) = table.opt("step") {
                fill_by_id(reader, node, &path, Code::Dangling, &mut process.steps);
            }
        };
    let (path, code) = ("award-process", Code::Dangling);
    each_known(reader, node, path, code, processes, |p| &p.id, fill_process);
}

fn fill_by_id<'d, T: Worded>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    unknown: Code,
    items: &mut [T],
) {
    each_known(
        reader,
        node,
        path,
        unknown,
        items,
        T::id,
        |reader, table, item| {
            fill(reader, table, item.slots());
        },
    );
}

/// Reads a table whose keys are ids, handing each value to the item that has the id.
fn each_known<'d, T>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    unknown: Code,
    items: &mut [T],
    id: impl Fn(&T) -> &str,
    mut read: impl FnMut(&mut Reader<'d>, &mut TableReader<'d>, &mut T),
) {
    let Some(mut table) = reader.table(node, path) else {
        return;
    };
    for (key, node) in table.rest() {
        let path = child(path, &key.text);
        if let Some(item) = items.iter_mut().find(|item| id(item) == key.text) {
            if let Some(mut table) = reader.table(node, &path) {
                read(reader, &mut table, item);
                table.finish(reader);
            }
            continue;
        }
        let mut problem = Problem::error(
            unknown,
            format!("prose for `{}`, which does not exist", key.text),
        )
        .path(path)
        .found(&key.text);
        if let Some(near) = nearest(&key.text, items.iter().map(&id)) {
            problem = problem.help(format!("did you mean `{near}`?"));
        }
        reader.problem_at_key(key, problem);
    }
}

fn fill<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, slots: Slots<'_>) {
    for (key, slot) in slots {
        let path = table.child(key);
        let Some(node) = table.opt(key) else {
            continue;
        };
        match slot {
            Slot::Text(text) => {
                if let Some(found) = reader.text(node, &path) {
                    found.clone_into(text);
                }
            }
            Slot::Texts(texts) => *texts = super::read::owned_texts(reader, Some(node), &path),
        }
    }
}
