//! Subtitles with glosses in brackets.

use super::{Insertions, glossed};
use crate::glossary::Placed;
use crate::render::Mentions;
use crate::xml::escaped;

/// Subtitles in SubRip with the glosses in brackets behind the words. Numbers, times, tags and lines stay as they are.
/// A gloss that is there from an earlier time is not put in again.
#[must_use]
pub fn srt(placed: &Placed<'_>, mentions: Mentions) -> String {
    copy(placed, mentions, |gloss| {
        // SubRip has no way to write what begins a tag.
        let is_of_tag = |c| match c {
            '<' | '{' => '(',
            '>' | '}' => ')',
            c => c,
        };
        gloss.chars().map(is_of_tag).collect()
    })
}

/// Subtitles in WebVTT with the glosses in brackets behind the words. Everything else stays as it is.
#[must_use]
pub fn vtt(placed: &Placed<'_>, mentions: Mentions) -> String {
    copy(placed, mentions, escaped)
}

fn copy(placed: &Placed<'_>, mentions: Mentions, written: impl Fn(&str) -> String) -> String {
    let mut copy = Insertions::new(placed.text());
    for mention in glossed(*placed, mentions) {
        copy.put_anew(mention.span.end, &format!(" [{}]", written(&mention.gloss)));
    }
    copy.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;
    use crate::markup::subtitles::{read_srt, read_vtt};

    const CUES: &str = "1\r\n00:00:01,000 --> 00:00:02,000\r\nKetahanan rantai\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n{\\an8}<i>pasok</i> dan zzistilah.\r\n";

    fn glossary() -> Glossary {
        Glossary::builder().glossary("istilah.tsv", "zzistilah\t<b>a & b -->").expect("two fields").finish()
    }

    #[test]
    fn glosses_stand_behind_the_words() {
        let glossary = glossary();
        let reading = read_srt(CUES);
        let annotations = glossary.annotator().annotate_prose(&reading.prose);
        let copy = srt(&Placed::in_file(&annotations, &reading), Mentions::First);
        let expected = CUES.replace("pasok", "pasok [supply chain]").replace("zzistilah", "zzistilah [(b)a & b --)]");
        assert_eq!(copy.replace(" [resilience]", ""), expected);
        let reading = read_srt(&copy);
        let annotations = glossary.annotator().annotate_prose(&reading.prose);
        assert_eq!(
            srt(&Placed::in_file(&annotations, &reading), Mentions::First),
            copy,
            "glosses that are there are not put in again"
        );
        let webvtt = format!("WEBVTT\r\n\r\n{}", CUES.replace(",000", ".000").replace("{\\an8}", ""));
        let reading = read_vtt(&webvtt);
        let annotations = glossary.annotator().annotate_prose(&reading.prose);
        let copy = vtt(&Placed::in_file(&annotations, &reading), Mentions::First);
        assert!(copy.contains("<i>pasok [supply chain]</i> dan zzistilah [&lt;b&gt;a &amp; b --&gt;].\r\n"), "{copy}");
    }
}
