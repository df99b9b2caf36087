//! From any serialisable type to [`Json`], so that answers derive `Serialize` and still come out canonical.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;
use serde::ser::{self, Impossible, Serializer};

use super::{Json, MAX_INTEGER};

/// Why a value has no canonical JSON: a float, a number beyond 2⁵³, bytes, or a key that is no text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct JsonError(String);

impl fmt::Display for JsonError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for JsonError {}

impl ser::Error for JsonError {
    fn custom<T: fmt::Display>(message: T) -> JsonError {
        JsonError(message.to_string())
    }
}

/// The canonical JSON of a value: absent fields are `null` unless the type skips them, plain variants are texts, other
/// variants are `{"variant": …}`.
///
/// # Errors
/// A float, a whole number of 2⁵³ or more either way, bytes, a key that is no text, or one key twice.
pub fn to_json<T: Serialize + ?Sized>(value: &T) -> Result<Json, JsonError> {
    value.serialize(ToJson)
}

struct ToJson;

fn integer<N: TryInto<i64> + fmt::Display + Copy>(number: N) -> Result<Json, JsonError> {
    match number.try_into() {
        Ok(fits) if (-MAX_INTEGER..=MAX_INTEGER).contains(&fits) => Ok(Json::Integer(fits)),
        _ => Err(JsonError(format!(
            "the number {number} is too large for canonical JSON"
        ))),
    }
}

fn float() -> JsonError {
    JsonError("canonical JSON has no floats".to_owned())
}

fn variant(name: &str, value: Json) -> Json {
    Json::object([(name, value)])
}

impl Serializer for ToJson {
    type Ok = Json;
    type Error = JsonError;
    type SerializeSeq = Items;
    type SerializeTuple = Items;
    type SerializeTupleStruct = Items;
    type SerializeTupleVariant = Items;
    type SerializeMap = Entries;
    type SerializeStruct = Entries;
    type SerializeStructVariant = Entries;

