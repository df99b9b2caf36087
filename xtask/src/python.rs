//! The Python package: built into a wheel, the wheel installed into an empty environment, and tested there.

use std::env::consts::{DLL_PREFIX, DLL_SUFFIX};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::beside;
use crate::built::{COMMAND, built};
use crate::published::{names_no_place, without_places};
use crate::shell::{root, run, tool};
use crate::steps::Outcome;

/// Where the package stands.
const PACKAGE: &str = "bindings/python";
/// What the tests need beside it.
const NEEDS: &str = "bindings/python/requirements-test.txt";
/// What the benches need beside that.
const PEERS: &str = "bindings/python/bench/requirements.txt";
const WORK: &str = "target/python";

/// Builds the wheel, and tests it as a user gets it.
pub(crate) fn python() -> Result<Outcome, String> {
    let Some(python) = interpreter() else {
        return Ok(Outcome::Skipped(
            "there is no Python 3.11 or newer".to_owned(),
        ));
    };
    let tools = environment(&python, "tools", NEEDS)?;
    let out = format!("{WORK}/wheel");
    empty(&out)?;
    let wheel = wheel(&tools, &out, "target")?;
    // Fresh each time, with nothing in it but the wheel.
    let fresh = root().join(WORK).join("fresh");
    run(on(&python, &["-m", "venv", "--clear", &text(&fresh)]))?;
    let installed = fresh.join("bin/python");
    run(on(
        &installed,
        &[
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            &text(&wheel),
        ],
    ))?;
    let newcomer = "import ceiag; print(ceiag.evaluate(ceiag.FactSheet({'setting': 'college'}, '2026-09-30')).results)";
    run(on(&installed, &["-c", newcomer]))?;

    let answers = beside::answers()?;
    // Its words are those that the package has to tell.
    let told = built(COMMAND)?;
    // The tools stay out of the environment that is tested; its interpreter only finds them.
    let borrowed = tools.join(site_packages(&python)?);
    let with_tools = |words: &[&str]| {
        let mut command = on(&installed, words);
        command
            .env("PYTHONPATH", &borrowed)
            .env("CEIAG_WHEEL", &wheel)
            .env("CEIAG_COMMAND", &told)
            .env("CEIAG_ANSWERS", answers.parent().unwrap_or(&answers));
        command.current_dir(root().join(PACKAGE));
        command
    };
    run(with_tools(&["-m", "pytest"]))?;
    let cache = text(&root().join(WORK).join("mypy"));
    let sources = ["-m", "mypy", "--strict", "--cache-dir", &cache];
    run(with_tools(&[&sources[..], &["-p", "ceiag"]].concat()))?;
    run(with_tools(
        &[
            &sources[..],
            &[
                "tests/typed_example.py",
                "tests/conftest.py",
                "tests/test_classes.py",
                "tests/test_command.py",
                "tests/test_errors.py",
                "tests/test_plan.py",
                "tests/test_records.py",
            ],
        ]
        .concat(),
    ))?;
    run(with_tools(&[
        "-m",
        "mypy.stubtest",
        "ceiag",
        "--allowlist",
        "tests/stubtest.txt",
    ]))?;
    run(with_tools(&[
        "-m",
        "pyright",
        "--pythonpath",
        &text(&installed),
        "tests/typed_example.py",
    ]))?;
    Ok(Outcome::Done)
}

/// Leaves the wheel and the source distribution in a folder.
pub(crate) fn dist(out: &str, target: &str) -> Result<(), String> {
    let python = interpreter().ok_or("there is no Python 3.11 or newer")?;
    let tools = environment(&python, "tools", NEEDS)?;
    wheel(&tools, out, target)?;
    let mut command = maturin(&tools, &["sdist", "--out", out]);
    reproducibly(&mut command)?;
    run(command)?;
    only(out, ".tar.gz").map(drop)
}

/// Compares the package with what else Python has for the purpose.
pub(crate) fn bench() -> Result<(), String> {
    let python = interpreter().ok_or("there is no Python 3.11 or newer")?;
    let tools = environment(&python, "tools", NEEDS)?;
    let peers = environment(&python, "peers", PEERS)?;
    let out = format!("{WORK}/wheel");
    empty(&out)?;
    let wheel = wheel(&tools, &out, "target")?;
    let interpreter = peers.join("bin/python");
    run(on(
        &interpreter,
        &[
            "-m",
            "pip",
            "install",
            "--quiet",
            "--no-index",
            "--no-deps",
            "--force-reinstall",
            &text(&wheel),
        ],
    ))?;
    run(on(&interpreter, &["bindings/python/bench/compare.py"]))
}

