//! Reads the bands that a caller gives for facts whose official bands are not known.

use super::read_sheet::unknown_fact;
use super::read_value::ratio;
use super::{Bands, Catalogue, EdgeRule};
use crate::problem::{Code, Problem};
use crate::ratio::Ratio;
use crate::text::{Node, Reader, child, nth};
use std::collections::BTreeMap;

/// Reads the caller's bands.
pub(crate) fn read_bands<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    catalogue: &Catalogue,
) -> BTreeMap<String, Bands> {
    let Some(mut table) = reader.table(node, "bands") else {
        return BTreeMap::new();
    };
    let mut found = BTreeMap::new();
    for (key, node) in table.rest() {
        let path = child("bands", &key.text);
        let Some(fact) = catalogue.get(&key.text) else {
            let problem = unknown_fact(&key.text, catalogue).path(path);
            reader.problem_at_key(key, problem);
            continue;
        };
        if let Some(bands) = one_band(reader, node, &path, fact.options.len()) {
            found.insert(key.text.clone(), bands);
        }
    }
    found
}

fn one_band<'d>(
    reader: &mut Reader<'d>,
    node: &'d Node,
    path: &str,
    options: usize,
) -> Option<Bands> {
    let mut table = reader.table(node, path)?;
    let edge_rule = table
        .req(reader, "edge-rule")
        .and_then(|n| reader.one_of(n, &child(path, "edge-rule"), &EdgeRule::NAMES));
    let edges_node = table.req(reader, "lower-edges");
    table.finish(reader);
    let edges_node = edges_node?;
    let edges_path = child(path, "lower-edges");
    let items = reader.array(edges_node, &edges_path)?;
    let lower_edges: Vec<Ratio> = items
        .iter()
        .enumerate()
        .filter_map(|(i, item)| ratio(reader, item, &nth(&edges_path, i)))
        .collect();
    let rising = lower_edges
        .windows(2)
        .all(|pair| matches!(pair, [a, b] if a < b));
    let starts_at_zero = lower_edges.first() == Some(&Ratio::ZERO);
    if lower_edges.len() != options
        || !rising
        || !starts_at_zero
        || lower_edges.last() > Some(&Ratio::ONE)
    {
        let problem = Problem::error(
            Code::BadThreshold,
            "lower edges begin at 0% and rise, one for each option",
        )
        .path(edges_path)
        .expected(format!(
            "{options} rising edges from \"0%\" to at most \"100%\""
        ));
        reader.problem_at(edges_node, problem);
        return None;
    }
    Some(Bands {
        edge_rule: edge_rule?,
        lower_edges,
    })
}
