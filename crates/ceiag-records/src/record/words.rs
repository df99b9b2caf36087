//! The closed lists of words that records use.

/// An enum whose variants have one id each, used in files and answers.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident { $($variant:ident $id:literal $doc:literal;)* }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(#[doc = $doc] $variant,)*
        }

        impl $name {
            /// Ids with their values, for readers of files.
            pub const NAMES: &'static [(&'static str, $name)] = &[$(($id, $name::$variant)),*];

            /// The id used in files and answers.
            pub fn id(self) -> &'static str {
                match self {
                    $($name::$variant => $id,)*
                }
            }

            /// The value with this id.
            pub fn named(id: &str) -> Option<$name> {
                $name::NAMES.iter().find(|(name, _)| *name == id).map(|(_, value)| *value)
            }
        }
    };
}

words! {
    /// What a record speaks of: a kind of activity, or one of the records that are no activity.
    Kind {
        EmployerEncounter "employer-encounter" "Pupils met an employer or employees.";
        WorkplaceExperience "workplace-experience" "Pupils were at a workplace: a visit, shadowing, work experience. No part-time job of their own.";
        ProviderEncounter "provider-encounter" "Pupils met a provider of further or higher education or training.";
        HeVisit "he-visit" "A visit to a provider of higher education.";
        InformationUse "information-use" "Pupils found and used careers or labour market information.";
        SubjectCareers "subject-careers" "Careers within a subject's lessons.";
        CareersEvent "careers-event" "A fair, an assembly, a talk. Having been there is no encounter.";
        Other "other" "Anything else.";
        Meeting "meeting" "Guidance meetings.";
        Destination "destination" "Where young people went.";
        StaffDevelopment "staff-development" "What staff learned.";
    }
}

words! {
    /// A part of what makes an encounter or experience *meaningful*.
    Part {
        Insight "insight" "Learns what work or study there is like, or what success in it takes.";
        Purpose "purpose" "A purpose that both sides know.";
        Outcomes "outcomes" "Learning outcomes that suit the pupil.";
        TwoWay "two-way" "Two-way exchange.";
        Reflection "reflection" "Time to reflect.";
        RangeOfPeople "range-of-people" "Meets a range of people.";
        Task "task" "Does a task or makes something.";
        Feedback "feedback" "Gets feedback from the employer.";
        MetLearners "met-learners" "Meets staff and learners or trainees of the provider.";
    }
}

words! {
    /// How an activity took place.
    Mode {
        InPerson "in-person" "In person.";
        Virtual "virtual" "Virtual only.";
        Mixed "mixed" "In person and virtual mixed.";
    }
}

words! {
    /// Which provider of further or higher education or training pupils met.
    ProviderKind {
        SixthForm "sixth-form" "A sixth form or sixth-form college.";
        College "college" "A further-education college.";
        University "university" "A university.";
        TrainingProvider "training-provider" "An independent training provider.";
        ApprenticeshipProvider "apprenticeship-provider" "A provider of apprenticeships.";
    }
}

words! {
    /// Provision for special educational needs.
    SendStatus {
        None "N" "None.";
        Support "K" "SEN support.";
        Plan "E" "An education, health and care plan.";
    }
}

words! {
    /// Sex as the school census records it.
    Sex {
        Female "F" "Female.";
        Male "M" "Male.";
    }
}

words! {
    /// Whether a destination is what was hoped for or what came of it.
    DestinationKind {
        Intended "intended" "An intention or an offer.";
        Actual "actual" "What the young person really does.";
    }
}

words! {
    /// What came of asking for a destination.
    DestinationStatus {
        Known "known" "It is known.";
        Refused "refused" "The young person would not say.";
        Unreachable "unreachable" "The young person could not be reached.";
        NotAsked "not-asked" "Nobody asked.";
    }
}

words! {
    /// The work of a member of staff.
    StaffRole {
        Teaching "teaching" "Teaches a subject.";
        Support "support" "Supports young people otherwise.";
    }
}

impl Kind {
    /// Whether records of this kind are activities.
    pub fn is_activity(self) -> bool {
        !matches!(
            self,
            Kind::Meeting | Kind::Destination | Kind::StaffDevelopment
        )
    }

    /// One bit of its own, for sets.
    pub(crate) fn bit(self) -> u32 {
        1 << self as u32
    }
}

impl Part {
    /// One bit of its own, for sets.
    pub(crate) fn bit(self) -> u32 {
        1 << self as u32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_reads_back() {
        for (id, kind) in Kind::NAMES {
            assert_eq!((kind.id(), Kind::named(id)), (*id, Some(*kind)));
        }
        assert_eq!(SendStatus::named("K"), Some(SendStatus::Support));
        assert_eq!(Part::named("two_way"), None);
        let bits: u32 = Part::NAMES.iter().map(|(_, part)| part.bit()).sum();
        assert_eq!(bits, 0b1_1111_1111);
    }
}
