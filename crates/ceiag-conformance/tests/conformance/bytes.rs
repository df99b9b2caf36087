//! Bad bytes: what is too large, too deep or no text at all is refused with its code, and harmless oddities are not.

use ceiag::problem::Problems;
use ceiag::text::{Document, json, toml};

const LIMIT: usize = 8 * 1024 * 1024;

type Reader = fn(&str, &[u8]) -> Result<Document, Problems>;

fn codes(read: Reader, bytes: &[u8]) -> Vec<&'static str> {
    read("input", bytes)
        .err()
        .map_or(Vec::new(), |p| p.iter().map(|p| p.code.as_str()).collect())
}

#[test]
fn more_than_eight_megabytes_are_too_large() {
    let padded = |text: &str, length: usize| {
        let mut bytes = text.as_bytes().to_vec();
        bytes.resize(length, b' ');
        bytes
    };
    assert_eq!(codes(json, &padded("{}", LIMIT + 1)), ["too-large"]);
    assert_eq!(codes(toml, &padded("a = 1\n", LIMIT + 1)), ["too-large"]);
    assert_eq!(codes(json, &padded("{}", LIMIT)), Vec::<&str>::new());
}

#[test]
fn nesting_over_sixty_four_is_too_deep() {
    let nested = |n: usize| format!("{}1{}", "[".repeat(n), "]".repeat(n));
    assert_eq!(codes(json, nested(64).as_bytes()), Vec::<&str>::new());
    assert_eq!(codes(json, nested(65).as_bytes()), ["too-deep"]);
    assert_eq!(codes(json, nested(1_000_000).as_bytes()), ["too-deep"]);
    let objects = format!("{}1{}", "{\"a\":".repeat(65), "}".repeat(65));
    assert_eq!(codes(json, objects.as_bytes()), ["too-deep"]);
    assert_eq!(
        codes(toml, format!("a = {}", nested(100)).as_bytes()),
        ["too-deep"]
    );
    assert_eq!(
        codes(toml, format!("a = {}", nested(1_000_000)).as_bytes()),
        ["too-deep"]
    );
}

#[test]
fn more_than_a_hundred_thousand_values_are_too_many() {
    let list = |n: usize| format!("[{}1]", "1,".repeat(n - 1));
    assert_eq!(codes(json, list(100_001).as_bytes()), ["too-many-values"]);
    assert_eq!(codes(json, list(90_000).as_bytes()), Vec::<&str>::new());
    assert_eq!(
        codes(toml, format!("a = {}", list(100_001)).as_bytes()),
        ["too-many-values"]
    );
}

#[test]
fn bytes_that_are_no_utf_8_are_refused() {
    assert_eq!(codes(json, b"{\"a\": \"\xff\"}"), ["not-utf-8"]);
    assert_eq!(codes(toml, b"a = \"\xc3\x28\""), ["not-utf-8"]);
}

#[test]
fn a_key_twice_is_refused() {
    assert_eq!(
        codes(json, b"{\"a\":1,\"b\":{\"a\":1},\"a\":2}"),
        ["duplicate-key"]
    );
    assert_eq!(codes(json, b"{\"a\":1,\"\\u0061\":2}"), ["duplicate-key"]);
    assert_eq!(codes(toml, b"a = 1\nb = 2\na = 3\n"), ["duplicate-key"]);
}

#[test]
fn a_byte_order_mark_and_carriage_returns_are_fine() {
    let none = Vec::<&str>::new();
    assert_eq!(codes(json, b"\xef\xbb\xbf{\r\n  \"a\": 1\r\n}\r\n"), none);
    assert_eq!(
        codes(toml, b"\xef\xbb\xbfa = 1\r\n[b]\r\nc = \"d\"\r\n"),
        none
    );
}
