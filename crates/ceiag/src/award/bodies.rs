//! Awarding bodies, with the periods of their licence. They are the caller's data: no register of them ships.

use crate::date::Date;
use crate::fact::plain_id;
use crate::framework::{read_each, read_text, read_whole};
use crate::problem::{Code, Problem, Problems};
use crate::text::{Document, Node, Reader, TableReader, child};

/// A file of awarding bodies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bodies {
    /// The bodies, in the order of the file.
    pub bodies: Vec<Body>,
}

/// One awarding body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// The id that awards and assessments name.
    pub id: String,
    /// Its name.
    pub name: String,
    /// When it was or is licensed.
    pub licensed: Vec<Licence>,
    /// How long its awards last, in months, where an award does not say.
    pub award_months: Option<u16>,
    /// How long before the end a reassessment is due, in months.
    pub reassessment_notice_months: Option<u16>,
}

/// A period of licence, first and last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    /// The first day.
    pub from: Date,
    /// The last day; open where absent.
    pub to: Option<Date>,
}

impl Licence {
    /// Whether the day lies in it.
    pub fn covers(self, day: Date) -> bool {
        self.from <= day && self.to.is_none_or(|to| day <= to)
    }
}

impl Body {
    /// Whether the body is licensed on a day.
    pub fn licensed_on(&self, day: Date) -> bool {
        self.licensed.iter().any(|licence| licence.covers(day))
    }

    /// Whether the body is licensed on every day of a period, both ends included; one licence may follow another.
    pub fn licensed_throughout(&self, from: Date, to: Date) -> bool {
        self.first_unlicensed(from, to).is_none()
    }

    /// The first day of a period on which the body is not licensed.
    pub fn first_unlicensed(&self, from: Date, to: Date) -> Option<Date> {
        let mut day = from;
        // Each turn uses up one licence at least, so this ends.
        while day <= to {
            let covering = self.licensed.iter().filter(|l| l.covers(day));
            let end = covering.map(|l| l.to.unwrap_or(Date::MAX)).max();
            match end {
                None => return Some(day),
                Some(end) if end == Date::MAX => return None,
                Some(end) => day = end.plus_days(1),
            }
        }
        None
    }
}

impl Bodies {
    /// The body with this id.
    pub fn body(&self, id: &str) -> Option<&Body> {
        self.bodies.iter().find(|body| body.id == id)
    }

    /// Reads a file of bodies.
    ///
    /// # Errors
    /// All problems at once, each with its place.
    ///
    /// ```
    /// use ceiag::award::Bodies;
    /// use ceiag::text::json;
    ///
    /// let bodies = Bodies::read(&json("bodies.json", br#"{ "format": "ceiag-bodies/1", "body": [
    ///   { "id": "example-awards", "name": "Example Awards",
    ///     "licensed": [{ "from": "2017-03-13", "to": "2027-03-12" }] }] }"#)?)?;
    /// let body = bodies.body("example-awards").ok_or("not there").map_err(|_| ceiag::problem::Problems::new())?;
    /// assert!(body.licensed_on("2027-03-12".parse().unwrap_or(ceiag::date::Date::MIN)));
    /// assert!(!body.licensed_on("2027-03-13".parse().unwrap_or(ceiag::date::Date::MIN)));
    /// # Ok::<(), ceiag::problem::Problems>(())
    /// ```
    pub fn read(doc: &Document) -> Result<Bodies, Problems> {
        read_whole(doc, "ceiag-bodies/1", |reader, table| {
            let node = table.req(reader, "body")?;
            Some(Bodies {
                bodies: bodies(reader, node),
            })
        })
    }
}

fn bodies<'d>(reader: &mut Reader<'d>, node: &'d Node) -> Vec<Body> {
    let bodies = read_each(reader, node, "body", body);
    for (index, body) in bodies.iter().enumerate() {
        if bodies.iter().take(index).any(|other| other.id == body.id) {
            let message = format!("the body `{}` is given twice", body.id);
            let problem = Problem::error(Code::DuplicateKey, message)
                .path("body")
                .found(&body.id)
                .help("put all its licences into one");
            reader.problem_at(node, problem);
        }
    }
    bodies
}

fn body<'d>(reader: &mut Reader<'d>, table: &mut TableReader<'d>, path: &str) -> Option<Body> {
    let id = table
        .req(reader, "id")
        .and_then(|node| plain_id(reader, node, &child(path, "id")));
    let name = read_text(reader, table, "name");
    let licences = child(path, "licensed");
    let licensed = table
        .req(reader, "licensed")
        .map(|node| read_each(reader, node, &licences, licence));
    let mut months = |reader: &mut Reader<'d>, key: &'static str, least: i64| {
        let node = table.opt(key)?;
        let months = reader.integer(node, &child(path, key), least..=600)?;
        u16::try_from(months).ok()
    };
    let award_months = months(reader, "award-months", 1);
    let notice = months(reader, "reassessment-notice-months", 0);
    let id = id?;
    Some(Body {
        name: if name.is_empty() { id.clone() } else { name },
        id,
        licensed: licensed?,
        award_months,
        reassessment_notice_months: notice,
    })
}

fn licence<'d>(
    reader: &mut Reader<'d>,
    table: &mut TableReader<'d>,
    path: &str,
) -> Option<Licence> {
    let from = table
        .req(reader, "from")
        .and_then(|node| reader.date(node, &child(path, "from")));
    let to_node = table.opt("to");
    let to = to_node.and_then(|node| reader.date(node, &child(path, "to")));
    let from = from?;
    if let (Some(node), Some(to)) = (to_node, to)
        && to < from
    {
        let problem = Problem::error(
            Code::BackInTime,
            format!("the licence ends on {to}, before it begins"),
        )
        .path(child(path, "to"))
        .found(to.to_string())
        .expected(format!("{from} or later"));
        reader.problem_at(node, problem);
        return None;
    }
    // A last day that could not be read must not leave the licence open.
    (to_node.is_none() || to.is_some()).then_some(Licence { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn licences_may_follow_each_other_without_a_gap() {
        let licence = |from, to: Option<&str>| Licence {
            from: day(from),
            to: to.map(day),
        };
        let mut body = Body {
            id: "b".into(),
            name: "B".into(),
            licensed: vec![
                licence("2023-01-01", Some("2023-12-31")),
                licence("2020-01-01", Some("2022-12-31")),
            ],
            award_months: None,
            reassessment_notice_months: None,
        };
        assert!(body.licensed_throughout(day("2022-06-01"), day("2023-12-31")));
        assert_eq!(
            body.first_unlicensed(day("2022-06-01"), day("2024-01-01")),
            Some(day("2024-01-01"))
        );
        assert_eq!(
            body.first_unlicensed(day("2019-12-31"), day("2020-01-05")),
            Some(day("2019-12-31"))
        );
        body.licensed.push(licence("2024-01-01", None));
        assert!(body.licensed_throughout(day("2020-01-01"), Date::MAX));
        body.licensed.clear();
        assert_eq!(
            body.first_unlicensed(day("2020-01-01"), day("2020-01-01")),
            Some(day("2020-01-01"))
        );
    }
}
