//! The npm package: built, measured, packed, and tested as a user gets it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::shell::{cargo, read, root, run, tool};
use crate::steps::Outcome;

/// Where everything is built, below the root.
const FOLDER: &str = "target/npm";
const SOURCES: &str = "bindings/wasm";
const TARGET: &str = "wasm32-unknown-unknown";
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// The modules of the package and the features that each is built with.
const MODULES: [(&str, &[&str]); 2] = [("page", &[]), ("all", &["--features", "all"])];

/// Kilobytes of gzip -9 that may be loaded. A kilobyte is a thousand bytes.
const BUDGETS: [(&str, &str); 3] = [
    ("lib/page.wasm", "230"),
    ("lib/all.wasm", "700"),
    ("lib/wording.json", "60"),
];

/// Builds the package, and tests it in a project of its own.
pub(crate) fn javascript() -> Result<Outcome, String> {
    if let Some(why) = no_node() {
        return Ok(Outcome::Skipped(why));
    }
    build()?;
    budgets()?;
    let tarball = pack()?;
    answers()?;
    project(&tarball)?;
    node(&["--test", "target/npm/project/test/"])?;
    npx("tsc", &["--project", "target/npm/project"])?;
    node(&["bindings/wasm/test/vite.js", FOLDER])?;
    Ok(Outcome::Done)
}

/// Node and npm are a user's own; nothing here installs them.
fn no_node() -> Option<String> {
    let there = |program: &str| Command::new(program).arg("--version").output().is_ok();
    let missing = ["node", "npm"]
        .into_iter()
        .find(|program| !there(program))?;
    Some(format!("`{missing}` is not installed"))
}

fn place(name: &str) -> PathBuf {
    root().join(FOLDER).join(name)
}

fn node(arguments: &[&str]) -> Result<(), String> {
    run(tool("node", arguments))
}

/// A program of the pinned tools.
fn npx(program: &str, arguments: &[&str]) -> Result<(), String> {
    run(tool(
        place(&format!("tools/node_modules/.bin/{program}")),
        arguments,
    ))
}

/// The two modules with the code around them, the wording, and everything else of the package, in `target/npm/package`.
fn build() -> Result<(), String> {
    tools()?;
    let lib = place("package/lib");
    clear(&place("package"))?;
    copy_folder(&root().join(SOURCES).join("js"), &place("package"))?;
    for (name, features) in MODULES {
        module(name, features, &lib)?;
    }
    let wording = show(&lib.join("wording.json"));
    run(glue(&["wording", &wording]))?;
    for licence in LICENCES {
        copy(&root().join(licence), &place("package").join(licence))?;
    }
    copy(
        &root().join(SOURCES).join("README.md"),
        &place("package/README.md"),
    )
}

fn module(name: &str, features: &[&str], lib: &Path) -> Result<(), String> {
    let mut words = vec!["build", "-p", "ceiag-wasm", "--profile", "wasm"];
    words.extend(["--target", TARGET, "--target-dir", "target"]);
    words.extend(features);
    run(cargo(&words))?;
    let built = format!("target/{TARGET}/wasm/ceiag_wasm.wasm");
    run(glue(&["module", &built, name, &show(lib)]))?;
    let (rough, fine) = (
        lib.join(format!("{name}_bg.wasm")),
        lib.join(format!("{name}.wasm")),
    );
    let options = [
        "-Oz",
        "--enable-bulk-memory",
        "--enable-mutable-globals",
        "--enable-multivalue",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
        &show(&rough),
        "-o",
        &show(&fine),
    ];
    npx("wasm-opt", &options)?;
    std::fs::remove_file(&rough).map_err(|error| format!("`{}`: {error}", rough.display()))
}

fn glue(arguments: &[&str]) -> Command {
    let start = [
        "run",
        "-q",
        "-p",
        "ceiag-wasm-glue",
        "--target-dir",
        "target",
        "--",
    ];
    cargo(&[&start[..], arguments].concat())
}

/// The pinned tools, installed once for each lock file.
fn tools() -> Result<(), String> {
    let from = root().join(SOURCES).join("tools");
    let to = place("tools");
    let lock = "package-lock.json";
    let read = |folder: &Path| std::fs::read(folder.join(lock)).ok();
    if read(&to) == read(&from) && to.join("node_modules").exists() {
        return Ok(());
    }
    clear(&to)?;
    copy_folder(&from, &to)?;
    let mut install = tool(
        "npm",
        &["ci", "--no-audit", "--no-fund", "--ignore-scripts"],
    );
    install.current_dir(&to);
    let done = run(install);
    if done.is_err() {
        // Else the next run would take the half-filled folder for the whole.
        clear(&to)?;
    }
    done
}

fn budgets() -> Result<(), String> {
    let mut words = vec![
        "bindings/wasm/test/sizes.js".to_owned(),
        show(&place("package")),
    ];
    words.extend(BUDGETS.map(|(file, most)| format!("{file}={most}")));
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    node(&words)
}

/// The tarball. npm gives every file one fixed time, so that the same files give the same bytes.
fn pack() -> Result<PathBuf, String> {
    let mut pack = tool("npm", &["pack", "--silent", "--pack-destination", ".."]);
    pack.current_dir(place("package"));
    let name = read(pack)?;
    Ok(place(name.trim()))
}

/// Leaves the tarball in a folder.
pub(crate) fn dist(folder: &Path) -> Result<(), String> {
    if let Some(why) = no_node() {
        return Err(why);
    }
    build()?;
    let tarball = pack()?;
    let name = tarball.file_name().unwrap_or_default();
    copy(&tarball, &folder.join(name))
}

/// What the engine answers in Rust to every vector and to thousands of inputs made at random.
fn answers() -> Result<(), String> {
    let words = [
        "run",
        "-q",
        "-p",
        "ceiag-conformance",
        "--bin",
        "answers",
        "--",
        "--out",
        FOLDER,
    ];
    run(cargo(&words))
}

/// A fresh project with the package installed from its tarball, and the tests.
fn project(tarball: &Path) -> Result<(), String> {
    let project = place("project");
    clear(&project)?;
    copy_folder(&root().join(SOURCES).join("test/project"), &project)?;
    let mut install = tool(
        "npm",
        &[
            "install",
            "--no-audit",
            "--no-fund",
            "--offline",
            &show(tarball),
        ],
    );
    install.current_dir(&project);
    run(install)
}

fn show(path: &Path) -> String {
    path.display().to_string()
}

fn clear(path: &Path) -> Result<(), String> {
    match std::fs::remove_dir_all(path) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("`{}`: {error}", path.display()))
        }
        _ => Ok(()),
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), String> {
    let done = std::fs::copy(from, to).map(drop);
    done.map_err(|error| format!("`{}`: {error}", from.display()))
}

fn copy_folder(from: &Path, to: &Path) -> Result<(), String> {
    let say = |error: std::io::Error| format!("`{}`: {error}", from.display());
    std::fs::create_dir_all(to).map_err(say)?;
    for entry in std::fs::read_dir(from).map_err(say)? {
        let entry = entry.map_err(say)?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target)?;
        } else {
            copy(&entry.path(), &target)?;
        }
    }
    Ok(())
}
