//! The five signs. Lives here: which they are, and which item of the pulse asks each. What does not: their words.

/// The five signs in the order of the pulse; item 1 is the first. Higher is worse on every one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Sign {
    /// Emotional exhaustion.
    Exhaustion,
    /// Reduced empathy.
    ReducedEmpathy,
    /// Intrusive thoughts or images.
    Intrusion,
    /// Irritability or anger.
    Irritability,
    /// Reduced job satisfaction.
    ReducedSatisfaction,
}

impl Sign {
    /// All five, in order.
    pub const ALL: [Sign; 5] =
        [Sign::Exhaustion, Sign::ReducedEmpathy, Sign::Intrusion, Sign::Irritability, Sign::ReducedSatisfaction];

    /// Its id, as in files and bindings.
    #[must_use]
    pub fn id(self) -> &'static str {
        match self {
            Sign::Exhaustion => "exhaustion",
            Sign::ReducedEmpathy => "reduced_empathy",
            Sign::Intrusion => "intrusion",
            Sign::Irritability => "irritability",
            Sign::ReducedSatisfaction => "reduced_satisfaction",
        }
    }

    /// Its item number in the pulse.
    #[must_use]
    pub fn item(self) -> u32 {
        match self {
            Sign::Exhaustion => 1,
            Sign::ReducedEmpathy => 2,
            Sign::Intrusion => 3,
            Sign::Irritability => 4,
            Sign::ReducedSatisfaction => 5,
        }
    }
}
