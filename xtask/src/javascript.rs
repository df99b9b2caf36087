//! The npm package: built, measured, packed, and tested as a user gets it.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::published::{names_no_place, without_places};
use crate::shell::{cargo, read, root, run, tool};
use crate::steps::Outcome;
use crate::{beside, built};

const SOURCES: &str = "bindings/wasm";
const FORM: &str = "docs/examples/form";
const TARGET: &str = "wasm32-unknown-unknown";
const LICENCES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];
/// Pages whose `js` blocks are run.
const PAGES: [&str; 3] = [
    "README.md",
    "bindings/wasm/README.md",
    "docs/guide/javascript.md",
];

/// A module of the package and the features that it is built with.
type Module = (&'static str, &'static [&'static str]);
const PAGE: Module = ("page", &[]);
const ALL: Module = ("all", &["--features", "all"]);

/// Kilobytes of gzip -9 that may be loaded. A kilobyte is a thousand bytes.
const BUDGETS: [(&str, &str); 4] = [
    ("lib/page.wasm", "171"),
    ("lib/page-wording.bin", "60"),
    ("lib/all.wasm", "1006"),
    ("lib/all-wording.bin", "60"),
];

/// A target folder of cargo, and what is made in it.
struct Shop {
    target: String,
}

/// Builds the package, and tests it in a project of its own.
pub(crate) fn javascript() -> Result<Outcome, String> {
    if let Some(why) = no_node() {
        return Ok(Outcome::Skipped(why));
    }
    let shop = Shop::of("target");
    shop.build(&[PAGE, ALL])?;
    shop.budgets()?;
    shop.project()?;
    let npm = shop.npm("");
    let tests = shop.npm("project/test/");
    node(&[
        "--expose-gc",
        "--test",
        "--test-reporter=spec",
        &show(&tests),
    ])?;
    shop.npx("tsc", &["--project", &show(&shop.npm("project"))])?;
    node(&["bindings/wasm/test/vite.js", &show(&npm)])?;
    let start = ["bindings/wasm/test/snippets.js", &show(&npm)];
    node(&[&start[..], &PAGES[..]].concat())?;
    Ok(Outcome::Done)
}

/// The package and the form in a real browser.
pub(crate) fn browser() -> Result<Outcome, String> {
    if let Some(why) = no_node() {
        return Ok(Outcome::Skipped(why));
    }
    if !chromium() {
        return Ok(Outcome::Skipped("Chromium is not installed".to_owned()));
    }
    let shop = Shop::of("target");
    shop.ready()?;
    let command = built::built(built::COMMAND)?;
    let mut tests = tool(
        "node",
        &[
            "--test",
            "--test-reporter=spec",
            "bindings/wasm/test/browser/all.js",
        ],
    );
    tests.env("CEIAG_FOLDER", shop.npm(""));
    tests.env("CEIAG_COMMAND", command);
    run(tests)?;
    Ok(Outcome::Done)
}

/// What compiles the modules, to be run beside other builds; nothing where there is no Node.
pub(crate) fn module_builds() -> Result<Vec<Command>, String> {
    if no_node().is_some() {
        return Ok(Vec::new());
    }
    let shop = Shop::of("target");
    Ok(vec![shop.compile(PAGE)?, shop.compile(ALL)?])
}

/// Prints how long starting and judging take, in Node and in Chromium.
pub(crate) fn bench() -> Result<(), String> {
    if let Some(why) = no_node() {
        return Err(why);
    }
    let shop = Shop::of("target");
    shop.ready()?;
    node(&["bindings/wasm/test/bench.js", &show(&shop.npm(""))])
}

/// Puts the example form with the package into `target/form`, ready to be served.
pub(crate) fn form() -> Result<(), String> {
    if let Some(why) = no_node() {
        return Err(why);
    }
    let shop = Shop::of("target");
    shop.build(&[PAGE])?;
    let form = root().join("target/form");
    clear(&form)?;
    copy_folder(&root().join(FORM), &form)?;
    copy_folder(&shop.npm("package"), &form.join("ceiag"))?;
    println!("serve target/form, for example: python3 -m http.server --directory target/form");
    Ok(())
}

/// Leaves the tarball in a folder, built in a target folder of its own.
pub(crate) fn dist(out: &str, target: &str) -> Result<(), String> {
    if let Some(why) = no_node() {
        return Err(why);
    }
    let shop = Shop::of(target);
    shop.build(&[PAGE, ALL])?;
    let tarball = shop.pack()?;
    let path = root()
        .join(out)
        .join(tarball.file_name().unwrap_or_default());
    copy(&tarball, &path)
}

/// Node and npm are a user's own; nothing here installs them.
fn no_node() -> Option<String> {
    let there = |program: &str| Command::new(program).arg("--version").output().is_ok();
    let missing = ["node", "npm"]
        .into_iter()
        .find(|program| !there(program))?;
    Some(format!("`{missing}` is not installed"))
}

/// Whether there is a Chromium, which a Debian gets here where it may.
fn chromium() -> bool {
    let there = || {
        let known = ["chromium", "chromium-browser", "google-chrome"];
        let known = known.map(|name| PathBuf::from("/usr/bin").join(name));
        std::env::var_os("CHROMIUM")
            .map(PathBuf::from)
            .into_iter()
            .chain(known)
            .any(|path| path.exists())
    };
    there()
        || (run(tool(
            "apt-get",
            &["install", "-y", "--no-install-recommends", "chromium"],
        ))
        .is_ok()
            && there())
}

fn node(arguments: &[&str]) -> Result<(), String> {
    run(tool("node", arguments))
}

impl Shop {
    fn of(target: &str) -> Shop {
        Shop {
            target: target.to_owned(),
        }
    }

    fn npm(&self, name: &str) -> PathBuf {
        root().join(&self.target).join("npm").join(name)
    }

    /// A program of the pinned tools.
    fn npx(&self, program: &str, arguments: &[&str]) -> Result<(), String> {
        let path = self.npm("tools/node_modules/.bin").join(program);
        run(tool(path, arguments))
    }

    /// Modules with the code around them, the wording, and everything else of the package.
    fn build(&self, modules: &[Module]) -> Result<(), String> {
        self.tools()?;
        let package = self.npm("package");
        let lib = package.join("lib");
        clear(&package)?;
        // Else a later step would test what an earlier run left.
        clear(&self.npm("project"))?;
        copy_folder(&root().join(SOURCES).join("js"), &package)?;
        for module in modules {
            self.module(*module, &lib)?;
            let wording = show(&lib.join(format!("{}-wording.bin", module.0)));
            run(self.glue(&["wording", module.0, &wording])?)?;
        }
        for licence in LICENCES {
            copy(&root().join(licence), &package.join(licence))?;
        }
        let readme = root().join(SOURCES).join("README.md");
        copy(&readme, &package.join("README.md"))
    }

    /// Compiles a module, in a target folder of its own: modules share little, and can be built beside each other.
    fn compile(&self, (name, features): Module) -> Result<Command, String> {
        let target = self.of_module(name);
        let start = [
            "build",
            "-p",
            "ceiag-wasm",
            "--profile",
            "wasm",
            "--target",
            TARGET,
            "--target-dir",
            &target,
        ];
        let mut command = cargo(&[&start[..], features].concat());
        without_places(&mut command)?;
        Ok(command)
    }

    fn of_module(&self, name: &str) -> String {
        format!("{}/modules/{name}", self.target)
    }

    fn module(&self, module: Module, lib: &Path) -> Result<(), String> {
        let (name, _) = module;
        run(self.compile(module)?)?;
        let built = format!("{}/{TARGET}/wasm/ceiag_wasm.wasm", self.of_module(name));
        run(self.glue(&["module", &built, name, &show(lib)])?)?;
        let rough = lib.join(format!("{name}_bg.wasm"));
        let fine = lib.join(format!("{name}.wasm"));
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
        self.npx("wasm-opt", &options)?;
        names_no_place(&fine)?;
        std::fs::remove_file(&rough).map_err(|error| format!("`{}`: {error}", rough.display()))
    }

    fn glue(&self, arguments: &[&str]) -> Result<Command, String> {
        let glue = built::in_folder("ceiag-wasm-glue", &self.target)?;
        Ok(tool(glue, arguments))
    }

    /// The pinned tools, installed once for each lock file.
    fn tools(&self) -> Result<(), String> {
        let from = root().join(SOURCES).join("tools");
        let to = self.npm("tools");
        let lock = |folder: &Path| std::fs::read(folder.join("package-lock.json")).ok();
        if lock(&to) == lock(&from) && to.join("node_modules").exists() {
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

    fn budgets(&self) -> Result<(), String> {
        let mut words = vec![
            "bindings/wasm/test/sizes.js".to_owned(),
            show(&self.npm("package")),
        ];
        words.extend(BUDGETS.map(|(file, most)| format!("{file}={most}")));
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        node(&words)
    }

    /// The tarball. npm gives every file one fixed time, so that the same files give the same bytes.
    fn pack(&self) -> Result<PathBuf, String> {
        let mut pack = tool("npm", &["pack", "--silent", "--pack-destination", ".."]);
        pack.current_dir(self.npm("package"));
        let name = read(pack)?;
        Ok(self.npm(name.trim()))
    }

    /// A fresh project with the package installed from its tarball, the tests, and what Rust answers to every vector and to
    /// thousands of inputs made at random.
    fn project(&self) -> Result<(), String> {
        let tarball = self.pack()?;
        copy(&beside::answers()?, &self.npm("answers.jsonl"))?;
        let project = self.npm("project");
        clear(&project)?;
        copy_folder(&root().join(SOURCES).join("test/project"), &project)?;
        let tarball = show(&tarball);
        let words = ["install", "--no-audit", "--no-fund", "--offline", &tarball];
        let mut install = tool("npm", &words);
        install.current_dir(&project);
        run(install)
    }

    /// The project, where an earlier step has not left it.
    fn ready(&self) -> Result<(), String> {
        if self.npm("project/node_modules/ceiag/lib/all.wasm").exists() {
            return Ok(());
        }
        self.build(&[PAGE, ALL])?;
        self.project()
    }
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
