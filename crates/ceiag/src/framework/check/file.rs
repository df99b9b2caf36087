//! Checks a framework file together with the facts and sources that it brings along.

use super::super::{Framework, FrameworkFile, Library, Prose, Series};
use super::{catalogue, edition, prose_of};
use crate::fact::Catalogue;
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, child, nth};

impl FrameworkFile {
    /// Everything that is wrong with the file, judged as part of a library; every problem with its place, in order.
    ///
    /// # Examples
    ///
    /// ```
    /// use ceiag::framework::{FrameworkFile, Library};
    /// use ceiag::text::json;
    ///
    /// let text = br#"{ "format": "ceiag-framework/1", "id": "own", "series": "own", "edition": "1", "title": "Own",
    ///   "settings": ["college"], "reading": "findings", "in-force": { "from": "2026-01-01", "grade": "project" },
    ///   "fact": [{ "id": "own-fact", "kind": "yes-no", "label": "an own fact" }],
    ///   "criterion": [{ "id": "O.1", "label": "one", "text": "One.", "grade": "project", "met-when": { "yes": "own-fcat" } }] }"#;
    /// let doc = json("own.json", text)?;
    /// let library = Library::default();
    /// let problems = FrameworkFile::read_with(&doc, &library)?.check(&library, &doc);
    /// let told: Vec<_> = problems.iter().map(|p| (p.place.as_ref().map(|p| p.line), p.help.as_deref())).collect();
    /// assert_eq!(told, [(Some(4), Some("did you mean `own-fact`?"))]);
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn check(&self, library: &Library, doc: &Document) -> Problems {
        let mut problems = Problems::new();
        self.new_ids(library, &mut problems);
        let whole = library.with(self);
        for (index, fact) in self.facts.iter().enumerate() {
            problems.extend(catalogue::fact(&whole.catalogue, fact, &nth("fact", index)));
        }
        let worded = match self.extends.as_deref().and_then(|id| library.framework(id)) {
            Some(base) => prose_of(base),
            None => Prose::With,
        };
        let found = edition(&whole, &self.framework, worded, true);
        problems.extend(found.into_vec().into_iter().map(|mut problem| {
            problem.path = problem.path.map(|path| self.own_path(path, doc));
            problem
        }));
        doc.locate_all(problems)
    }

    /// Ids of the file's own that the library already uses for something else.
    fn new_ids(&self, library: &Library, problems: &mut Problems) {
        let mut taken = |what: &str, id: &str, path: String| {
            problems.push(
                Problem::error(
                    Code::DuplicateKey,
                    format!("{what} is already called `{id}`"),
                )
                .path(path)
                .found(id)
                .help("choose another id; ids are never reused"),
            );
        };
        let other = |f: &&Framework| **f != self.framework;
        if library
            .framework(&self.framework.id)
            .filter(other)
            .is_some()
        {
            taken("an edition", &self.framework.id, "id".to_owned());
        }
        for (index, fact) in self.facts.iter().enumerate() {
            if library.catalogue.get(&fact.id).is_some_and(|f| f != fact) {
                taken("a fact", &fact.id, child(&nth("fact", index), "id"));
            }
        }
        for (index, source) in self.sources.iter().enumerate() {
            let earlier = self.sources.iter().take(index);
            if library.source(&source.key).is_some_and(|s| s != source)
                || earlier.into_iter().any(|s| s.key == source.key)
            {
                taken("a source", &source.key, child(&nth("source", index), "key"));
            }
        }
        for (index, source) in self.sources.iter().enumerate() {
            if source.title.trim().is_empty() {
                let path = child(&nth("source", index), "title");
                let message = format!("the source `{}` has no title", source.key);
                let problem = Problem::error(Code::MissingKey, message).path(path);
                problems.push(problem.help("say which document it is"));
            }
        }
    }

    /// The path in the file of a path in the edition that was made of it.
    fn own_path(&self, path: String, doc: &Document) -> String {
        if self.extends.is_none() {
            return path;
        }
        let (head, tail) = match path.split_once('.') {
            Some((head, tail)) => (head, Some(tail)),
            None => (path.as_str(), None),
        };
        match (self.origins.get(head), tail) {
            // What the base brings stands nowhere in the file.
            (Some(origin), Some(tail)) if origin != "extends" => format!("{origin}.{tail}"),
            (Some(origin), _) => origin.clone(),
            (None, _) if doc.locate(head).is_none() => "extends".to_owned(),
            (None, _) => path,
        }
    }
}

impl Library {
    /// The library with what a framework file brings: its edition, facts and sources, after those already there.
    #[must_use]
    pub fn with(&self, file: &FrameworkFile) -> Library {
        let mut library = self.clone();
        library.catalogue = self.catalogue.with(&file.facts);
        for source in &file.sources {
            if library.source(&source.key).is_none() {
                library.sources.push(source.clone());
            }
        }
        if library.framework(&file.framework.id).is_none() {
            library.frameworks.push(file.framework.clone());
            if library.series_named(&file.framework.series).is_none() {
                // An own series has no declared holes: outside its days it is simply not in force.
                library.series.push(Series {
                    id: file.framework.series.clone(),
                    label: file.framework.label.clone(),
                    by_name_only: false,
                    holes: Vec::new(),
                    known: Vec::new(),
                    evaluation_types: Vec::new(),
                });
            }
        }
        library
    }
}

impl Catalogue {
    /// The catalogue with the declarations of another one after its own; of two with one id the first is kept.
    fn with(&self, other: &Catalogue) -> Catalogue {
        Catalogue::new(self.iter().chain(other.iter()).cloned())
    }
}
