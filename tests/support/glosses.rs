//! Takes glosses out of texts again.

/// What `text` gives for a text without its brackets, without the glosses.
pub(crate) fn without_glosses(mut glossed: &str) -> String {
    let mut plain = String::new();
    while let Some((before, rest)) = glossed.split_once(" ⟦") {
        plain.push_str(before);
        glossed = rest.split_once('⟧').expect("every bracket is closed").1;
    }
    plain + glossed
}
