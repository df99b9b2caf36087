//! The rules as data: the Gatsby Benchmarks, Compass and provider access, dated, cited and graded.
//!
//! ```
//! use ceiag::institution::Setting;
//! let library = ceiag_frameworks::library();
//! let editions: Vec<&str> = library.frameworks.iter().map(|f| f.id.as_str()).collect();
//! assert!(editions.contains(&"gatsby-2025-schools"));
//! # let _ = Setting::School;
//! ```

pub mod facts;

/// Runs every Rust block of the guide, which is not part of the package.
#[cfg(doctest)]
mod guide {
    #[doc = include_str!("../../../docs/guide/rust.md")]
    struct Rust;

    #[doc = include_str!("../../../docs/guide/own-framework.md")]
    struct OwnFramework;
}

use ceiag::framework::Library;
use ceiag::problem::{Code, Problem, Problems};
use std::collections::BTreeMap;
use std::sync::OnceLock;

#[cfg(feature = "prose")]
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/whole.bin"));
#[cfg(not(feature = "prose"))]
const EMBEDDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));

/// Rules with wording, questions, help, notes, context and sources in the form that [`read_worded`] reads, for a build
/// without the feature `prose` to load later.
#[cfg(feature = "worded")]
pub const WORDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/whole.bin"));

/// The same for [`read_page`].
#[cfg(feature = "worded")]
pub const PAGE_WORDED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/page-worded.bin"));

/// How facts follow from a school's own records, `ceiag-derivations/1` as JSON; `ceiag-records` reads it.
pub const DERIVATIONS_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/derivations.json"));

/// Rules, labels and (with the feature `prose`) wording and sources, in a compact form that only this version reads.
/// The form for others is [`Library::to_json`].
pub fn embedded() -> &'static [u8] {
    EMBEDDED
}

/// The built-in library: read once, then shared.
pub fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| load().unwrap_or_default())
}

/// Reads the built-in library afresh. Use [`library`] unless you want a copy of your own.
///
/// # Errors
/// None with the data as it was built: the build fails on anything that would not read back.
pub fn load() -> Result<Library, Problems> {
    read_worded(EMBEDDED)
}

/// Reads a library from the compact form of this very version.
///
/// # Errors
/// The bytes are not that.
pub fn read_worded(bytes: &[u8]) -> Result<Library, Problems> {
    let (library, digests): (Library, BTreeMap<String, String>) =
        postcard::from_bytes(bytes).map_err(unreadable)?;
    Ok(library.with_digests(digests))
}

/// Reads what asking and judging need, without wording: the catalogue of facts, the editions and their series. For a page,
/// which is smaller when it can't read the rest.
///
/// # Errors
/// None with the data as it was built.
pub fn load_page() -> Result<Library, Problems> {
    const PAGE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/page.bin"));
    read_page(PAGE)
}

/// The same from bytes that were loaded apart, and may have the wording.
///
/// # Errors
/// The bytes are not of this very version.
pub fn read_page(bytes: &[u8]) -> Result<Library, Problems> {
    let (catalogue, frameworks, series, sources, digests) =
        postcard::from_bytes(bytes).map_err(unreadable)?;
    let library = Library {
        catalogue,
        frameworks,
        series,
        sources,
        ..Library::default()
    };
    Ok(library.with_digests(digests))
}

fn unreadable(error: postcard::Error) -> Problems {
    let message = format!("the built-in frameworks can't be read: {error}");
    Problems::from_iter([Problem::error(Code::BadFormat, message)])
}

#[cfg(test)]
mod tests {
    use ceiag::framework::{FrameworkFile, Grade, Library, Prose, check_library};
    use ceiag::text::json;
    use std::collections::BTreeMap;

    #[test]
    fn the_built_in_library_reads_back_whole() {
        let library = super::load().unwrap();
        assert_eq!(library.frameworks.len(), 15);
        let digests: BTreeMap<&str, String> = library
            .frameworks
            .iter()
            .map(|edition| (edition.id.as_str(), edition.digest(&library)))
            .collect();
        assert!(postcard::to_stdvec(&(&library, digests)).unwrap() == super::EMBEDDED);
        let text = library.to_json(Prose::With).write();
        let again = Library::read(&json("whole", text.as_bytes()).unwrap()).unwrap();
        assert_eq!(again, library);
    }

