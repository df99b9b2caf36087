//! A framework that passes the check never fails: frameworks made wrong at random, checked, and judged when they pass.

#[cfg(test)]
mod tests {
    use ceiag::date::Date;
    use ceiag::fact::FactSheet;
    use ceiag::framework::{FrameworkFile, Library};
    use ceiag::institution::{Institution, Setting, YearGroups};
    use ceiag::plan::Plan;
    use ceiag::text::json;
    use proptest::prelude::*;
    use proptest::sample::Index;
    use proptest::test_runner::TestRunner;
    use serde_json::Value;
    use std::cell::Cell;
    use std::path::PathBuf;
    use std::sync::OnceLock;

    /// Every framework of the vectors, with its library; the sound ones often enough to be found by chance.
    fn frameworks() -> &'static [(Value, Value)] {
        static FRAMEWORKS: OnceLock<Vec<(Value, Value)>> = OnceLock::new();
        FRAMEWORKS.get_or_init(|| {
            let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("framework-check");
            let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().path())
                .collect();
            paths.sort();
            let mut found = Vec::new();
            for path in paths {
                let vector: Value =
                    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
                let sound = vector["expect"].as_array().unwrap().is_empty();
                if let Some(framework) = vector.get("framework") {
                    let times = if sound { 20 } else { 1 };
                    found.extend(vec![(framework.clone(), vector["library"].clone()); times]);
                }
            }
            found
        })
    }

    fn pointers(value: &Value, path: &str, found: &mut Vec<String>) {
        let mut visit = |key: &str, item: &Value| {
            let path = format!("{path}/{key}");
            found.push(path.clone());
            pointers(item, &path, found);
        };
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    visit(&index.to_string(), item);
                }
            }
            Value::Object(entries) => entries.iter().for_each(|(key, item)| visit(key, item)),
            _ => {}
        }
    }

    /// Puts a value of the tree in the place of another, repeats or removes one, or changes a number.
    fn spoil(tree: &mut Value, kind: u8, at: Index, from: Index, number: i64) {
        let mut paths = Vec::new();
        pointers(tree, "", &mut paths);
        if paths.is_empty() {
            return;
        }
        let (at, from) = (at.get(&paths), from.get(&paths));
        let (parent, key) = at.rsplit_once('/').unwrap();
        match kind {
            0 => {
                // A rule grows around what stands there.
                let old = tree.pointer(at).unwrap().clone();
                *tree.pointer_mut(at).unwrap() = serde_json::json!({ "all": [old] });
            }
            1..=3 => {
                let same = |v: &Value| std::mem::discriminant(v);
                let new = tree.pointer(from).unwrap().clone();
                let old = tree.pointer_mut(at).unwrap();
                // Values of one type are the likelier to be read.
                if kind == 1 || same(old) == same(&new) {
                    *old = new;
                }
            }
            4 => match tree.pointer_mut(parent).unwrap() {
                Value::Array(items) => {
                    items.remove(key.parse().unwrap());
                }
                Value::Object(entries) => {
                    entries.remove(key);
                }
                _ => {}
            },
            5 => {
                if let Value::Array(items) = tree.pointer_mut(parent).unwrap() {
                    let item = items[key.parse::<usize>().unwrap()].clone();
                    items.push(item);
                }
            }
            _ => {
                let numbers: Vec<&String> = paths
                    .iter()
                    .filter(|p| tree.pointer(p).unwrap().is_number())
                    .collect();
                if let Some(at) =
                    numbers.get(usize::try_from(number).unwrap_or(0) % numbers.len().max(1))
                {
                    *tree.pointer_mut(at).unwrap() = Value::from(number);
                }
            }
        }
    }

    /// Compiles under every profile, binds and judges for many kinds of institution.
    fn judge(library: &Library, file: &FrameworkFile) {
        let library = library.with(file);
        let framework = &file.framework;
        let profiles = framework.profiles.iter().map(|p| Some(p.id.as_str()));
        for profile in profiles.chain([None]) {
            let plan = Plan::new(&library, framework, profile).unwrap();
            for setting in Setting::ALL {
                for years in [(0, 14), (7, 11), (12, 13), (3, 3)] {
                    let years = YearGroups::new(years.0, years.1);
                    let years = years.filter(|_| setting.may_have_years());
                    let institution = Institution::new(setting, years);
                    let mut sheet = FactSheet::new(institution, Date::new(2026, 3, 31).unwrap());
                    for fact in library.catalogue.iter() {
                        for address in fact.addresses(&sheet.institution) {
                            if let Some(option) = fact.options.last() {
                                sheet.put_option(address, &option.id);
                            }
                        }
                    }
                    match plan.bind(&sheet) {
                        Ok(bound) => drop(plan.evaluate(bound)),
                        Err(_) => assert!(!framework.covers(setting)),
                    }
                }
            }
        }
    }

    #[test]
    fn what_passes_never_fails() {
        let changes =
            prop::collection::vec((0..8_u8, any::<Index>(), any::<Index>(), 0..20_i64), 0..4);
        let mut runner = TestRunner::new(ProptestConfig::with_cases(3000));
        let judged = Cell::new(0_u32);
        let result = runner.run(&(any::<Index>(), changes), |(which, changes)| {
            let (framework, library) = which.get(frameworks());
            let library = match library {
                Value::Null => Library::default(),
                library => Library::read(&json("library", library.to_string().as_bytes()).unwrap())
                    .unwrap(),
            };
            let mut framework = framework.clone();
            for (kind, at, from, number) in changes {
                spoil(&mut framework, kind, at, from, number);
            }
            let Ok(doc) = json("framework", framework.to_string().as_bytes()) else {
                return Ok(());
            };
            let Ok(file) = FrameworkFile::read_with(&doc, &library) else {
                return Ok(());
            };
            if !file.check(&library, &doc).has_errors() {
                judge(&library, &file);
                judged.set(judged.get() + 1);
            }
            Ok(())
        });
        assert!(result.is_ok(), "{result:?}");
        // The attack is worth something only when much of it gets through.
        assert!(judged.get() > 300, "{} were judged", judged.get());
    }
}
