//! A whole library as one JSON text, for tools and for code in other languages.

use super::{Crosswalk, FrameworkFile, Library, Prose, Series, Source};
use crate::award::Process;
use crate::evidence::EvidenceCatalogue;
use crate::fact::Catalogue;
use crate::json::Json;
use crate::problem::{Code, Problems};
use crate::review::ReviewKinds;
use crate::standard::Statement;
use crate::text::{Document, Reader};

impl Library {
    /// The library as JSON that [`Library::read`] reads back. Without prose, wording, notes and sources are left out.
    pub fn to_json(&self, prose: Prose) -> Json {
        let list = |items: Vec<Json>| Json::Array(items);
        let mut parts = vec![
            ("format", Json::text("ceiag-library/1")),
            ("catalogue", self.catalogue.to_json(prose)),
            (
                "framework",
                list(self.frameworks.iter().map(|f| f.to_json(prose)).collect()),
            ),
            (
                "series",
                list(self.series.iter().map(Series::to_json).collect()),
            ),
            (
                "crosswalk",
                list(self.crosswalks.iter().map(Crosswalk::to_json).collect()),
            ),
        ];
        if self.reviews != ReviewKinds::default() {
            parts.push(("reviews", self.reviews.to_json()));
        }
        if self.evidence != EvidenceCatalogue::default() {
            parts.push(("evidence", self.evidence.to_json(prose)));
        }
        if !self.processes.is_empty() {
            let processes = self.processes.iter().map(|p| p.to_json(prose)).collect();
            parts.push(("award-process", list(processes)));
        }
        let shipped = self.frameworks.iter().filter(|f| f.shipped);
        let shipped: Vec<Json> = shipped.map(|f| Json::text(&f.id)).collect();
        if !shipped.is_empty() {
            parts.push(("shipped", list(shipped)));
        }
        if prose == Prose::With {
            if !self.statements.is_empty() {
                let statements = self.statements.iter().map(Statement::to_json).collect();
                parts.push(("statement", list(statements)));
            }
            parts.push((
                "source",
                list(self.sources.iter().map(Source::to_json).collect()),
            ));
        }
        Json::object(parts)
    }

    /// Reads a library that [`Library::to_json`] wrote.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read(doc: &Document) -> Result<Library, Problems> {
        let mut reader = Reader::new(doc);
        let mut library = Library::default();
        if let Some(mut table) = reader.table(doc.root(), "") {
            if let Some(node) = table.req(&mut reader, "format") {
                reader.one_of_as(Code::BadFormat, node, "format", &[("ceiag-library/1", ())]);
            }
            if let Some(node) = table.req(&mut reader, "catalogue") {
                Catalogue::read_node(&mut reader, node, &mut library.catalogue);
            }
            // A framework file can't say this of itself; only the library that holds it can.
            let shipped = super::read::owned_texts(&mut reader, table.opt("shipped"), "shipped");
            let mut items = |reader: &mut Reader<'_>, key: &'static str| {
                let node = table.opt(key)?;
                reader.array(node, key)
            };
            for node in items(&mut reader, "framework").unwrap_or_default() {
                let file = super::read::file(&mut reader, node);
                library
                    .frameworks
                    .extend(file.map(|f: FrameworkFile| f.framework));
            }
            for framework in &mut library.frameworks {
                framework.shipped = shipped.contains(&framework.id);
            }
            for (index, node) in items(&mut reader, "series")
                .unwrap_or_default()
                .iter()
                .enumerate()
            {
                let path = crate::text::nth("series", index);
                library
                    .series
                    .extend(super::read_library::series(&mut reader, node, &path));
            }
            for node in items(&mut reader, "crosswalk").unwrap_or_default() {
                library
                    .crosswalks
                    .extend(Crosswalk::read_node(&mut reader, node));
            }
            if let Some(node) = table.opt("reviews") {
                let reviews = ReviewKinds::read_node(&mut reader, node, "reviews");
                library.reviews = reviews.unwrap_or_default();
            }
            if let Some(node) = table.opt("evidence") {
                let read = EvidenceCatalogue::read_node(&mut reader, node, "evidence");
                library.evidence = read.unwrap_or_default();
            }
            if let Some(node) = table.opt("award-process") {
                library.processes = Process::read_list(&mut reader, node, "award-process");
            }
            if let Some(node) = table.opt("statement") {
                library.statements = Statement::read_list(&mut reader, node);
            }
            if let Some(node) = table.opt("source") {
                library.sources = super::read_library::sources(&mut reader, node);
            }
            table.finish(&mut reader);
        }
        if reader.problems.has_errors() {
            Err(reader.problems)
        } else {
            Ok(library)
        }
    }
}

impl Source {
    /// Reads a file of sources.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    pub fn read_all(doc: &Document) -> Result<Vec<Source>, Problems> {
        super::read_library::whole(doc, "ceiag-sources/1", |reader, table| {
            let node = table.req(reader, "source")?;
            Some(super::read_library::sources(reader, node))
        })
    }
}
