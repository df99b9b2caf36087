//! The order as rows of text cells.

use crate::api::TriageAnswer;

/// The first columns of [`TriageAnswer::table`]; behind them stand two for each input, `ID:state` and `ID:value`.
pub const COLUMNS: [&str; 16] = [
    "configuration",
    "version",
    "owner",
    "as-of",
    "place",
    "sharing",
    "pupil",
    "year-group",
    "perhaps-on-roll",
    "groups",
    "points-from",
    "points-to",
    "meetings",
    "meetings-complete",
    "missing",
    "refused",
];

impl TriageAnswer {
    /// The header, a row for each pupil, and one for each row that was refused or pupil whom the list lacks for that, which says
    /// why and has no place. Every row says whose configuration it is; several groups, and several
    /// things that are missing, stand with a semicolon between them. What is not there is an empty cell.
    pub fn table(&self) -> Vec<Vec<String>> {
        let config = &self.configuration;
        let ids = config.indicators.iter().map(|indicator| &indicator.id);
        let ids = ids.chain(config.always.iter().map(|always| &always.id));
        let mut head = COLUMNS.map(str::to_owned).to_vec();
        head.extend(ids.flat_map(|id| [format!("{id}:state"), format!("{id}:value")]));
        let mut rows = vec![head];
        for pupil in &self.pupils {
            let year_group = pupil.year_group.map(|group| group.to_string());
            let mut cells = vec![
                config.name.clone(),
                config.version.clone(),
                config.owner.clone(),
                self.as_of.to_string(),
                pupil.place.to_string(),
                pupil.sharing.to_string(),
                pupil.pupil.clone(),
                year_group.unwrap_or_default(),
                pupil.perhaps_on_roll.to_string(),
                pupil.groups.join(";"),
                pupil.points.lo.to_string(),
                pupil.points.hi.to_string(),
                pupil.meetings.to_string(),
                pupil.meetings_complete.to_string(),
                pupil.missing.join(";"),
                String::new(),
            ];
            for input in &pupil.inputs {
                cells.push(input.state.to_owned());
                cells.push(input.value.clone().unwrap_or_default());
            }
            rows.push(cells);
        }
        let width = rows.first().map_or(0, Vec::len);
        for refused in &self.refused {
            let mut cells = vec![
                config.name.clone(),
                config.version.clone(),
                config.owner.clone(),
                self.as_of.to_string(),
            ];
            cells.resize(width, String::new());
            let mut put = |column: &str, text: String| {
                let at = COLUMNS.iter().position(|name| *name == column);
                if let Some(cell) = at.and_then(|at| cells.get_mut(at)) {
                    *cell = text;
                }
            };
            put("pupil", refused.pupil.clone().unwrap_or_default());
            put("refused", refused.line());
            rows.push(cells);
        }
        rows
    }
}
