//! `ceiag framework show`

use super::list::{period, settings};
use crate::args::Format;
use crate::failure::Failure;
use crate::output::{Output, Page, style};
use ceiag::framework::{Criterion, Framework, Group, Library, Prose};
use std::process::ExitCode;

/// Shows one edition; as JSON the whole of it, as a file holds it.
pub fn run(library: &Library, id: &str, out: &Output) -> Result<ExitCode, Failure> {
    let framework = library.find(id)?;
    if out.format == Format::Json {
        out.line(&framework.to_json(Prose::With).write())?;
        return Ok(ExitCode::SUCCESS);
    }
    let mut page = out.page();
    write(&mut page, library, framework);
    out.text(page.text())?;
    Ok(ExitCode::SUCCESS)
}

fn write(page: &mut Page, library: &Library, framework: &Framework) {
    page.heading(&format!("{}  {}", framework.id, framework.title));
    page.line(0, &format!("Owner: {}", framework.owner));
    page.line(0, &format!("In force {}", period(framework)));
    page.line(0, &format!("For {}", settings(framework)));
    page.line(
        0,
        &format!(
            "Basis: {}",
            framework.weakest_grade().label_in(framework.shipped)
        ),
    );
    page.styled(
        0,
        style::DIM,
        &format!("Digest {}", framework.digest(library)),
    );
    for group in &framework.groups {
        page.gap();
        page.styled(
            0,
            style::HEAD,
            &format!("{}. {}", group.number, group.label),
        );
        let own = framework
            .criteria
            .iter()
            .filter(|c| c.group.as_deref() == Some(group.id.as_str()));
        rooted(page, group);
        let mut level = None;
        for item in own {
            if item.level.is_some() && item.level != level {
                level.clone_from(&item.level);
                page.line(3, level_label(framework, item));
            }
            criterion(page, item);
        }
    }
    let rest: Vec<&Criterion> = framework
        .criteria
        .iter()
        .filter(|c| {
            c.group
                .as_deref()
                .and_then(|g| framework.group(g))
                .is_none()
        })
        .collect();
    if !rest.is_empty() {
        page.heading("Criteria");
        for item in rest {
            criterion(page, item);
        }
    }
    if !framework.choices.is_empty() {
        page.heading("Choices");
    }
    for choice in &framework.choices {
        page.line(3, &format!("{}: {}", choice.id, choice.question));
        for option in &choice.options {
            let line = format!(
                "--choose {}={}  {} ({})",
                choice.id,
                option.id,
                option.label,
                option.grade.label_in(framework.shipped)
            );
            page.line(6, &line);
        }
    }
    if !framework.profiles.is_empty() {
        page.heading("Profiles");
    }
    for profile in &framework.profiles {
        let default = if framework.profile.as_deref() == Some(profile.id.as_str()) {
            ", used unless another is named"
        } else {
            ""
        };
        let line = format!(
            "{}: {} ({}){default}",
            profile.id,
            profile.label,
            profile.grade.label_in(framework.shipped)
        );
        page.line(3, &line);
        if !profile.note.is_empty() {
            page.line(6, &profile.note);
        }
    }
}

/// The benchmarks in which a theme is rooted.
fn rooted(page: &mut Page, group: &Group) {
    let roots: Vec<String> = group
        .roots
        .iter()
        .map(|root| format!("{}/{}", root.framework, root.id))
        .collect();
    if !roots.is_empty() {
        page.styled(3, style::DIM, &format!("rooted in {}", roots.join(", ")));
    }
}

fn level_label<'f>(framework: &'f Framework, statement: &'f Criterion) -> &'f str {
    let id = statement.level.as_deref().unwrap_or_default();
    let level = framework.model.as_ref().and_then(|m| m.level(id));
    level.map_or(id, |l| l.label.as_str())
}

fn criterion(page: &mut Page, criterion: &Criterion) {
    let profiles = if criterion.profiles.is_empty() {
        String::new()
    } else {
        format!(" (only under {})", criterion.profiles.join(", "))
    };
    let line = format!("{}{profiles}", criterion.label);
    page.marked(3, (&criterion.id, anstyle::Style::new()), 16, &line);
}
