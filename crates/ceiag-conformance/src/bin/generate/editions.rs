//! One edition in the list of sources.

use super::markdown::{linked, table, with_note};
use ceiag::framework::{Criterion, Framework, Judged, Library};

/// Everything that one edition rests on.
pub(crate) fn section(framework: &Framework, library: &Library) -> String {
    let force = &framework.in_force;
    let sources = |keys: &[String]| linked(keys, library);
    let settings: Vec<&str> = framework.settings.iter().map(|s| s.label()).collect();
    let by_choice = framework.settings_by_choice.iter().map(|s| {
        format!(
            "{} (if `{}` is `{}` or left open)",
            s.setting.label(),
            s.choice,
            s.option
        )
    });
    let settings = settings.into_iter().map(str::to_owned).chain(by_choice);
    let to = force
        .to
        .map_or_else(|| "open".to_owned(), |day| day.to_string());
    let mut text = format!(
        "### {}\n\n{}. Owner: {}. Settings: {}. In force: {} to {to} (“{}”; {}; {}).\n\n",
        framework.id,
        framework.title,
        framework.owner,
        settings.collect::<Vec<_>>().join(", "),
        force.from,
        force.stated,
        force.grade.id(),
        sources(&force.sources),
    );
    let basis = &framework.strength_basis;
    let mut known = format!("{}; {}", framework.strength.label(), basis.grade.id());
    if !basis.sources.is_empty() {
        known.push_str(&format!("; {}", sources(&basis.sources)));
    }
    let known = with_note(&known, &basis.note);
    text.push_str(&format!(
        "Strength unless a row says otherwise: {known}.\n\n"
    ));
    for group in &framework.groups {
        let own = framework
            .criteria
            .iter()
            .filter(|c| c.group.as_ref() == Some(&group.id));
        let rows: Vec<Vec<String>> = own.map(|c| criterion(framework, c, library)).collect();
        if !rows.is_empty() {
            text.push_str(&format!("**{} {}**\n\n", group.number, group.label));
            text.push_str(&criteria(&rows));
        }
    }
    let loose = framework.criteria.iter().filter(|c| c.group.is_none());
    text.push_str(&criteria(
        &loose
            .map(|c| criterion(framework, c, library))
            .collect::<Vec<_>>(),
    ));
    text.push_str(&context(framework, library));
    text.push_str(&choices(framework, library));
    text.push_str(&profiles(framework, library));
    text
}

fn criteria(rows: &[Vec<String>]) -> String {
    table(
        &["criterion", "label", "grade", "strength", "sources"],
        rows,
    )
}

/// How strongly a criterion binds; how well that is known stands beside it only where it is not known as for the edition.
fn strength(framework: &Framework, criterion: &Criterion, library: &Library) -> String {
    let label = criterion.strength.label();
    let basis = framework.strength_basis_of(criterion);
    if criterion.strength == framework.strength && basis == framework.strength_basis {
        return label.to_owned();
    }
    let cited = linked(&basis.sources, library);
    let known = [basis.grade.id(), cited.as_str(), basis.note.as_str()];
    let known: Vec<&str> = known.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{label} ({})", known.join("; "))
}

fn criterion(framework: &Framework, criterion: &Criterion, library: &Library) -> Vec<String> {
    let mut label = with_note(&criterion.label, &criterion.note);
    if let Judged::Reserved { working_reading } = &criterion.judged {
        label.push_str(". **Reserved: rule not known to us**");
        if working_reading.is_some() {
            label.push_str("; *working reading (project)*");
            if !criterion.working_note.is_empty() {
                label.push_str(&format!(": {}", criterion.working_note));
            }
        }
    }
    if let Some(last) = criterion.not_sourced_where {
        let (from, to) = (last.first(), last.last());
        let years = if from == to {
            format!("Year {from}")
        } else {
            format!("Years {from} to {to}")
        };
        label.push_str(&format!(
            ". **Rule not known to us where the last year group is {years}**"
        ));
    }
    vec![
        criterion.id.clone(),
        label,
        criterion.grade.id().to_owned(),
        strength(framework, criterion, library),
        linked(&criterion.sources, library),
    ]
}

fn context(framework: &Framework, library: &Library) -> String {
    let row = |c: &ceiag::framework::Context| {
        vec![
            c.id.clone(),
            format!("{}: {}", c.kind.id(), with_note(&c.text, &c.note)),
            c.grade.id().to_owned(),
            linked(&c.sources, library),
        ]
    };
    let rows: Vec<Vec<String>> = framework.context.iter().map(row).collect();
    titled(
        "Context (shown, never judged)",
        &table(&["row", "text", "grade", "sources"], &rows),
    )
}

fn choices(framework: &Framework, library: &Library) -> String {
    let row = |c: &ceiag::framework::Choice| {
        let options = c
            .options
            .iter()
            .map(|o| format!("`{}`: {} ({})", o.id, o.label, o.grade.id()));
        vec![
            format!("`{}`", c.id),
            c.question.clone(),
            options.collect::<Vec<_>>().join("; "),
            c.grade.id().to_owned(),
            linked(&c.sources, library),
        ]
    };
    let rows: Vec<Vec<String>> = framework.choices.iter().map(row).collect();
    titled(
        "Choices",
        &table(
            &["choice", "question", "options", "grade", "sources"],
            &rows,
        ),
    )
}

fn profiles(framework: &Framework, library: &Library) -> String {
    let row = |p: &ceiag::framework::Profile| {
        let mut how = Vec::new();
        if framework.profile.as_ref() == Some(&p.id) {
            how.push("default");
        }
        if p.by_name_only {
            how.push("by name only");
        }
        how.push(match p.percent {
            Some(rounding) => rounding.id(),
            None => "no percentage",
        });
        vec![
            format!("`{}`", p.id),
            with_note(&p.label, &p.note),
            how.join(", "),
            p.grade.id().to_owned(),
            linked(&p.sources, library),
        ]
    };
    let rows: Vec<Vec<String>> = framework.profiles.iter().map(row).collect();
    titled(
        "Profiles",
        &table(&["profile", "label", "use", "grade", "sources"], &rows),
    )
}

fn titled(title: &str, table: &str) -> String {
    if table.is_empty() {
        String::new()
    } else {
        format!("**{title}**\n\n{table}")
    }
}
