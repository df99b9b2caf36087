//! The catalogue of evidence: everything that it refers to exists, and nothing is given twice.

use super::super::{Grade, Library};
use super::{duplicate, repeated, unknown};
use crate::evidence::{EvidenceCatalogue, Link, Serves};
use crate::problem::{Code, Problem, Problems};
use crate::rule::FindingRef;
use crate::text::{child, nth};

/// Where the catalogue stands in a library.
const HERE: &str = "evidence";

pub(super) fn check(library: &Library) -> Problems {
    let mut check = Check {
        library,
        // A library without sources was written without prose, and what it cites can't be looked up.
        prose: !library.sources.is_empty(),
        problems: Problems::new(),
    };
    let catalogue = &library.evidence;
    check.twice(catalogue);
    for (index, pack) in catalogue.packs.iter().enumerate() {
        let path = nth(&child(HERE, "pack"), index);
        check.told(&pack.label, &path);
        check.backed(pack.grade, &pack.sources, &path);
        let meetings = child(&path, "meetings");
        for (index, meeting) in pack.meetings.iter().enumerate() {
            check.told(&meeting.label, &nth(&meetings, index));
        }
        let ids = pack.meetings.iter().map(|m| m.id.as_str());
        check.once("meeting", &meetings, "id", ids);
    }
    for (index, area) in catalogue.areas.iter().enumerate() {
        let path = nth(&child(HERE, "area"), index);
        check.told(&area.label, &path);
        check.backed(area.grade, &area.sources, &path);
    }
    check.kinds(catalogue);
    for (index, link) in catalogue.links.iter().enumerate() {
        check.link(link, &nth(&child(HERE, "link"), index));
    }
    check.problems
}

struct Check<'l> {
    library: &'l Library,
    prose: bool,
    problems: Problems,
}

impl Check<'_> {
    fn once<'i>(
        &mut self,
        what: &str,
        list: &str,
        key: &str,
        ids: impl IntoIterator<Item = &'i str>,
    ) {
        for (first, index, id) in repeated(ids) {
            let path = child(&nth(list, index), key);
            self.problems
                .push(duplicate(what, id, path, &nth(list, first)));
        }
    }

    fn twice(&mut self, catalogue: &EvidenceCatalogue) {
        let list = |key| child(HERE, key);
        let packs = catalogue.packs.iter().map(|p| p.id.as_str());
        self.once("pack", &list("pack"), "id", packs);
        let areas = catalogue.areas.iter().map(|a| a.id.as_str());
        self.once("learning area", &list("area"), "id", areas);
        let kinds = catalogue.kinds.iter().map(|k| k.id.as_str());
        self.once("kind", &list("kind"), "id", kinds);
        let ends = |link: &Link| format!("{} {}", shown(&link.from), shown(&link.to));
        let links: Vec<String> = catalogue.links.iter().map(ends).collect();
        self.once(
            "link",
            &list("link"),
            "to",
            links.iter().map(String::as_str),
        );
    }

    fn kinds(&mut self, catalogue: &EvidenceCatalogue) {
        for (index, kind) in catalogue.kinds.iter().enumerate() {
            let path = nth(&child(HERE, "kind"), index);
            self.told(&kind.label, &path);
            self.backed(kind.grade, &kind.sources, &path);
            if let Some(placed) = &kind.placed {
                match catalogue.pack(&placed.pack) {
                    None => {
                        let known = catalogue.packs.iter().map(|p| p.id.as_str());
                        let at = child(&path, "pack");
                        self.problems.push(unknown(
                            Code::Dangling,
                            "pack",
                            &placed.pack,
                            at,
                            known,
                        ));
                    }
                    Some(pack) => {
                        let known = || pack.meetings.iter().map(|m| m.id.as_str());
                        if known().all(|id| id != placed.meeting) {
                            let at = child(&path, "meeting");
                            let id = &placed.meeting;
                            self.problems
                                .push(unknown(Code::Dangling, "meeting", id, at, known()));
                        }
                    }
                }
            }
            let areas = child(&path, "areas");
            for (index, id) in kind.areas.iter().enumerate() {
                if catalogue.area(id).is_none() {
                    let known = catalogue.areas.iter().map(|a| a.id.as_str());
                    let at = nth(&areas, index);
                    let problem = unknown(Code::Dangling, "learning area", id, at, known);
                    self.problems.push(problem);
                }
            }
            for (first, index, id) in repeated(kind.areas.iter().map(String::as_str)) {
                let at = nth(&areas, index);
                let problem = duplicate("learning area", id, at, &nth(&areas, first));
                self.problems.push(problem);
            }
            let serves = child(&path, "serves");
            for (index, one) in kind.serves.iter().enumerate() {
                let at = nth(&serves, index);
                self.problems.extend(self.library.serves_problem(one, &at));
            }
            let ends: Vec<String> = kind.serves.iter().map(end).collect();
            for (first, index, id) in repeated(ends.iter().map(String::as_str)) {
                let (at, first) = (nth(&serves, index), nth(&serves, first));
                self.problems.push(duplicate("link", id, at, &first));
            }
        }
    }

    fn link(&mut self, link: &Link, path: &str) {
        for (key, end) in [("from", &link.from), ("to", &link.to)] {
            let found = self.library.reference_problem(end, &child(path, key));
            self.problems.extend(found);
        }
        if link.from == link.to {
            let problem = Problem::error(Code::Conflict, "the link leads back to where it starts")
                .path(child(path, "to"))
                .found(shown(&link.to));
            self.problems.push(problem);
        }
        self.backed(link.grade, &link.sources, path);
    }

    fn told(&mut self, label: &str, path: &str) {
        if label.trim().is_empty() {
            let problem = Problem::error(Code::MissingKey, "the label is empty")
                .path(child(path, "label"))
                .expected("a few words that read well inside a sentence");
            self.problems.push(problem);
        }
    }

    /// What is known from elsewhere says from where.
    fn backed(&mut self, grade: Grade, sources: &[String], path: &str) {
        if !self.prose {
            return;
        }
        let sources_path = child(path, "sources");
        if grade < Grade::Project && sources.is_empty() {
            let message = format!("the grade `{}` names no source", grade.id());
            let problem = Problem::error(Code::MissingSource, message)
                .path(sources_path.clone())
                .found(grade.id())
                .expected("one or more keys of sources")
                .help("cite where it is stated, or grade it `project` if it is your own");
            self.problems.push(problem);
        }
        for (index, key) in sources.iter().enumerate() {
            if self.library.source(key).is_none() {
                let known = self.library.sources.iter().map(|s| s.key.as_str());
                let at = nth(&sources_path, index);
                self.problems
                    .push(unknown(Code::Dangling, "source", key, at, known));
            }
        }
    }
}

