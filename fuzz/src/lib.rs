//! What the fuzz targets do with their bytes. It stands in a library so that an ordinary test can give every committed seed to
//! its target, on any toolchain.

pub mod document;

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Gives every seed of a target to it; a seed that is refused at the door tests nothing, so `taken` says how many were not.
    fn seeds(target: &str, fuzz: fn(&[u8]) -> bool) -> usize {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("seeds")
            .join(target);
        let mut taken = 0;
        for entry in std::fs::read_dir(folder).unwrap() {
            taken += usize::from(fuzz(&std::fs::read(entry.unwrap().path()).unwrap()));
        }
        taken
    }

    #[test]
    fn document() {
        assert!(seeds("document", crate::document::fuzz) >= 3);
    }
}
