//! Web pages with glosses in them.

use super::{Insertions, glossed_where};
use crate::glossary::{Annotation, Placed};
use crate::markup::html::Page;
use crate::render::Mentions;
use crate::span::Span;
use crate::xml::escaped;

/// How a page shows glosses, without a script and without a style sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum Explained {
    /// As the title of the words, which a browser shows when they are pointed at: `<abbr title="supply chain">`.
    #[default]
    OnHover,
    /// In small letters above the words: `<ruby>` with `<rt>`.
    Above,
    /// In brackets behind the words.
    Behind,
}

/// A web page with the glosses at the words. Everything in the page stays as it is; what is put in can be styled by the class
/// `padanan`. There are none where there can be no tags, in a title. Words that were marked so at an earlier time are not marked
/// twice.
///
/// A mention that begins in one element and ends in another is marked in each: the page stays as well nested as it was.
#[must_use]
pub fn html(placed: &Placed<'_>, mentions: Mentions, explained: Explained) -> String {
    let file = placed.text();
    let mut page = Page::new(file);
    page.markup(Span::new(0, file.len()));
    let bare = page.bare;
    let can_take_tags = |span: Span| {
        let next = bare.partition_point(|bare| bare.end <= span.start);
        bare.get(next).is_none_or(|bare| span.end <= bare.start)
    };
    let mut copy = Insertions::new(file);
    for mention in glossed_where(*placed, mentions, can_take_tags) {
        let gloss = escaped(&mention.gloss);
        let runs = runs(placed, &mention.annotation);
        match explained {
            Explained::OnHover => {
                for run in runs {
                    let marked = mark_of(file, run);
                    if let Some(tag) = marked {
                        copy.leave_out(tag);
                    }
                    copy.put(run.start, &format!("{MARK}{gloss}\">"));
                    if marked.is_none() {
                        copy.put(run.end, MARK_END);
                    }
                }
            }
            Explained::Above => {
                let written = format!("<rp> (</rp><rt lang=\"en\">{gloss}</rt><rp>)</rp></ruby>");
                let is_there = |run: &&Span| file.get(run.end..).is_some_and(|rest| rest.starts_with(&written));
                if let Some(last) = runs.last().filter(|run| !is_there(run)) {
                    copy.put(last.start, "<ruby class=\"padanan\" style=\"ruby-align: center\">");
                    copy.put(last.end, &written);
                }
            }
            Explained::Behind => {
                copy.put_anew(mention.span.end, &format!(" <span class=\"padanan\" lang=\"en\">[{gloss}]</span>"));
            }
        }
    }
    copy.finish()
}

/// How words are marked that have their gloss on hover, up to the gloss, and where they end.
const MARK: &str = "<abbr class=\"padanan\" title=\"";
const MARK_END: &str = "</abbr>";

/// The tag that has marked a stretch of the file at an earlier time.
fn mark_of(file: &str, run: Span) -> Option<Span> {
    if !file.get(run.end..)?.starts_with(MARK_END) {
        return None;
    }
    let start = file.get(..run.start)?.rfind('<')?;
    let tag = file.get(start..run.start)?;
    (tag.starts_with(MARK) && tag.ends_with("\">")).then_some(Span::new(start, run.start))
}

/// The stretches of the file that a mention is in, without tags between.
fn runs(placed: &Placed<'_>, mention: &Annotation<'_>) -> Vec<Span> {
    let file = placed.text();
    let start = mention.span().start;
    let mut runs: Vec<Span> = Vec::new();
    for (at, c) in mention.text().char_indices() {
        let source = placed.source(Span::new(start + at, start + at + c.len_utf8()));
        // A space that stands for many, or for the end of a line.
        if source.is_empty() {
            continue;
        }
        match runs.last_mut() {
            Some(last) if !file.get(last.end..source.start).is_none_or(|between| between.contains('<')) => last.end = source.end,
            _ => runs.push(source),
        }
    }
    runs.retain(|run| file.get(run.range()).is_some_and(|words| !words.trim().is_empty()));
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary;
    use crate::markup::html::read;

    fn copy(file: &str, explained: Explained) -> String {
        let reading = read(file);
        let annotations = Glossary::builtin().annotator().annotate_prose(&reading.prose);
        html(&Placed::in_file(&annotations, &reading), Mentions::First, explained)
    }

    #[test]
    fn table_of_pages() {
        let abbr = |words: &str| format!("<abbr class=\"padanan\" title=\"supply chain\">{words}</abbr>");
        let split = format!("<p>{} <b class=x>{}</b></p>", abbr("Rantai"), abbr("pasok"));
        for (file, expected) in [
            ("<p>Rantai\n  pasok kuat", format!("<p>{} kuat", abbr("Rantai\n  pasok"))),
            ("<p>Rantai <b class=x>pasok</b></p>", split),
            (
                "<title>Rantai pasok</title><a href=x>rantai pasok</a>",
                format!("<title>Rantai pasok</title><a href=x>{}</a>", abbr("rantai pasok")),
            ),
            ("Rantai&nbsp;pa<!-- < -->sok", format!("{}<!-- < -->{}", abbr("Rantai&nbsp;pa"), abbr("sok"))),
            (
                "<code>rantai pasok</code><p title='rantai pasok'>x",
                "<code>rantai pasok</code><p title='rantai pasok'>x".to_owned(),
            ),
        ] {
            assert_eq!(copy(file, Explained::OnHover), expected);
        }
        let above = copy("<p>Rantai <b>pasok</b>", Explained::Above);
        assert!(above.contains("<ruby class=\"padanan\" style=\"ruby-align: center\">pasok<rp> (</rp><rt lang=\"en\">supply chain</rt><rp>)</rp></ruby></b>"), "{above}");
        let behind = copy("<p>Rantai <b>pasok</b>", Explained::Behind);
        assert_eq!(behind, "<p>Rantai <b>pasok <span class=\"padanan\" lang=\"en\">[supply chain]</span></b>");
    }

    #[test]
    fn marks_are_not_doubled() {
        let file = "<p title=\">\">Rantai <b class=x>pasok</b>, ekspor dan rantai pasok</p>";
        for explained in [Explained::OnHover, Explained::Above, Explained::Behind] {
            let once = copy(file, explained);
            assert_eq!(copy(&once, explained), once);
        }
        let old = "<abbr class=\"padanan\" title=\"old &lt;b&gt;\">ekspor</abbr>";
        assert_eq!(copy(old, Explained::OnHover), "<abbr class=\"padanan\" title=\"export\">ekspor</abbr>");
    }

    #[test]
    fn a_hostile_gloss_is_only_text() {
        let glossary = Glossary::builder().glossary("istilah.tsv", "zzistilah\t\"><script>x&").expect("two fields").finish();
        let reading = read("Sebuah zzistilah.");
        let annotations = glossary.annotator().annotate_prose(&reading.prose);
        for explained in [Explained::OnHover, Explained::Above, Explained::Behind] {
            let copy = html(&Placed::in_file(&annotations, &reading), Mentions::First, explained);
            assert!(copy.contains("&quot;&gt;&lt;script&gt;x&amp;") && !copy.contains("<script"), "{copy}");
        }
    }
}
