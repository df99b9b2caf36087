//! Parts of an answer that is written already. It may be longer than what is read as one request, so it is not read again: in
//! canonical JSON the parts can be told by their brackets.

/// What stands between commas, of what stands within one pair of brackets.
fn parts(inside: &str) -> Vec<&str> {
    let (mut found, mut start) = (Vec::new(), 0);
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in inside.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            _ if quoted => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 0 => {
                found.extend(inside.get(start..at));
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inside.is_empty() {
        found.extend(inside.get(start..));
    }
    found
}

fn within<'t>(text: &'t str, open: &str, close: char) -> Option<&'t str> {
    text.strip_prefix(open)?.strip_suffix(close)
}

const PROBLEMS: &str = r#""problems":["#;

/// The problems of an answer, each as its JSON text.
pub(crate) fn problems(answer: &str) -> Vec<&str> {
    let members = within(answer, "{", '}').map(parts).unwrap_or_default();
    let mut listed = members.into_iter().filter_map(|m| within(m, PROBLEMS, ']'));
    listed.next().map(parts).unwrap_or_default()
}

/// The answer with no problem placed in the text of this name. Paths stay.
pub(crate) fn without_places(answer: &str, name: &str) -> String {
    let Some(members) = within(answer, "{", '}').map(parts) else {
        return answer.to_owned();
    };
    let file = format!(r#""file":"{name}""#);
    let members: Vec<String> = members
        .into_iter()
        .map(|member| match within(member, PROBLEMS, ']') {
            Some(listed) => {
                let bare: Vec<String> = parts(listed).into_iter().map(|p| bare(p, &file)).collect();
                format!("{PROBLEMS}{}]", bare.join(","))
            }
            None => member.to_owned(),
        })
        .collect();
    format!("{{{}}}", members.join(","))
}

fn bare(problem: &str, file: &str) -> String {
    let members = within(problem, "{", '}').map(parts).unwrap_or_default();
    if !members.contains(&file) {
        return problem.to_owned();
    }
    let place = |member: &&str| {
        ["\"column\":", "\"file\":", "\"line\":"]
            .iter()
            .any(|key| member.starts_with(key))
    };
    let members: Vec<&str> = members.into_iter().filter(|m| !place(m)).collect();
    format!("{{{}}}", members.join(","))
}

#[cfg(test)]
mod tests {
    use super::{problems, without_places};
    use ceiag::text::json;

    #[test]
    fn a_text_loses_what_the_read_answer_loses() {
        let answer = r#"{"format":"x","problems":[{"code":"a","column":1,"file":"request","line":2,"message":"a \"file\":\"request\", [{,\\","path":"p"},{"code":"b","column":1,"file":"pupils.csv","line":2},{"code":"c"}],"results":[{"file":"request","line":3}]}"#;
        let read = json("answer", answer.as_bytes())
            .unwrap()
            .to_json()
            .unwrap();
        let expected = ceiag::problem::without_places(read, "request").write();
        assert_eq!(without_places(answer, "request"), expected);
        assert!(expected.contains(r#""file":"request","line":3"#));
        assert_eq!(problems(answer).len(), 3);
        for none in [r#"{"problems":[]}"#, "{}", "[]", ""] {
            assert_eq!(without_places(none, "request"), none);
            assert!(problems(none).is_empty());
        }
    }

    /// More problems than one text that is read may hold values.
    #[test]
    fn an_answer_of_any_length_loses_its_places() {
        let one = r#"{"code":"unknown-fact","column":1,"file":"request","line":2,"message":"no fact","severity":"error"}"#;
        let told = format!(r#"{{"problems":[{}]}}"#, vec![one; 20_000].join(","));
        assert!(json("answer", told.as_bytes()).is_err(), "it can be read");
        let bare = without_places(&told, "request");
        assert!(!bare.contains(r#""line":"#) && !bare.contains(r#""file":"#));
        let texts = crate::problem_texts(&bare);
        assert_eq!(texts.len(), 20_000);
        assert_eq!(texts[19_999], "error[unknown-fact]: no fact");
    }
}
