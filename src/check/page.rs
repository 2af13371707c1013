//! The findings as a web page: both sides of each segment beside each other, with what is found marked.

use std::fmt::{self, Write};

use super::finding::{Finding, Pair, Report, Severity};
use crate::render::Escaped;
use crate::span::Span;

/// Nothing is fetched and nothing runs: filters work by CSS alone.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const STYLE: &str = include_str!("page/style.css");

/// With more segments, those without findings are left out.
const MOST_SEGMENTS: usize = 2000;

const SEVERITIES: [Severity; 3] = [Severity::Error, Severity::Warning, Severity::Note];

/// Writes a web page that stands alone, with each segment of a translation beside its original, and what is found in it.
/// Whatever the texts contain is displayed, never interpreted.
///
/// ```
/// use padanan::Glossary;
/// use padanan::check::{Checker, Pair, page};
///
/// let pairs = [Pair::new("1", "Sebanyak 12 pabrik <b>baru</b>.", "Some 21 <b>new</b> factories.")];
/// let report = Checker::new(&Glossary::builtin()).check(&pairs);
/// let mut out = String::new();
/// page(&report, &pairs, "article.txt", &mut out)?;
/// assert!(out.contains("<mark class=\"error\">21</mark> &lt;b&gt;new&lt;/b&gt; factories."));
/// # Ok::<(), std::fmt::Error>(())
/// ```
///
/// # Errors
///
/// Those of `out`.
pub fn page(report: &Report, pairs: &[Pair], title: &str, out: &mut dyn Write) -> fmt::Result {
    let title = if title.trim().is_empty() { "Translation" } else { title };
    write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n",
        title = Escaped(title),
    )?;
    header(report, pairs, out)?;
    out.write_str("</header>\n<main>\n")?;
    let by_pair = by_pair(report, pairs.len());
    let mut places = by_pair.iter().peekable();
    for (number, pair) in pairs.iter().enumerate() {
        let mut here: Vec<(&Finding, usize)> = Vec::new();
        while let Some((_, finding, place)) = places.next_if(|(pair, ..)| *pair == number) {
            here.push((finding, *place));
        }
        if !here.is_empty() || pairs.len() <= MOST_SEGMENTS {
            segment(number, pair, &here, pairs, out)?;
        }
    }
    out.write_str("</main>\n</body>\n</html>\n")
}

/// Each place with the number of its pair, its finding and its number among those of the finding, in the order of the pairs.
fn by_pair(report: &Report, pairs: usize) -> Vec<(usize, &Finding, usize)> {
    let places = report.findings.iter().flat_map(|finding| {
        let places = finding.places.iter().enumerate();
        places.map(move |(number, place)| (place.pair, finding, number))
    });
    let mut all: Vec<_> = places.filter(|(pair, ..)| *pair < pairs).collect();
    all.sort_by_key(|(pair, ..)| *pair);
    all
}

fn header(report: &Report, pairs: &[Pair], out: &mut dyn Write) -> fmt::Result {
    let count = |severity: Severity| report.findings.iter().filter(|finding| finding.severity() == severity).count();
    writeln!(
        out,
        "<p>{} segments, {} terms, {} numbers and dates were looked at.</p>\n<fieldset class=\"filters\" aria-label=\"What is shown\">",
        pairs.len(),
        report.terms,
        report.numbers
    )?;
    for severity in SEVERITIES {
        let (name, count) = (severity.name(), count(severity));
        let words = if count == 1 { name.to_owned() } else { format!("{name}s") };
        writeln!(out, "<label><input type=\"checkbox\" id=\"{name}\" checked> {count} {words}</label>")?;
    }
    if pairs.len() <= MOST_SEGMENTS {
        out.write_str("<label><input type=\"checkbox\" id=\"clean\"> segments without findings</label>\n")?;
    }
    out.write_str("</fieldset>\n")
}

