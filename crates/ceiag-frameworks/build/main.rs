//! Reads and checks the TOML files and turns them into the compact form that is embedded, and into typed facts.

mod derivations;
mod editions;
mod files;

use ceiag::award::Process;
use ceiag::evidence::EvidenceCatalogue;
use ceiag::fact::{By, Catalogue, Declaration, Kind};
use ceiag::framework::{Crosswalk, Library, Series, Source, check_library};
use ceiag::problem::Problems;
use ceiag::review::ReviewKinds;
use ceiag::standard::Statement;
use ceiag::text::{Document, toml};
use files::Files;
use std::collections::BTreeMap;
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=build");
    for folder in [
        "facts",
        "frameworks",
        "crosswalks",
        "awards.toml",
        "derivations.toml",
        "evidence.toml",
        "sources.toml",
        "standard.toml",
        "series.toml",
        "reviews.toml",
    ] {
        println!("cargo::rerun-if-changed={folder}");
    }
    if let Err(error) = generate() {
        for line in error.to_string().lines() {
            println!("cargo::error={line}");
        }
    }
}

fn generate() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    let (library, read) = library(Path::new("."))?;
    let problems = read.located(check_library(&library), &library);
    if !problems.is_empty() {
        return Err(problems.into());
    }
    let digests = library
        .frameworks
        .iter()
        .map(|edition| (edition.id.clone(), edition.digest(&library)))
        .collect();
    let bare = library.without_prose();
    let pages = [
        ("page.bin", page(&bare)),
        ("page-worded.bin", page(&library)),
    ];
    for (name, page) in pages {
        fs::write(out.join(name), packed_page(&page, &digests)?)?;
    }
    for (name, library) in [("rules.bin", &bare), ("whole.bin", &library)] {
        fs::write(out.join(name), packed(library, &digests)?)?;
    }
    fs::write(out.join("facts.rs"), constants(&library.catalogue)?)?;
    // What derivations mean is for the records to know; here they only become JSON, which every build can read.
    let derivations = document(Path::new("derivations.toml"))?;
    fs::write(
        out.join("derivations.json"),
        derivations::json(derivations.root()).write(),
    )?;
    Ok(())
}

/// The digest of each edition.
type Digests = BTreeMap<String, String>;

/// The compact form that is embedded. What would not read back to the same is refused here and not at run time.
fn packed(library: &Library, digests: &Digests) -> Result<Vec<u8>, Box<dyn Error>> {
    let bytes = postcard::to_stdvec(&(library, digests))?;
    let (read, _): (Library, Digests) = postcard::from_bytes(&bytes)?;
    if read == *library {
        Ok(bytes)
    } else {
        Err("the compact form does not read back to the same library".into())
    }
}

/// What asking and judging need; the documents belong to the wording.
fn page(library: &Library) -> Library {
    Library {
        catalogue: library.catalogue.clone(),
        frameworks: library.frameworks.clone(),
        series: library.series.clone(),
        sources: library.sources.clone(),
        ..Library::default()
    }
}

/// The compact form of such a library, in parts, so that a page need not be able to read the others.
fn packed_page(library: &Library, digests: &Digests) -> Result<Vec<u8>, Box<dyn Error>> {
    let Library {
        catalogue,
        frameworks,
        series,
        sources,
        ..
    } = library;
    let bytes = postcard::to_stdvec(&(catalogue, frameworks, series, sources, digests))?;
    let (catalogue, frameworks, series, sources, _): (_, _, _, _, Digests) =
        postcard::from_bytes(&bytes)?;
    let read = Library {
        catalogue,
        frameworks,
        series,
        sources,
        ..Library::default()
    };
    if read == *library {
        Ok(bytes)
    } else {
        Err("the compact form of a page's rules does not read back to the same".into())
    }
}

fn library(root: &Path) -> Result<(Library, Files), Box<dyn Error>> {
    let mut library = Library::default();
    let mut read = Files::default();
    // The catalogue's order is the order in which a careers leader is asked.
    let order = fs::read_to_string(root.join("facts/order.txt"))?;
    let known: Vec<PathBuf> = order
        .lines()
        .map(|f| root.join(format!("facts/{f}.toml")))
        .collect();
    for path in &known {
        let document = document(path)?;
        let before = library.catalogue.len();
        library.catalogue.read(&document)?;
        read.facts.push((before, document));
    }
    for path in listed(&root.join("facts"))? {
        if !known.contains(&path) {
            return Err(format!("{} is not in facts/order.txt", path.display()).into());
        }
    }
    for path in listed(&root.join("frameworks"))? {
        read.frameworks.push(document(&path)?);
    }
    let editions = editions::resolved(&mut library, &read.frameworks)?;
    read.editions = editions;
    for path in listed(&root.join("crosswalks"))? {
        let document = document(&path)?;
        library.crosswalks.push(Crosswalk::read(&document)?);
        read.crosswalks.push(document);
    }
    let sources = document(&root.join("sources.toml"))?;
    library.sources = Source::read_all(&sources)?;
    let series = document(&root.join("series.toml"))?;
    library.series = Series::read_all(&series)?;
    let reviews = document(&root.join("reviews.toml"))?;
    library.reviews = ReviewKinds::read(&reviews)?;
    let standard = document(&root.join("standard.toml"))?;
    library.statements = Statement::read_all(&standard)?;
    let awards = document(&root.join("awards.toml"))?;
    library.processes = Process::read_all(&awards)?;
    read.tables
        .extend([series, sources, awards, reviews, standard]);
    let evidence = document(&root.join("evidence.toml"))?;
    library.evidence = EvidenceCatalogue::read(&evidence)?;
    read.evidence = Some(evidence);
    Ok((library, read))
}

fn document(path: &Path) -> Result<Document, Problems> {
    let name = path.display().to_string();
    let bytes = fs::read(path).unwrap_or_default();
    toml(name.trim_start_matches("./"), &bytes)
}

/// The TOML files of a folder, by name.
fn listed(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|e| e == "toml") {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

/// One constant for each fact, its kind and dimension in the type.
fn constants(catalogue: &Catalogue) -> Result<String, std::fmt::Error> {
    let mut code = String::new();
    for fact in catalogue.iter() {
        let name = fact.id.to_uppercase().replace('-', "_");
        let (kind, ty) = (value_type(fact.kind), dimension_type(fact));
        writeln!(code, "{}", doc(fact))?;
        writeln!(
            code,
            "pub const {name}: {ty}<{kind}> = {ty}::declared({:?});\n",
            fact.id
        )?;
    }
    Ok(code)
}

fn doc(fact: &Declaration) -> String {
    let mut text = format!("{}.", fact.label);
    if let Some(first) = text.get(..1).map(str::to_uppercase) {
        text.replace_range(..1, &first);
    }
    let lines = [
        text,
        String::new(),
        format!(
            "`{}`, {} of {}. {}",
            fact.id,
            fact.kind.id(),
            fact.population,
            fact.question
        ),
    ];
    let escaped: Vec<String> = lines
        .iter()
        .map(|line| format!("#[doc = {:?}]", line.replace('[', "\\[")))
        .collect();
    escaped.join("\n")
}

fn value_type(kind: Kind) -> &'static str {
    match kind {
        Kind::YesNo => "YesNo",
        Kind::Share => "Share",
        Kind::Count => "Count",
        Kind::Date => "When",
        Kind::Choice => "ChoiceValue",
    }
}

fn dimension_type(fact: &Declaration) -> &'static str {
    match fact.by {
        By::Whole => "Fact",
        By::Year(_) => "YearFact",
        By::KeyStage(..) => "KeyStageFact",
    }
}
