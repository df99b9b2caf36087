//! From any serialisable type to [`Json`], so that answers derive `Serialize` and still come out canonical.
//!
//! Every type that answers anything is compiled once for this serialiser, so what it asks of each field is kept small: one
//! call that may return a pointer to a reason. The tree grows in one place that is not generic.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::ser::{self, Serializer};

use super::{Json, MAX_INTEGER};

/// Why a value has no canonical JSON: a float, a number beyond 2⁵³, bytes, or a key that is no text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JsonError(Box<Reason>);

/// One pointer's length away, so that passing it on costs every field as little as can be.
#[derive(Clone, PartialEq, Eq, Debug)]
struct Reason(Cow<'static, str>);

impl JsonError {
    fn new(reason: impl Into<Cow<'static, str>>) -> JsonError {
        JsonError(Box::new(Reason(reason.into())))
    }
}

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.0)
    }
}

impl std::error::Error for JsonError {}

impl ser::Error for JsonError {
    fn custom<T: fmt::Display>(message: T) -> JsonError {
        JsonError::new(message.to_string())
    }
}

type Done = Result<(), JsonError>;

/// The canonical JSON of a value: absent fields are `null` unless the type skips them, plain variants are texts, other
/// variants are `{"variant": …}`.
///
/// # Errors
/// A float, a whole number of 2⁵³ or more either way, bytes, a key that is no text, or one key twice.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Json, JsonError> {
    let mut tree = Tree::default();
    value.serialize(&mut tree)?;
    Ok(tree.pop())
}

/// Values that no list or object holds yet, and the keys of those that wait for their object.
#[derive(Default)]
struct Tree {
    values: Vec<Json>,
    keys: Vec<Cow<'static, str>>,
}

/// Where a list or an object began.
struct Mark {
    values: usize,
    keys: usize,
    variant: Option<&'static str>,
}

impl Tree {
    fn push(&mut self, value: Json) -> Done {
        self.values.push(value);
        Ok(())
    }

    fn pop(&mut self) -> Json {
        self.values.pop().unwrap_or(Json::Null)
    }

    fn integer(&mut self, number: i64) -> Done {
        match (-MAX_INTEGER..=MAX_INTEGER).contains(&number) {
            true => self.push(Json::Integer(number)),
            false => Err(too_large(number)),
        }
    }

    fn text(&mut self, text: &str) -> Done {
        self.push(Json::Text(text.to_owned()))
    }

    fn key(&mut self, key: &'static str) {
        self.keys.push(Cow::Borrowed(key));
    }

    /// The value that came last is the key of the one that comes next.
    fn value_as_key(&mut self) -> Done {
        match self.pop() {
            Json::Text(key) => {
                self.keys.push(Cow::Owned(key));
                Ok(())
            }
            _ => Err(JsonError::new("a key must be a text")),
        }
    }

    fn open(&mut self, variant: Option<&'static str>) -> Compound<'_> {
        let mark = Mark {
            values: self.values.len(),
            keys: self.keys.len(),
            variant,
        };
        Compound { tree: self, mark }
    }

    fn close_list(&mut self, mark: &Mark) -> Done {
        let items = self.values.split_off(mark.values.min(self.values.len()));
        self.close(Json::Array(items), mark)
    }

    fn close_object(&mut self, mark: &Mark) -> Done {
        let values = self.values.split_off(mark.values.min(self.values.len()));
        let keys = self.keys.split_off(mark.keys.min(self.keys.len()));
        let mut entries = BTreeMap::new();
        for (key, value) in keys.into_iter().zip(values) {
            if entries.contains_key(&*key) {
                return Err(JsonError::new(format!("the key `{key}` comes twice")));
            }
            entries.insert(key.into_owned(), value);
        }
        self.close(Json::Object(entries), mark)
    }

    fn close(&mut self, value: Json, mark: &Mark) -> Done {
        self.push(match mark.variant {
            Some(name) => Json::object([(name, value)]),
            None => value,
        })
    }
}

fn too_large(number: impl fmt::Display) -> JsonError {
    JsonError::new(format!(
        "the number {number} is too large for canonical JSON"
    ))
}

fn float() -> JsonError {
    JsonError::new("canonical JSON has no floats")
}

macro_rules! integers {
    ($($method:ident: $type:ty,)*) => {
        $(fn $method(self, value: $type) -> Done {
            self.integer(i64::from(value))
        })*
    };
}

impl<'t> Serializer for &'t mut Tree {
    type Ok = ();
    type Error = JsonError;
    type SerializeSeq = Compound<'t>;
    type SerializeTuple = Compound<'t>;
    type SerializeTupleStruct = Compound<'t>;
    type SerializeTupleVariant = Compound<'t>;
    type SerializeMap = Compound<'t>;
    type SerializeStruct = Compound<'t>;
    type SerializeStructVariant = Compound<'t>;

