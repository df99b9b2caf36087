//! What a column counts, and in which unit.

use serde::{Serialize, Serializer};
use std::fmt;

// One line makes a measure: its variant, its id, its meaning.
macro_rules! measures {
    ($($variant:ident $id:literal $meaning:literal;)*) => {
        /// What a number counts. Where the files' documentation does not explain a column, its name is kept.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[non_exhaustive]
        pub enum Measure {
            $(#[doc = $meaning] $variant,)*
        }

        impl Measure {
            /// Every measure.
            pub const ALL: &'static [Measure] = &[$(Measure::$variant),*];

            /// The id used in rows.
            pub fn id(self) -> &'static str {
                match self {
                    $(Measure::$variant => $id,)*
                }
            }

            /// The meaning, as a phrase.
            pub fn meaning(self) -> &'static str {
                match self {
                    $(Measure::$variant => $meaning,)*
                }
            }

            /// The measure with this id.
            pub fn from_id(id: &str) -> Option<Measure> {
                match id {
                    $($id => Some(Measure::$variant),)*
                    _ => None,
                }
            }
        }
    };
}

measures! {
    // Destinations
    Institutions "institutions" "institutions behind the row";
    Cohort "cohort" "young people of whom the row speaks";
    Overall "overall" "in sustained education, apprenticeship or employment";
    Education "education" "in sustained education";
    FurtherEducation "further-education" "in further education";
    SchoolSixthForm "school-sixth-form" "in a school sixth form";
    SixthFormCollege "sixth-form-college" "in a sixth-form college";
    HigherEducation "higher-education" "in higher education";
    OtherEducation "other-education" "in other education";
    IndependentSchool "ind" "part of other education, column `ind`";
    AlternativeProvision "appru" "part of other education, column `appru`";
    SpecialSchool "special" "part of other education, column `special`";
    SpecialistPost16 "spi" "part of other education, column `spi`";
    EducationCombination "edu-combo" "part of other education, column `edu_combo`";
    Apprenticeship "apprenticeship" "in a sustained apprenticeship";
    ApprenticeshipLevel3 "apprenticeship-level-3" "in a level 3 apprenticeship";
    ApprenticeshipLevel2 "apprenticeship-level-2" "in a level 2 apprenticeship";
    Employment "employment" "in sustained employment";
    NotSustained "not-sustained" "seen in the data, but in no sustained destination";
    NotSustainedActive "notsust" "part of not sustained, column `notsust`";
    NotSustainedBenefit "notsust-ben" "part of not sustained, column `notsust_ben`";
    BenefitOnly "only-ben" "part of not sustained, column `only_ben`";
    NotCaptured "not-captured" "activity not captured in the data (unknown)";
    NotCapturedIdentified "unknown-id" "part of not captured, column `unknown_id`";
    NotCapturedUnidentified "unknown" "part of not captured, column `unknown`";
    // Progression at 18
    Progressed "progressed" "progressed to a degree, a higher apprenticeship or other study at level 4 or above";
    TopThird "top-third" "progressed, column `TOP3RD`";
    RussellGroup "russell" "progressed, column `RUSSELL`";
    Oxbridge "oxbridge" "progressed, column `OXBRIDGE`";
    HigherTechnical "htech" "progressed, column `HTECH`";
    Score "score" "value added, in points; may be negative";
    Band "band" "band of the value added, 1 to 5";
    // NEET scorecards
    NeetAndNotKnown "neet-and-not-known" "not in education, employment or training, or activity not known";
    Neet "neet" "not in education, employment or training";
    NotKnown "not-known" "activity not known";
    CohortMarch "cohort-march" "young people counted in March, the base of participation";
    Participation "participation" "participating in education and training";
    FullTimeEducation "full-time-education" "in full-time education";
    OtherTraining "other-education-and-training" "in other education and training";
    SeptemberGuarantee "september-guarantee-offer" "made an offer under the September Guarantee of the preceding September";
    LevelThree "level-3" "attainment, column `Level_3`";
    LevelTwoEnglishMaths "l2-em-gcse-oth-l2" "attainment, column `L2_em_GCSE_othL2`";
    Attainment8 "avg-att8" "attainment, column `avg_att8`";
    Basics "pt-l2basics-94" "attainment, column `pt_l2basics_94`";
    Absence "sess-overall" "absence, column `sess_overall_percent`";
    PersistentAbsence "persistent-absence" "absence, column `sess_overall_percent_pa_10_exact` or `enrolments_pa_10_exact_percent`";
    Population "population-16-17" "residents aged 16 and 17";
    // School census
    PupilsOnRoll "pupils-on-roll" "pupils on roll";
    Girls "girls" "girls on roll";
    Boys "boys" "boys on roll";
    EhcPlan "ehc-plan" "pupils with an EHC plan or statement";
    SenSupport "sen-support" "pupils with SEN support";
    EnglishAdditional "english-additional" "pupils whose first language is other than English";
    EnglishFirst "english-first" "pupils whose first language is English";
    LanguageUnclassified "language-unclassified" "pupils whose first language is unclassified";
    FreeMeals "free-meals" "pupils with free school meals";
    FreeMealsEver "free-meals-ever" "pupils with free school meals, column `FSMEVER`";
}

impl fmt::Display for Measure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.id())
    }
}

impl Serialize for Measure {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.id())
    }
}

/// The unit of a number.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// People or institutions.
    Count,
    /// An average number of people over several months.
    Average,
    /// A percentage of the cohort, unless the measure says otherwise.
    Percent,
    /// The change since the year before, in percentage points.
    AnnualChange,
    /// Points of a score.
    Points,
    /// A band, 1 to 5.
    Band,
    /// A fifth of the local authorities, 1 to 5.
    Quintile,
}

impl Unit {
    /// The id used in rows.
    pub fn id(self) -> &'static str {
        match self {
            Unit::Count => "count",
            Unit::Average => "average",
            Unit::Percent => "percent",
            Unit::AnnualChange => "annual-change",
            Unit::Points => "points",
            Unit::Band => "band",
            Unit::Quintile => "quintile",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn ids_are_distinct_kebab_case_and_read_back() {
        let ids: BTreeSet<_> = Measure::ALL.iter().map(|m| m.id()).collect();
        assert_eq!(ids.len(), Measure::ALL.len());
        for measure in Measure::ALL {
            assert_eq!(Measure::from_id(measure.id()), Some(*measure));
            assert!(!measure.id().contains(['_', ' ']), "{measure}");
        }
    }
}
