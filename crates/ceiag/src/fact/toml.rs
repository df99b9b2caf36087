//! A sheet as TOML that people go on filling in.

use super::{Catalogue, FactSheet};
use crate::json::{Json, toml_key, toml_value};
use crate::words::fact_label;
use std::collections::BTreeMap;
use std::fmt::Write;

/// Keys whose texts are days.
const DAYS: [&str; 2] = ["as-of", "on"];

/// Keys that stand in one line each, in this order; tables follow.
const LINES: [&str; 4] = ["format", "as-of", "academic-year", "frameworks"];

/// Tables, in this order.
const TABLES: [&str; 4] = ["institution", "profiles", "choices", "bands"];

impl FactSheet {
    /// The sheet as TOML that reads back to the same sheet, each fact with its label as a comment above it.
    ///
    /// ```
    /// use ceiag::date::Date;
    /// use ceiag::fact::{Address, Catalogue, FactSheet, Share, Value};
    /// use ceiag::institution::Institution;
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// let day = Date::new(2026, 9, 1).ok_or("no such day")?;
    /// let mut sheet = FactSheet::new(Institution::college(), day);
    /// let share = Share::exact(112, 150).map_err(|e| e.to_string())?;
    /// sheet.put(Address::whole("guidance-by-16"), Value::Share(share));
    /// let text = sheet.to_toml(&Catalogue::new([]));
    /// assert!(text.contains("guidance-by-16 = \"112/150\""));
    /// # Ok(())
    /// # }
    /// ```
    pub fn to_toml(&self, catalogue: &Catalogue) -> String {
        let mut text = String::new();
        if let Json::Object(parts) = self.to_json() {
            self.lines(&mut text, &parts, catalogue).unwrap_or_default();
        }
        text
    }

    fn lines(
        &self,
        text: &mut String,
        parts: &BTreeMap<String, Json>,
        catalogue: &Catalogue,
    ) -> std::fmt::Result {
        for key in LINES {
            if let Some(json) = parts.get(key) {
                writeln!(text, "{key} = {}", toml_value(key, json, &DAYS))?;
            }
        }
        for key in TABLES {
            if let Some(Json::Object(entries)) = parts.get(key) {
                writeln!(text, "\n[{key}]")?;
                for (key, json) in entries {
                    writeln!(text, "{} = {}", toml_key(key), toml_value(key, json, &DAYS))?;
                }
            }
        }
        writeln!(text, "\n[facts]")?;
        let facts = match parts.get("facts") {
            Some(Json::Object(facts)) => facts,
            _ => return Ok(()),
        };
        let mut addresses: Vec<_> = self.entries.iter().map(|(address, _)| address).collect();
        crate::sorted::by_key(&mut addresses, |address| {
            (catalogue.order(&address.fact), address.dimension)
        });
        for address in addresses {
            let key = address.to_string();
            if let Some(json) = facts.get(&key) {
                // A label of the caller's own can't end its comment.
                let label = fact_label(address, catalogue);
                writeln!(text, "# {}", label.replace(char::is_control, " "))?;
                writeln!(text, "{} = {}", toml_key(&key), entry(json))?;
            }
        }
        Ok(())
    }
}

/// A fact's value, with what stands beside it in the order in which people read it.
fn entry(json: &Json) -> String {
    let order = ["value", "known-by", "by", "on", "note"];
    match json {
        Json::Object(parts) if parts.contains_key("value") => {
            let parts = order.iter().filter_map(|key| {
                let json = parts.get(*key)?;
                Some(format!("{key} = {}", toml_value(key, json, &DAYS)))
            });
            format!("{{ {} }}", parts.collect::<Vec<_>>().join(", "))
        }
        other => toml_value("", other, &DAYS),
    }
}

#[cfg(all(test, feature = "toml"))]
mod tests {
    use crate::fact::{Catalogue, FactSheet};
    use crate::text::{json, toml};

    #[test]
    fn what_is_written_reads_back() {
        let catalogue = r#"{ "format": "ceiag-catalogue/1", "fact": [
            { "id": "met", "kind": "share", "label": "pupils who met\nsomebody", "unit": "pupils", "by": "year", "years": [7, 9] },
            { "id": "told", "kind": "yes-no", "label": "parents told", "may-be-not-applicable": true },
            { "id": "reviewed", "kind": "date", "label": "last review" }
        ] }"#;
        let catalogue = json("catalogue", catalogue.as_bytes()).unwrap();
        let mut read = Catalogue::new([]);
        read.read(&catalogue).unwrap();
        let catalogue = read;
        let sheet = r#"{ "as-of": "2026-03-31", "academic-year": "2024/25", "frameworks": ["gatsby"],
            "institution": { "name": "A \"quoted\" \\ school\u007f", "setting": "school", "years": [7, 9], "urn": "100001",
                "cohort": { "restricted-to": "some", "because": "reasons" } },
            "choices": { "one": "other" },
            "facts": { "met.y8": { "value": { "n": [1, 2], "d": 3 }, "known-by": "computed", "by": "me", "on": "2026-03-01" },
                "met.y7": "1/2", "told": { "not-applicable": "no parents" }, "reviewed": "2025-01-31" } }"#;
        let sheet = json("sheet", sheet.as_bytes()).unwrap();
        let sheet = FactSheet::read(&sheet, &catalogue).unwrap();
        let text = sheet.to_toml(&catalogue);
        let doc = toml("sheet.toml", text.as_bytes()).unwrap_or_else(|e| panic!("{e:?}\n{text}"));
        let again = FactSheet::read(&doc, &catalogue).unwrap();
        assert_eq!(again.to_json().write(), sheet.to_json().write(), "{text}");
        assert!(
            text.contains("# pupils who met somebody, Year 7\n\"met.y7\" = \"1/2\"\n"),
            "{text}"
        );
    }
}
