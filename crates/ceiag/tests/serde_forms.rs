//! Values with rules of their own refuse what breaks them, also when they are decoded.

use ceiag::date::Date;
use ceiag::fact::Catalogue;
use ceiag::institution::YearGroups;
use ceiag::ratio::Ratio;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::fmt::Debug;

fn returns<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, text: &str) {
    assert_eq!(serde_json::to_string(value).ok().as_deref(), Some(text));
    assert_eq!(serde_json::from_str::<T>(text).ok().as_ref(), Some(value));
    let bytes = postcard::to_stdvec(value).unwrap_or_default();
    assert_eq!(postcard::from_bytes::<T>(&bytes).ok().as_ref(), Some(value));
}

fn refused<T: DeserializeOwned>(text: &str, bytes: &[u8]) -> bool {
    serde_json::from_str::<T>(text).is_err() && postcard::from_bytes::<T>(bytes).is_err()
}

#[test]
fn both_forms_return() {
    returns(&Ratio::new(112, 150).unwrap(), r#""56/75""#);
    returns(&Date::new(2024, 2, 29).unwrap(), r#""2024-02-29""#);
    returns(&Date::MAX, r#""2200-12-31""#);
    returns(&YearGroups::new(7, 9).unwrap(), "[7,8,9]");
    returns(&Catalogue::default(), "[]");
}

#[test]
fn broken_values_are_refused() {
    assert!(refused::<Ratio>(r#""1/0""#, &[1, 0]));
    let day_after_the_last = postcard::to_stdvec(&(Date::MAX.days() + 1)).unwrap();
    assert!(refused::<Date>(r#""2201-01-01""#, &day_after_the_last));
    assert!(refused::<YearGroups>("[9,8,7]", &[9, 7]));
    assert!(refused::<YearGroups>("[7,9]", &[7, 15]));
    assert!(refused::<YearGroups>("[]", &[]));
}

#[test]
fn a_catalogue_with_one_id_twice_is_refused() {
    let fact = r#"{"id":"a","kind":"count","label":"a","unit":"","population":"","by":"Whole",
        "needs_years":null,"period":null,"may_be_not_applicable":false,"max":null,"options":[],
        "judged_by":null,"counts_as":[],"question":"","help":""}"#;
    let read = |text: String| serde_json::from_str::<Catalogue>(&text);
    assert_eq!(read(format!("[{fact}]")).unwrap().len(), 1);
    assert!(read(format!("[{fact},{fact}]")).is_err());
}

#[test]
fn a_ratio_is_decoded_in_lowest_terms() {
    let decoded = postcard::from_bytes::<Ratio>(&[6, 8]).unwrap();
    assert_eq!(decoded, Ratio::new(3, 4).unwrap());
}