    fn serialize_bool(self, value: bool) -> Result<Json, JsonError> {
        Ok(Json::Bool(value))
    }
    fn serialize_i8(self, value: i8) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_i16(self, value: i16) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_i32(self, value: i32) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_i64(self, value: i64) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_u8(self, value: u8) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_u16(self, value: u16) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_u32(self, value: u32) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_u64(self, value: u64) -> Result<Json, JsonError> {
        integer(value)
    }
    fn serialize_f32(self, _: f32) -> Result<Json, JsonError> {
        Err(float())
    }
    fn serialize_f64(self, _: f64) -> Result<Json, JsonError> {
        Err(float())
    }
    fn serialize_char(self, value: char) -> Result<Json, JsonError> {
        Ok(Json::text(value))
    }
    fn serialize_str(self, value: &str) -> Result<Json, JsonError> {
        Ok(Json::text(value))
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<Json, JsonError> {
        Err(JsonError("canonical JSON has no bytes".to_owned()))
    }
    fn serialize_none(self) -> Result<Json, JsonError> {
        Ok(Json::Null)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Json, JsonError> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<Json, JsonError> {
        Ok(Json::Null)
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<Json, JsonError> {
        Ok(Json::Null)
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<Json, JsonError> {
        Ok(Json::text(name))
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<Json, JsonError> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        value: &T,
    ) -> Result<Json, JsonError> {
        Ok(variant(name, value.serialize(self)?))
    }
    fn serialize_seq(self, length: Option<usize>) -> Result<Items, JsonError> {
        // The length is only a hint, so a wild one must not reserve memory.
        Ok(Items {
            items: Vec::with_capacity(length.unwrap_or(0).min(1024)),
            variant: None,
        })
    }
    fn serialize_tuple(self, length: usize) -> Result<Items, JsonError> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_struct(self, _: &'static str, length: usize) -> Result<Items, JsonError> {
        self.serialize_seq(Some(length))
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Items, JsonError> {
        Ok(Items {
            items: Vec::new(),
            variant: Some(name),
        })
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Entries, JsonError> {
        Ok(Entries::default())
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries, JsonError> {
        Ok(Entries::default())
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
        _: usize,
    ) -> Result<Entries, JsonError> {
        Ok(Entries {
            variant: Some(name),
            ..Entries::default()
        })
    }
}

struct Items {
    items: Vec<Json>,
    variant: Option<&'static str>,
}

impl Items {
    fn push<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.items.push(value.serialize(ToJson)?);
        Ok(())
    }

    fn done(self) -> Json {
        let array = Json::Array(self.items);
        match self.variant {
            Some(name) => variant(name, array),
            None => array,
        }
    }
}

impl ser::SerializeSeq for Items {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.push(value)
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

impl ser::SerializeTuple for Items {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.push(value)
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

impl ser::SerializeTupleStruct for Items {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.push(value)
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

impl ser::SerializeTupleVariant for Items {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        self.push(value)
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

#[derive(Default)]
struct Entries {
    entries: BTreeMap<String, Json>,
    key: Option<String>,
    variant: Option<&'static str>,
}

impl Entries {
    fn insert<T: Serialize + ?Sized>(&mut self, key: String, value: &T) -> Result<(), JsonError> {
        let value = value.serialize(ToJson)?;
        if self.entries.contains_key(&key) {
            return Err(JsonError(format!("the key `{key}` comes twice")));
        }
        self.entries.insert(key, value);
        Ok(())
    }

    fn done(self) -> Json {
        let object = Json::Object(self.entries);
        match self.variant {
            Some(name) => variant(name, object),
            None => object,
        }
    }
}

impl ser::SerializeMap for Entries {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), JsonError> {
        self.key = Some(key.serialize(ToKey)?);
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), JsonError> {
        match self.key.take() {
            Some(key) => self.insert(key, value),
            None => Err(JsonError("a value without a key".to_owned())),
        }
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

impl ser::SerializeStruct for Entries {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), JsonError> {
        self.insert(key.to_owned(), value)
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

impl ser::SerializeStructVariant for Entries {
    type Ok = Json;
    type Error = JsonError;
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), JsonError> {
        self.insert(key.to_owned(), value)
    }
    fn end(self) -> Result<Json, JsonError> {
        Ok(self.done())
    }
}

/// Keys of maps: anything that serialises as one text.
struct ToKey;

macro_rules! refuse {
    ($($method:ident: $type:ty,)*) => {
        $(fn $method(self, _: $type) -> Result<String, JsonError> {
            Err(not_text())
        })*
    };
}

fn not_text() -> JsonError {
    JsonError("a key must be a text".to_owned())
}

impl Serializer for ToKey {
    type Ok = String;
    type Error = JsonError;
    type SerializeSeq = Impossible<String, JsonError>;
    type SerializeTuple = Impossible<String, JsonError>;
    type SerializeTupleStruct = Impossible<String, JsonError>;
    type SerializeTupleVariant = Impossible<String, JsonError>;
    type SerializeMap = Impossible<String, JsonError>;
    type SerializeStruct = Impossible<String, JsonError>;
    type SerializeStructVariant = Impossible<String, JsonError>;

    refuse! {
        serialize_bool: bool, serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_f32: f32,
        serialize_f64: f64, serialize_bytes: &[u8], serialize_unit_struct: &'static str,
    }
    fn serialize_char(self, value: char) -> Result<String, JsonError> {
        Ok(value.to_string())
    }
    fn serialize_str(self, value: &str) -> Result<String, JsonError> {
        Ok(value.to_owned())
    }
    fn serialize_unit_variant(
        self,
        _: &'static str,
        _: u32,
        name: &'static str,
    ) -> Result<String, JsonError> {
        Ok(name.to_owned())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<String, JsonError> {
        value.serialize(self)
    }
    fn serialize_none(self) -> Result<String, JsonError> {
        Err(not_text())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, _: &T) -> Result<String, JsonError> {
        Err(not_text())
    }
    fn serialize_unit(self) -> Result<String, JsonError> {
        Err(not_text())
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<String, JsonError> {
        Err(not_text())
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Self::SerializeSeq, JsonError> {
        Err(not_text())
    }
    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, JsonError> {
        Err(not_text())
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, JsonError> {
        Err(not_text())
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, JsonError> {
        Err(not_text())
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Self::SerializeMap, JsonError> {
        Err(not_text())
    }
    fn serialize_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStruct, JsonError> {
        Err(not_text())
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, JsonError> {
        Err(not_text())
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
