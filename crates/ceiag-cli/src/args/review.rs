//! Commands about reviews.

use super::{Blank, Quantile};
use ceiag::date::Date;
use ceiag::review::Tier;
use ceiag_research::system_review::Years;
use clap::{ArgGroup, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Start, fill in and read reviews; set them side by side.
///
/// A review is people's judgement by a maturity model. It is a file that you write and keep; nothing is overwritten unless
/// you say so.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag review start --model reference-maturity-2025-schools --facts school.toml > review.toml
  ceiag review status review.toml --facts school.toml
  ceiag review moderate internal.toml peer.toml expert.toml
  ceiag review system reviews/*.toml --theme T5 --by hub")]
pub struct Review {
    #[command(subcommand)]
    pub command: ReviewCommand,
}

/// What can be done with reviews.
#[derive(Debug, Subcommand)]
pub enum ReviewCommand {
    Start(ReviewStart),
    Record(Box<ReviewRecord>),
    Status(ReviewStatus),
    Moderate(ReviewModerate),
    System(ReviewSystem),
    Agreement(ReviewAgreement),
}

/// Write an empty review: what to fill in, and the questions in order.
///
/// The file is TOML with comments. Record who took part before any answer; save it part-way as often as you like.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag review start --model reference-maturity-2025-schools --facts school.toml > review.toml
  ceiag review start --model own-model --own own-model.toml --setting college --name \"Example College\" --on 2026-03-02
  ceiag review start --tier peer --model reference-maturity-2025-schools --facts school.toml > peer.toml")]
pub struct ReviewStart {
    /// The maturity model, by its id
    #[arg(long, value_name = "ID")]
    pub model: String,
    /// The tier of the review
    #[arg(long, value_enum, default_value_t = TierArg::Internal)]
    pub tier: TierArg,
    /// Take the institution from this fact sheet
    #[arg(long, value_name = "SHEET", conflicts_with_all = ["setting", "years", "name"])]
    pub facts: Option<PathBuf>,
    /// The name of the institution
    #[arg(long)]
    pub name: Option<String>,
    #[command(flatten)]
    pub blank: Blank,
    /// The day on which it is started (YYYY-MM-DD); by default the day of the facts, else today
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
}

/// The tier of a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TierArg {
    /// By the institution itself
    Internal,
    /// By its peers
    Peer,
    /// By experts, who also moderate peer reviews
    Expert,
    /// Of one theme across the system
    National,
}

impl TierArg {
    /// The same for the core.
    pub fn tier(self) -> Tier {
        match self {
            TierArg::Internal => Tier::Internal,
            TierArg::Peer => Tier::Peer,
            TierArg::Expert => Tier::Expert,
            TierArg::National => Tier::National,
        }
    }
}

/// Say where a review stands and where it goes on.
///
/// With facts, also what they indicate, but only of questions for which people have chosen a level already.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag review status review.toml
  ceiag review status review.toml --facts school.toml --as-of 2026-04-30")]
pub struct ReviewStatus {
    /// A review file (TOML or JSON)
    pub review: PathBuf,
    /// A fact sheet of the same institution
    #[arg(long, value_name = "SHEET")]
    pub facts: Option<PathBuf>,
    /// The day as of which it is looked at (YYYY-MM-DD); by default the last day that the files record
    #[arg(long, value_name = "DATE")]
    pub as_of: Option<Date>,
}

/// Add one thing to a review: who took part, a level, a finding, a priority, an action, or that it is completed.
///
/// The new review is written as TOML, to --out or else to standard output; the file that you give is left as it is unless
/// --out names it. Comments of your own are not kept. What stands is never rewritten: a level or finding that was recorded
/// wrongly is followed by another, with --earlier and --reason.
#[derive(Debug, clap::Args)]
#[command(
    group(ArgGroup::new("what").required(true)
        .args(["participant", "level", "outcome", "add_priority", "action", "complete"])),
    after_help = "Examples:
  ceiag review record review.toml --participant careers-leader --on 2026-03-02 --out review.toml
  ceiag review record review.toml --question T1 --level developing --on 2026-03-02 --out review.toml
  ceiag review record review.toml --question T1 --level established --earlier developing --reason \"wrong line read out\" --on 2026-03-03
  ceiag review record review.toml --criterion gatsby-2025-schools/BM5 --outcome met --on 2026-03-02
  ceiag review record review.toml --add-priority P1 --text \"Better attendance\"
  ceiag review record review.toml --action A1 --text \"Start a mentor scheme\" --owner \"Assistant head\" --by 2026-07-10 --priority P1
  ceiag review record review.toml --complete --on 2026-03-20 --out review.toml")]
pub struct ReviewRecord {
    /// A review file (TOML or JSON)
    pub review: PathBuf,
    /// Somebody took part: the id of a role, or `other` with --described
    #[arg(long, value_name = "ROLE")]
    pub participant: Option<String>,
    /// The role in words, for `other`
    #[arg(long, value_name = "WORDS", requires = "participant")]
    pub described: Option<String>,
    /// A name for the participant
    #[arg(long, requires = "participant")]
    pub name: Option<String>,
    /// The level that fits best, with --question and --on
    #[arg(long, value_name = "ID", requires = "question", requires = "on")]
    pub level: Option<String>,
    /// The question that the level or action is about
    #[arg(long, value_name = "ID")]
    pub question: Option<String>,
    /// What is strong. May be repeated
    #[arg(long = "strength", value_name = "TEXT", requires = "level")]
    pub strengths: Vec<String>,
    /// What is to be developed. May be repeated
    #[arg(long = "to-develop", value_name = "TEXT", requires = "level")]
    pub to_develop: Vec<String>,
    /// The id of a piece of evidence. May be repeated
    #[arg(long, value_name = "ID")]
    pub evidence: Vec<String>,
    /// Anything else about the level
    #[arg(long, value_name = "TEXT", requires = "level")]
    pub note: Option<String>,
    /// What the reviewers find of a criterion, with --criterion and --on
    #[arg(long, value_enum, requires = "criterion", requires = "on")]
    pub outcome: Option<OutcomeArg>,
    /// The criterion or benchmark that the finding or action is about
    #[arg(long, value_name = "EDITION/ID")]
    pub criterion: Option<String>,
    /// Why the reviewers find so, or why a level is replaced
    #[arg(long, value_name = "TEXT", conflicts_with_all = ["participant", "add_priority", "action", "complete"])]
    pub reason: Option<String>,
    /// The level, or met or not-met, that stands now and is to be replaced; it is kept, with --reason
    #[arg(long, value_name = "ID", requires = "reason", conflicts_with_all = ["participant", "add_priority", "action", "complete"])]
    pub earlier: Option<String>,
    /// A priority of the whole institution's improvement plan, with --text
    #[arg(long, value_name = "ID", requires = "text")]
    pub add_priority: Option<String>,
    /// Something that is to be done, with --text
    #[arg(long, value_name = "ID", requires = "text")]
    pub action: Option<String>,
    /// The words of a priority or action
    #[arg(long)]
    pub text: Option<String>,
    /// Who does it
    #[arg(long, value_name = "WHO", requires = "action")]
    pub owner: Option<String>,
    /// The day by which it is done
    #[arg(long, value_name = "DATE", requires = "action")]
    pub by: Option<Date>,
    /// The priority that the action serves
    #[arg(long, value_name = "ID", requires = "action")]
    pub priority: Option<String>,
    /// The action is one of those with most effect
    #[arg(long, requires = "action")]
    pub highest_leverage: bool,
    /// The review is completed, with --on
    #[arg(long, requires = "on")]
    pub complete: bool,
    /// The day of what is recorded (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub on: Option<Date>,
    /// A fact sheet of the same institution, for what it indicates of the level chosen
    #[arg(long, value_name = "SHEET")]
    pub facts: Option<PathBuf>,
    /// Write the review to this file, over what is there
    #[arg(long, value_name = "FILE")]
    pub out: Option<PathBuf>,
}

/// What reviewers find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum OutcomeArg {
    /// It is met
    Met,
    /// It is not
    NotMet,
}

/// Set reviews of one institution side by side: what moved, by how many levels, and how independent each is.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag review moderate internal.toml peer.toml
  ceiag review moderate internal.toml peer.toml expert.toml --facts northgate-internal-2026=school.toml
  ceiag review moderate peer.toml --facts school.toml")]
pub struct ReviewModerate {
    /// Review files (TOML or JSON)
    #[arg(value_name = "FILE", required = true)]
    pub reviews: Vec<PathBuf>,
    /// A fact sheet of the review with this id; without an id, facts alone as a side of their own. May be repeated
    #[arg(long, value_name = "[REVIEW=]SHEET")]
    pub facts: Vec<String>,
}

/// Count at which level institutions stand, theme by theme, without giving one away.
///
/// One review of each institution and academic year, all by one model; those not completed are left out. Counted are those
/// of one academic year, by default the latest; how many are of others is told. Counts are shown where at least
/// six institutions stand at each level where any stand, at two levels or more; groups that could be worked out from the
/// rest are hidden with them.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag review system reviews/*.toml
  ceiag review system reviews/*.toml --theme T5 --by hub
  ceiag review system reviews/*.toml --academic-year 2024/25

Publish one grouping of the same reviews, and publish it once: two of them can give away what each
hides.")]
pub struct ReviewSystem {
    /// Review files (TOML or JSON)
    #[arg(value_name = "FILE", required = true)]
    pub reviews: Vec<PathBuf>,
    /// Only this theme or question
    #[arg(long, value_name = "ID")]
    pub theme: Option<String>,
    /// Count by group too
    #[arg(long, value_enum)]
    pub by: Option<GroupingArg>,
    /// The academic year whose reviews are counted (such as 2025/26), or any to count all together; by default the latest
    #[arg(long, value_name = "YEAR")]
    pub academic_year: Option<Years>,
}

/// Say how far tiers agree over many institutions: percent, Cohen's κ, Gwet's AC1 and AC2, Krippendorff's α.
///
/// A unit is a question for an institution, a rater is a tier. All reviews are by one model, whose levels are the scale;
/// those not completed are left out.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  ceiag review agreement internal/*.toml peer/*.toml")]
pub struct ReviewAgreement {
    /// Review files (TOML or JSON)
    #[arg(value_name = "FILE", required = true)]
    pub reviews: Vec<PathBuf>,
    /// The quantile of intervals
    #[arg(long, value_enum, default_value_t = Quantile::StudentT)]
    pub interval: Quantile,
}

/// What institutions are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum GroupingArg {
    /// By careers hub
    Hub,
    /// By region
    Region,
}