impl Library {
    /// What is wrong with a link of evidence, as its place in a list.
    pub(crate) fn serves_problem(&self, serves: &Serves, path: &str) -> Option<Problem> {
        match serves {
            Serves::Fact(id) => match self.catalogue.get(id) {
                None => {
                    let known = self.catalogue.iter().map(|f| f.id.as_str());
                    let at = child(path, "fact");
                    Some(unknown(Code::UnknownFact, "fact", id, at, known))
                }
                Some(fact) => fact.judged_by.as_ref().map(|role| {
                    let message = format!("`{id}` is a finding by {role}");
                    Problem::error(Code::CountsAsFinding, message)
                        .path(child(path, "fact"))
                        .found(id)
                        .help(
                            "evidence counts as a fact; nothing on file stands in for a judgement",
                        )
                }),
            },
            Serves::Finding { to, .. } => self.reference_problem(to, &child(path, "to")),
        }
    }

    /// What is wrong with a reference to a criterion, benchmark or theme.
    fn reference_problem(&self, to: &FindingRef, path: &str) -> Option<Problem> {
        let Some(framework) = self.framework(&to.framework) else {
            let known = self.frameworks.iter().map(|f| f.id.as_str());
            let code = Code::UnknownFramework;
            let id = &to.framework;
            return Some(unknown(code, "edition", id, path.to_owned(), known));
        };
        if self.target(to).is_some() {
            return None;
        }
        let groups = framework.groups.iter().map(|g| g.id.as_str());
        let known = groups.chain(framework.criteria.iter().map(|c| c.id.as_str()));
        let what = format!("criterion of `{}`", framework.id);
        Some(unknown(
            Code::UnknownCriterion,
            &what,
            &to.id,
            path.to_owned(),
            known,
        ))
    }
}

fn shown(to: &FindingRef) -> String {
    format!("{}/{}", to.framework, to.id)
}

/// What a link leads to.
fn end(serves: &Serves) -> String {
    match serves {
        Serves::Fact(fact) => fact.clone(),
        Serves::Finding { to, .. } => shown(to),
    }
}