fn segment(number: usize, pair: &Pair, findings: &[(&Finding, usize)], pairs: &[Pair], out: &mut dyn Write) -> fmt::Result {
    let has = |severity: Severity| findings.iter().any(|(finding, _)| finding.severity() == severity);
    let classes = if findings.is_empty() {
        "clean".to_owned()
    } else {
        let letters = SEVERITIES.into_iter().filter(|severity| has(*severity)).map(|severity| &severity.name()[..1]);
        letters.collect::<Vec<_>>().join(" ")
    };
    let id = Escaped(&pair.id);
    writeln!(
        out,
        "<section class=\"{classes}\" id=\"s{number}\">\n<h2>{id}, line {}</h2>\n<div class=\"sides\">",
        pair.target_line
    )?;
    let marks = |side: &dyn Fn(&Finding, usize) -> Option<Span>| {
        let mut all: Vec<(Span, Severity)> =
            findings.iter().filter_map(|(finding, place)| Some((side(finding, *place)?, finding.severity()))).collect();
        all.sort_by_key(|(span, severity)| (*span, std::cmp::Reverse(*severity)));
        all
    };
    let source = marks(&|finding, place| finding.places.get(place)?.source);
    let target = marks(&|finding, place| finding.places.get(place)?.target);
    out.write_str("<p lang=\"id\">")?;
    marked(&pair.source, &source, out)?;
    out.write_str("</p>\n<p lang=\"en\">")?;
    marked(&pair.target, &target, out)?;
    out.write_str("</p>\n</div>\n")?;
    if !findings.is_empty() {
        out.write_str("<ul>\n")?;
        for (finding, place) in findings {
            item(finding, *place, pairs, out)?;
        }
        out.write_str("</ul>\n")?;
    }
    out.write_str("</section>\n")
}

fn item(finding: &Finding, place: usize, pairs: &[Pair], out: &mut dyn Write) -> fmt::Result {
    const MOST_LINKS: usize = 12;
    let severity = finding.severity().name();
    write!(out, "<li class=\"{severity}\"><b>{severity}</b> {}", Escaped(&finding.message))?;
    let others = finding.places.iter().enumerate().filter(|(number, _)| *number != place);
    for (shown, (_, other)) in others.take(MOST_LINKS).enumerate() {
        let Some(pair) = pairs.get(other.pair) else { continue };
        let before = if shown == 0 { "; also in " } else { ", " };
        write!(out, "{before}<a href=\"#s{}\">{}</a>", other.pair, Escaped(&pair.id))?;
    }
    if finding.places.len() > MOST_LINKS + 1 {
        write!(out, " and {} more", finding.places.len() - MOST_LINKS - 1)?;
    }
    writeln!(out, " <small>{}, {:.0}%</small></li>", finding.rule, finding.confidence * 100.0)
}

/// A text with the stretches of findings marked; where two overlap, the first.
fn marked(text: &str, marks: &[(Span, Severity)], out: &mut dyn Write) -> fmt::Result {
    let mut at = 0;
    for (span, severity) in marks {
        let (Some(before), Some(inside)) = (text.get(at..span.start), text.get(span.range())) else { continue };
        if inside.is_empty() {
            continue;
        }
        write!(out, "{}<mark class=\"{}\">{}</mark>", Escaped(before), severity.name(), Escaped(inside))?;
        at = span.end;
    }
    write!(out, "{}", Escaped(text.get(at..).unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Checker;
    use crate::glossary::Glossary;

    fn page_of(pairs: &[Pair]) -> String {
        let report = Checker::new(&Glossary::builtin()).check(pairs);
        let mut out = String::new();
        page(&report, pairs, "</title><script>", &mut out).expect("a string takes everything");
        out
    }

    #[test]
    fn hostile_text_is_only_text() {
        let pairs = [Pair::new(
            "<script>",
            "12 \"pabrik\" <script>alert(1)</script> \u{1b}[31m",
            "13 'factories' </p><img src=x> \u{202e}",
        )];
        let page = page_of(&pairs);
        assert!(!page.contains("<script") && !page.contains("<img") && !page.contains(['\u{1b}', '\u{202e}']), "{page}");
        assert!(page.contains("<mark class=\"error\">13</mark>"), "{page}");
    }

    #[test]
    fn the_page_asks_for_nothing() {
        let page = page_of(&[Pair::new("1", "Ekspor naik 5 persen.", "Exports rose 6 percent.")]);
        for forbidden in ["http://", "https://", "@import", "url(", "style=\"", "onclick", "src=", "<script"] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
        assert_eq!(page.matches("<section").count(), page.matches("</section>").count());
    }
}
