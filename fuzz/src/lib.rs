//! What the fuzz targets do with their bytes. It stands in a library so that an ordinary test can give every committed seed to
//! its target, on any toolchain.

pub mod document;
#[path = "../../crates/ceiag-conformance/tests/conformance/engine.rs"]
mod engine;
pub mod evaluate;
pub mod fact_sheet;
pub mod framework;
pub mod import;

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Gives every seed of a target to it. A seed that is refused at the door tests nothing, so all but those whose name begins
    /// with `refused` must be taken.
    fn seeds(target: &str, fuzz: fn(&[u8]) -> bool) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seeds")
            .join(target);
        let mut count = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let name = entry.file_name().into_string().unwrap();
            let taken = fuzz(&std::fs::read(entry.path()).unwrap());
            assert_eq!(taken, !name.starts_with("refused"), "{target}/{name}");
            count += 1;
        }
        assert!(count > 0, "{target} has no seeds");
    }

    #[test]
    fn document() {
        seeds("document", crate::document::fuzz);
    }

    #[test]
    fn evaluate() {
        seeds("evaluate", crate::evaluate::fuzz);
    }

    #[test]
    fn fact_sheet() {
        seeds("fact_sheet", crate::fact_sheet::fuzz);
    }

    #[test]
    fn framework() {
        seeds("framework", crate::framework::fuzz);
    }

    #[test]
    fn import() {
        seeds("import", crate::import::fuzz);
    }
}