    #[test]
    fn a_page_has_the_same_rules() {
        let page = super::load_page().unwrap();
        let whole = super::load().unwrap().without_prose();
        assert_eq!(page.catalogue, whole.catalogue);
        assert_eq!(page.frameworks, whole.frameworks);
        assert_eq!(page.series, whole.series);
        for framework in &whole.frameworks {
            assert_eq!(framework.digest(&page), framework.digest(&whole));
        }
    }

    #[test]
    fn damaged_bytes_are_refused() {
        let cut = super::EMBEDDED.len() / 2;
        assert!(super::read_worded(&super::EMBEDDED[..cut]).is_err());
    }

    #[test]
    fn the_rules_are_sound_with_and_without_prose() {
        let library = super::load().unwrap();
        assert_eq!(check_library(&library).to_string(), "");
        let bare = library.to_json(Prose::Without).write();
        let bare = Library::read(&json("bare", bare.as_bytes()).unwrap()).unwrap();
        assert_eq!(check_library(&bare).to_string(), "");
    }

    #[test]
    fn every_edition_can_be_tailored() {
        let library = super::load().unwrap();
        for base in &library.frameworks {
            for left_out in &base.criteria {
                let text = format!(
                    r#"{{ "format": "ceiag-framework/1", "id": "own", "extends": "{}", "without": ["{}"] }}"#,
                    base.id, left_out.id
                );
                let doc = json("own", text.as_bytes()).unwrap();
                let file = FrameworkFile::read_with(&doc, &library).unwrap();
                let problems = file.check(&library, &doc);
                assert_eq!(problems.to_string(), "", "{}", left_out.id);
                assert_eq!(file.framework.criteria.len() + 1, base.criteria.len());
            }
        }
    }

    #[test]
    fn a_tailored_edition_says_what_is_its_own() {
        let library = super::load().unwrap();
        let text = r#"{ "format": "ceiag-framework/1", "id": "own", "extends": "gatsby-2025-schools",
            "select": ["G25S.BM5.a", "G25S.BM8.b", "G25S.BM1.a"],
            "change": [{ "criterion": "G25S.BM5.a", "at-least": "90%" }],
            "fact": [{ "id": "own-mentors", "kind": "count", "label": "mentors" }],
            "criterion": [{ "id": "OWN.1", "benchmark": "BM5", "label": "mentors", "text": "There are three mentors.",
                "grade": "project", "met-when": { "count": "own-mentors", "at-least": 3 } }] }"#;
        let doc = json("own", text.as_bytes()).unwrap();
        let file = FrameworkFile::read_with(&doc, &library).unwrap();
        assert_eq!(file.check(&library, &doc).to_string(), "");
        let own = &file.framework;
        let base = library.framework("gatsby-2025-schools").unwrap();
        assert_eq!(own.series, "gatsby-own");
        let ids: Vec<&str> = own.criteria.iter().map(|c| c.id.as_str()).collect();
        assert_eq!(ids, ["G25S.BM1.a", "G25S.BM5.a", "G25S.BM8.b", "OWN.1"]);
        let groups: Vec<&str> = own.groups.iter().map(|g| g.id.as_str()).collect();
        assert_eq!(groups, ["BM1", "BM5", "BM8"]);
        let (ours, theirs) = (
            own.criterion("G25S.BM5.a").unwrap(),
            base.criterion("G25S.BM5.a").unwrap(),
        );
        assert_eq!((ours.grade, ours.sources.len()), (Grade::Project, 0));
        assert_eq!(ours.text, theirs.text);
        assert_ne!(ours.judged, theirs.judged);
        assert_eq!(own.criterion("G25S.BM8.b"), base.criterion("G25S.BM8.b"));
        assert!(own.choice("further-meeting").is_some());
        assert_ne!(own.digest(&library.with(&file)), base.digest(&library));
    }
}
