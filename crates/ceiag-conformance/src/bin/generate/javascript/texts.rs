//! Texts that a pattern confines to a few spellings, as TypeScript writes them. A text that somebody may still be typing into a
//! field of its own, such as a day, stays any text.

/// Patterns of the schemas, and the type of their texts. Blanks around them and other cases of letters are left out: they are for
/// files, and a program writes neither.
const TEXTS: [(&str, &str); 6] = [
    (r"^([Yy][Ee][Ss]|[Nn][Oo])$", r#""yes" | "no""#),
    (
        r"^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy]([Ee][Ss])?|[Nn][Oo]?|0|1)$",
        r#""yes" | "no" | "y" | "n" | "true" | "false" | "1" | "0""#,
    ),
    (r"^\s*$", r#""""#),
    (r"^\s*[0-9]+\s*$", "`${bigint}`"),
    (
        r"^\s*([0-9]+\s*/\s*[0-9]+|[0-9]+\s* of \s*[0-9]+|[0-9]+(\.[0-9]{1,6})?%)\s*$",
        "`${bigint}/${bigint}` | `${bigint} of ${bigint}` | `${number}%`",
    ),
    (
        r"^\s*([0-9]+(\.[0-9]{1,6})?%|[0-9]+/0*[1-9][0-9]*|[0-9]+)\s*$",
        "`${number}%` | `${bigint}/${bigint}` | `${bigint}`",
    ),
];

pub(super) fn of(pattern: &str) -> Option<&'static str> {
    let found = TEXTS.iter().find(|(known, _)| *known == pattern);
    found.map(|(_, ty)| *ty)
}
