//! For what the terms of a text may stand in a name.

use super::{Annotator, Reading};
use crate::annotation::{Match, Target};
use crate::dictionary::class::Class;
use crate::dictionary::layers::Layers;
use crate::dictionary::part::{self, Role};
use crate::dictionary::record::{self, Headword};
use crate::fold::fold;
use crate::recognise::case::Case;
use crate::recognise::composed;

/// For what a term may stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Uses {
    /// In a title, and whether it is a noun; nothing if it may not stand in one.
    pub(super) in_title: Option<(Role, bool)>,
    /// It may be the name of a law or another document.
    pub(super) may_be_instrument: bool,
}

impl Annotator {
    /// For what a term may stand, worked out once for each way to write a headword.
    pub(super) fn uses(&mut self, reading: &Reading<'_>, matched: &Match) -> Uses {
        match matched.target {
            Target::Key(key) => {
                let case = Case::of(&reading.text[matched.span().range()]);
                *self.uses.entry((key, case)).or_insert_with(|| Uses::of(&uses_of(reading, matched)))
            }
            _ => Uses::of(&uses_of(reading, matched)),
        }
    }
}

impl Uses {
    fn of(uses: &[Use]) -> Self {
        // Which of several bodies a short form stands for is no question for a title.
        let is_clear = uses.iter().filter(|found| found.is_short_form).count() < 2;
        let best = uses.iter().filter(|_| is_clear).min_by_key(|found| (found.role == Role::Field, !found.is_noun));
        Self {
            in_title: best.map(|best| (best.role, best.is_noun)),
            may_be_instrument: uses.iter().any(|found| found.role == Role::Instrument),
        }
    }
}

/// One thing for which a term may stand.
struct Use {
    role: Role,
    is_noun: bool,
    is_short_form: bool,
}

fn uses_of(reading: &Reading<'_>, matched: &Match) -> Vec<Use> {
    let layers = &reading.inner.layers;
    let written = &reading.text[matched.span().range()];
    let noun = |role| vec![Use { role, is_noun: true, is_short_form: false }];
    match matched.target {
        Target::Key(key) => {
            let case = Case::of(written);
            let is_single = !written.contains(char::is_whitespace);
            let fitting = layers.headwords(key).filter(|headword| !is_single || case.allows(headword.written, written));
            fitting
                .flat_map(|headword| headword.readings().filter_map(move |reading| use_in(layers, headword, reading)))
                .collect()
        }
        Target::Definition => {
            let definition = reading.defined.in_force(written, reading.start + matched.start);
            let role = definition.and_then(|definition| part::role_of(&definition.long_form));
            noun(role.unwrap_or(Role::Field))
        }
        Target::Composed => {
            let composed = composed::read(&fold(written));
            composed.map_or_else(Vec::new, |composed| noun(composed.composition.role()))
        }
        Target::Derived(_) | Target::Respelt(_) | Target::Made(_) => Vec::new(),
    }
}

/// For what a reading of a headword stands, if it may stand in a title.
fn use_in(layers: &Layers, headword: Headword<'_>, reading: record::Reading<'_>) -> Option<Use> {
    let is_short_form = matches!(reading, record::Reading::Short { .. });
    let (role, is_noun) = match reading {
        record::Reading::Short { attributes, .. } if attributes.get("lang").is_some() => (Role::Institution, true),
        // Degrees and the like, which stand beside names: S.H., Ir.
        record::Reading::Short { .. } if headword.written.contains('.') => return None,
        record::Reading::Short { long, .. } => {
            let class = layers.find(long).flat_map(|headword| headword.readings()).find_map(record::Reading::class);
            role_of_class(long, class.unwrap_or(Class::Noun))?
        }
        _ => role_of_class(headword.written, reading.class()?)?,
    };
    Some(Use { role, is_noun, is_short_form })
}

fn role_of_class(name: &str, class: Class) -> Option<(Role, bool)> {
    match class {
        Class::Place => Some((Role::Place, true)),
        Class::Name | Class::Brand => Some((part::role_of(name).unwrap_or(Role::Institution), true)),
        Class::Noun => {
            // A word alone is a subject: dinas in Kepala Dinas, but undang-undang is a law.
            let role = part::role_of(name).filter(|role| name.contains(' ') || *role == Role::Instrument);
            Some((role.unwrap_or(Role::Field), true))
        }
        Class::Adjective => Some((Role::Field, false)),
        _ => None,
    }
}