    integers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32,
    }
    fn serialize_u64(self, value: u64) -> Done {
        match i64::try_from(value) {
            Ok(number) => self.integer(number),
            Err(_) => Err(too_large(value)),
        }
    }
    fn serialize_bool(self, value: bool) -> Done {
        self.push(Json::Bool(value))
    }
    fn serialize_f32(self, _: f32) -> Done {
        Err(float())
    }
    fn serialize_f64(self, _: f64) -> Done {
        Err(float())
    }
    fn serialize_char(self, value: char) -> Done {
        self.push(Json::text(value))
    }
    fn serialize_str(self, value: &str) -> Done {
        self.text(value)
    }
    fn serialize_bytes(self, _: &[u8]) -> Done {
        Err(JsonError::new("canonical JSON has no bytes"))
    }
    fn serialize_none(self) -> Done {
        self.push(Json::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Done {
        self.push(Json::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Done {
        self.push(Json::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Done {
        self.text(name)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Done {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Done {
        value.serialize(&mut *self)?;
        let value = self.pop();
        self.push(Json::object([(name, value)]))
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(None))
    }
    fn serialize_tuple(self, _: usize) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(None))
    }
    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(None))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(Some(name)))
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(None))
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(None))
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Compound<'t>, JsonError> {
        Ok(self.open(Some(name)))
    }
}

/// A list or an object that still grows.
struct Compound<'t> {
    tree: &'t mut Tree,
    mark: Mark,
}

macro_rules! lists {
    ($($trait:ident $method:ident,)*) => {
        $(impl ser::$trait for Compound<'_> {
            type Ok = ();
            type Error = JsonError;
            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
                value.serialize(&mut *self.tree)
            }
            fn end(self) -> Done {
                self.tree.close_list(&self.mark)
            }
        })*
    };
}

lists! {
    SerializeSeq serialize_element,
    SerializeTuple serialize_element,
    SerializeTupleStruct serialize_field,
    SerializeTupleVariant serialize_field,
}

macro_rules! objects {
    ($($trait:ident,)*) => {
        $(impl ser::$trait for Compound<'_> {
            type Ok = ();
            type Error = JsonError;
            fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Done {
                self.tree.key(key);
                value.serialize(&mut *self.tree)
            }
            fn end(self) -> Done {
                self.tree.close_object(&self.mark)
            }
        })*
    };
}

objects! {
    SerializeStruct,
    SerializeStructVariant,
}

impl ser::SerializeMap for Compound<'_> {
    type Ok = ();
    type Error = JsonError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Done {
        key.serialize(&mut *self.tree)?;
        self.tree.value_as_key()
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Done {
        value.serialize(&mut *self.tree)
    }
    fn end(self) -> Done {
        self.tree.close_object(&self.mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ratio::Ratio;

    #[derive(Serialize)]
    #[serde(rename_all = "kebab-case")]
    enum Shape {
        Plain,
        New(u8),
        Pair(u8, u8),
        Fields { a: Option<u8> },
    }

    #[derive(Serialize)]
    struct Row {
        z: Shape,
        share: Ratio,
        absent: Option<u8>,
        #[serde(skip_serializing_if = "Option::is_none")]
        skipped: Option<u8>,
        by_shape: BTreeMap<String, Vec<Shape>>,
    }

    #[test]
    fn every_shape() {
        let row = Row {
            z: Shape::Plain,
            share: Ratio::new(2, 4).unwrap(),
            absent: None,
            skipped: None,
            by_shape: [(
                "k".to_owned(),
                vec![
                    Shape::New(1),
                    Shape::Pair(2, 3),
                    Shape::Fields { a: Some(4) },
                ],
            )]
            .into(),
        };
        assert_eq!(
            to_json(&row).unwrap().write(),
            r#"{"absent":null,"by_shape":{"k":[{"new":1},{"pair":[2,3]},{"fields":{"a":4}}]},"share":"1/2","z":"plain"}"#
        );
    }

    #[test]
    fn agrees_with_serde_json_where_both_speak() {
        let value = serde_json::json!({"a": [1, true, null, "x"], "b": {"c": -5}});
        assert_eq!(to_json(&value).unwrap().write(), value.to_string());
    }

    #[test]
    fn refuses_what_is_not_exact() {
        assert!(to_json(&1.0_f64).is_err());
        assert!(to_json(&[1.0_f32]).is_err());
        assert!(to_json(&(1_u64 << 53)).is_err());
        assert!(to_json(&-(1_i64 << 53)).is_err());
        assert!(to_json(&u64::MAX).is_err());
        assert_eq!(
            to_json(&((1_u64 << 53) - 1)),
            Ok(Json::Integer(MAX_INTEGER))
        );
        assert!(to_json(&BTreeMap::from([(1, 2)])).is_err());
    }
}