/// The newest Python that is new enough.
pub(crate) fn interpreter() -> Option<PathBuf> {
    let fits = "import sys, venv; sys.exit(sys.version_info < (3, 11))";
    let names = ["python3", "python3.13", "python3.12", "python3.11"];
    let works = |name: &&&str| {
        let mut command = tool(**name, &["-c", fits]);
        command.stderr(std::process::Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    names.iter().find(works).map(PathBuf::from)
}

fn on(python: &Path, words: &[&str]) -> Command {
    let mut command = tool(OsString::from(python), words);
    // Nothing of the user's own, and no files beside the sources.
    command
        .env("PYTHONNOUSERSITE", "1")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env_remove("PYTHONPATH");
    command
}

/// A virtual environment with what a file of requirements names; made anew when the file has changed.
pub(crate) fn environment(python: &Path, name: &str, needs: &str) -> Result<PathBuf, String> {
    let folder = root().join(WORK).join(name);
    let stamp = folder.join("made-for");
    let wanted = std::fs::read_to_string(root().join(needs))
        .map_err(|error| format!("`{needs}`: {error}"))?;
    if std::fs::read_to_string(&stamp).is_ok_and(|made| made == wanted) {
        return Ok(folder);
    }
    run(on(python, &["-m", "venv", "--clear", &text(&folder)]))?;
    let inside = folder.join("bin/python");
    run(on(
        &inside,
        &[
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            needs,
        ],
    ))?;
    std::fs::write(&stamp, wanted).map_err(|error| format!("`{}`: {error}", stamp.display()))?;
    Ok(folder)
}

fn site_packages(python: &Path) -> Result<String, String> {
    let code =
        "import sys; print(f'lib/python{sys.version_info[0]}.{sys.version_info[1]}/site-packages')";
    Ok(crate::shell::read(on(python, &["-c", code]))?
        .trim()
        .to_owned())
}

fn maturin(tools: &Path, words: &[&str]) -> Command {
    let manifest = format!("{PACKAGE}/Cargo.toml");
    let all = [words, &["--manifest-path", &manifest]].concat();
    tool(tools.join("bin/maturin"), &all)
}

/// The same sources give the same bytes: every time in an archive is that of the last commit.
fn reproducibly(command: &mut Command) -> Result<(), String> {
    let time = crate::shell::read(tool("git", &["log", "-1", "--format=%ct"]))?;
    command.env("SOURCE_DATE_EPOCH", time.trim());
    without_places(command)
}

fn wheel(tools: &Path, out: &str, target: &str) -> Result<PathBuf, String> {
    run(wheel_command(tools, out, target)?)?;
    let library = format!("{DLL_PREFIX}_ceiag{DLL_SUFFIX}");
    names_no_place(&root().join(target).join("wheel").join(library))?;
    only(out, ".whl")
}

fn wheel_command(tools: &Path, out: &str, target: &str) -> Result<Command, String> {
    let mut command = maturin(tools, &["build", "--profile", "wheel", "--out", out]);
    command.env("CARGO_TARGET_DIR", root().join(target));
    reproducibly(&mut command)?;
    Ok(command)
}

/// What builds the wheel, to be run beside other builds; nothing where there is no Python.
pub(crate) fn wheel_build() -> Result<Option<Command>, String> {
    let Some(python) = interpreter() else {
        return Ok(None);
    };
    let tools = environment(&python, "tools", NEEDS)?;
    let out = format!("{WORK}/wheel");
    empty(&out)?;
    wheel_command(&tools, &out, "target").map(Some)
}

/// The one file with this ending.
fn only(folder: &str, ending: &str) -> Result<PathBuf, String> {
    let entries =
        std::fs::read_dir(root().join(folder)).map_err(|error| format!("`{folder}`: {error}"))?;
    let fits = |path: &PathBuf| path.to_string_lossy().ends_with(ending);
    let found: Vec<PathBuf> = entries
        .flatten()
        .map(|entry| entry.path())
        .filter(fits)
        .collect();
    match <[PathBuf; 1]>::try_from(found) {
        Ok([one]) => Ok(one),
        Err(found) => Err(format!(
            "`{folder}` holds {} files `*{ending}`",
            found.len()
        )),
    }
}

/// An empty folder, whatever it held before.
pub(crate) fn empty(folder: &str) -> Result<(), String> {
    let path = root().join(folder);
    if path.exists() {
        std::fs::remove_dir_all(&path).map_err(|error| format!("`{folder}`: {error}"))?;
    }
    std::fs::create_dir_all(&path).map_err(|error| format!("`{folder}`: {error}"))
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}
