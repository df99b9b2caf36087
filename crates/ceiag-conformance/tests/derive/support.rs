//! Asking the engine and the oracle.

use std::path::Path;

use ceiag::fact::{Address, Dimension};
use ceiag_conformance::files;
use ceiag_conformance::oracle::Records;
use ceiag_records::api::derive_json;
use ceiag_records::derive::{Derivations, built_in};
use serde_json::Value;

pub(super) fn derivations() -> &'static Derivations {
    built_in().unwrap()
}

/// The oracle reads the file itself.
fn file() -> Value {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ceiag-frameworks");
    files::read(&root.join("derivations.toml")).unwrap()
}

/// The caller's own derivations and choices in front, so that they are found first.
fn with_own(mut file: Value, own: &Value) -> Value {
    for key in ["derivation", "choice"] {
        if let (Some(all), Some(own)) = (file[key].as_array_mut(), own[key].as_array()) {
            all.retain(|one| key == "derivation" || !own.iter().any(|o| o["id"] == one["id"]));
            all.splice(0..0, own.iter().cloned());
        }
    }
    file
}

pub(super) fn answer(request: &Value) -> Value {
    let text = derive_json(ceiag_frameworks::library(), &request.to_string());
    serde_json::from_str(&text).unwrap()
}

/// Where the engine's facts differ from the oracle's; every `step`th is looked at.
pub(super) fn differences(request: &Value, step: usize, skip: usize) -> Vec<String> {
    let file = with_own(file(), &request["own_derivations"]);
    let records = Records {
        request,
        derivations: &file,
    };
    let found = answer(request);
    let Some(facts) = found["facts"].as_array() else {
        return vec![found.to_string()];
    };
    let mut wrong = Vec::new();
    for fact in facts.iter().skip(skip).step_by(step) {
        let address = Address::parse(fact["fact"].as_str().unwrap()).unwrap();
        let catalogue = &ceiag_frameworks::library().catalogue;
        let declared = catalogue.get(&address.fact).unwrap();
        let dimension = match address.dimension {
            Dimension::Whole => 0,
            Dimension::Year(number) | Dimension::KeyStage(number) => i128::from(number),
        };
        let expected = records.fact(
            &address.fact,
            dimension,
            declared.kind.id(),
            declared.may_be_not_applicable,
        );
        let engine = fact.get("value").cloned();
        if engine != expected {
            wrong.push(format!("{address}: engine {engine:?}, oracle {expected:?}"));
        }
    }
    wrong
}
