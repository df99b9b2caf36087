//! The steps of the test suite, cheap ones first.

use crate::shell::{cargo, read, root, run};
use crate::{beside, chores, console, guard, javascript, package, python, setup};

/// How a step ended that did not fail.
#[derive(Debug)]
pub(crate) enum Outcome {
    Done,
    Skipped(String),
}

/// One thing that must hold.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) about: &'static str,
    pub(crate) run: fn() -> Result<Outcome, String>,
}

pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "setup",
        about: "the wasm target, rustfmt and clippy are installed",
        run: || done(setup::setup()),
    },
    Step {
        name: "guard",
        about: "no machine paths, no build output, no huge files are tracked",
        run: || done(guard::guard()),
    },
    Step {
        name: "fmt",
        about: "the code is formatted",
        run: fmt,
    },
    Step {
        name: "clippy",
        about: "no lint fires, in any target",
        run: clippy,
    },
    Step {
        name: "wasm",
        about: "core and frameworks compile for WebAssembly, without what only tools need",
        run: wasm,
    },
    Step {
        name: "test",
        about: "unit, integration and documentation tests",
        run: test,
    },
    Step {
        name: "doc",
        about: "the documentation builds without a warning",
        run: doc,
    },
    Step {
        name: "codegen",
        about: "generated files are fresh",
        run: chores::codegen_is_fresh,
    },
    Step {
        name: "console",
        about: "the commands in README and docs print what they say",
        run: console::console,
    },
    Step {
        name: "bench",
        about: "the benches run, once each",
        run: bench,
    },
    Step {
        name: "fuzz",
        about: "the fuzz targets compile",
        run: fuzz,
    },
    Step {
        name: "builds",
        about: "the wheel and the modules of the npm package build, beside each other",
        run: beside::builds,
    },
    Step {
        name: "python",
        about: "the wheel, in an empty environment: same bytes as Rust, types, pages, size",
        run: python::python,
    },
    Step {
        name: "javascript",
        about: "the npm package keeps its budgets, and does in a fresh project what it says",
        run: javascript::javascript,
    },
    Step {
        name: "browser",
        about: "the npm package and the form, in a real browser under a strict policy",
        run: javascript::browser,
    },
    Step {
        name: "package",
        about: "the published crates build from their packages",
        run: || done(package::package()),
    },
];

fn done(result: Result<(), String>) -> Result<Outcome, String> {
    result.map(|()| Outcome::Done)
}

fn fmt() -> Result<Outcome, String> {
    run(cargo(&["fmt", "--all", "--check"]))?;
    if !has_fuzz() {
        return Ok(Outcome::Done);
    }
    done(run(cargo(&["fmt", "--manifest-path", FUZZ, "--check"])))
}

fn clippy() -> Result<Outcome, String> {
    done(run(cargo(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])))
}

fn wasm() -> Result<Outcome, String> {
    const TARGET: &str = "wasm32-unknown-unknown";
    const CRATES: [&str; 10] = [
        "-p",
        "ceiag",
        "-p",
        "ceiag-frameworks",
        "-p",
        "ceiag-operations",
        "-p",
        "ceiag-records",
        "-p",
        "ceiag-research",
    ];
    // The modules of the npm package are linked in a step of their own.
    let check: Vec<&str> = ["check", "--target", TARGET]
        .into_iter()
        .chain(CRATES)
        .collect();
    run(cargo(&check))?;
    // The rules travel in a compact form: a TOML parser, or a generator of schemas, would only make a page heavier.
    let tree: Vec<&str> = [
        "tree", "--target", TARGET, "-e", "normal", "--prefix", "none",
    ]
    .into_iter()
    .chain(CRATES)
    .collect();
    let graph = read(cargo(&tree))?;
    let unwanted = |line: &&str| line.starts_with("toml") || line.starts_with("schemars");
    match graph.lines().find(unwanted) {
        None => Ok(Outcome::Done),
        Some(found) => Err(format!(
            "the WebAssembly build contains `{found}`; `cargo {} -i toml` shows why",
            tree.join(" ")
        )),
    }
}

fn test() -> Result<Outcome, String> {
    let mut command = cargo(&["test", "--workspace", "--no-fail-fast"]);
    // A stale snapshot fails and leaves no file behind; `cargo xtask bless` rewrites it.
    command.env("INSTA_UPDATE", "no");
    done(run(command))
}

fn doc() -> Result<Outcome, String> {
    // Libraries only: the `ceiag` command would overwrite the pages of the `ceiag` library.
    let mut command = cargo(&["doc", "--workspace", "--no-deps", "--lib"]);
    command.env("RUSTDOCFLAGS", "-D warnings");
    done(run(command))
}

fn bench() -> Result<Outcome, String> {
    // Without `--bench`, criterion runs every body once and measures nothing. Asked of the whole workspace, so that what the
    // tests were built with serves here too.
    let words = ["test", "--workspace", "--bench", "*"];
    done(run(cargo(&words)))
}

fn fuzz() -> Result<Outcome, String> {
    if !has_fuzz() {
        return Ok(Outcome::Skipped("there is no `fuzz` folder".to_owned()));
    }
    // The targets need a nightly toolchain to fuzz, but none to compile. Their seeds are among the tests, and what is compiled
    // for the workspace serves here too.
    done(run(cargo(&[
        "check",
        "--manifest-path",
        FUZZ,
        "--target-dir",
        "target",
    ])))
}

/// The fuzz targets are a workspace of their own.
const FUZZ: &str = "fuzz/Cargo.toml";

fn has_fuzz() -> bool {
    root().join(FUZZ).exists()
}
