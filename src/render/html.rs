//! A web page: the text with a card for each annotation, and the glossary of the document.

use std::collections::HashMap;
use std::fmt;

use crate::annotation::Belief;
use crate::glossary::{Annotation, Annotations};
use crate::span::Span;

use super::label;

mod card;
mod escape;

pub(crate) use escape::Escaped;

/// Nothing is fetched and nothing runs: the page is the same offline, in an archive and in ten years.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// The look of the page. Cards appear by CSS alone.
const STYLE: &str = include_str!("html/style.css");

/// Writes a web page that stands alone: the text, in which each annotation can be pointed at, focused or tapped to see a card
/// with its meaning, and at the end the glossary of the document. There is no script and no request to anywhere, and whatever
/// text and dictionary contain is displayed, never interpreted.
///
/// Paragraphs are what blank lines separate; other line ends are kept.
///
/// # Errors
///
/// Those of `out`.
pub fn html(annotations: &Annotations<'_>, title: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    let glossary = Glossary::of(annotations);
    let title = if title.trim().is_empty() { "Annotated text" } else { title };
    write!(
        out,
        "<!DOCTYPE html>\n\
         <html lang=\"id\">\n\
         <head>\n\
         <meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{title}</title>\n\
         <style>\n{STYLE}</style>\n\
         </head>\n\
         <body>\n\
         <header>\n<h1>{title}</h1>\n",
        title = Escaped(title),
    )?;
    glossary.write_summary(out)?;
    out.write_str("</header>\n<main lang=\"id\">\n")?;
    write_text(annotations, &glossary, out)?;
    out.write_str("</main>\n")?;
    glossary.write(out)?;
    out.write_str("</body>\n</html>\n")
}

/// What a document's glossary says under one name.
struct Entry<'a> {
    name: &'a str,
    /// The number of the first mention among all.
    first: usize,
    mention: Annotation<'a>,
    mentions: usize,
}

/// The glossary of a document.
struct Glossary<'a> {
    /// The mentions that there is something to say about.
    mentions: Vec<Annotation<'a>>,
    /// In the order of the alphabet.
    entries: Vec<Entry<'a>>,
}

impl<'a> Glossary<'a> {
    fn of(annotations: &'a Annotations<'_>) -> Self {
        let mentions: Vec<_> = annotations.iter().filter(|annotation| label::short(annotation).is_some()).collect();
        let mut entries: Vec<Entry<'a>> = Vec::new();
        let mut places = HashMap::new();
        for (first, &mention) in mentions.iter().enumerate() {
            let name = label::name(&mention);
            let place = *places.entry(name).or_insert(entries.len());
            match entries.get_mut(place) {
                Some(entry) => entry.mentions += 1,
                None => entries.push(Entry { name, first, mention, mentions: 1 }),
            }
        }
        entries.sort_by_cached_key(|entry| (entry.name.to_lowercase(), entry.name));
        Self { mentions, entries }
    }

    /// How much there is, and what the marks mean.
    fn write_summary(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if self.mentions.is_empty() {
            return out.write_str("<p lang=\"en\">No terms found.</p>\n");
        }
        writeln!(
            out,
            "<p lang=\"en\">{} in {}. <span class=\"hint\">Point at, tap or tab to a marked word to see what it means, \
             or go to the <a href=\"#glossary\">glossary</a>.</span></p>",
            counted(self.entries.len(), "term", "terms"),
            counted(self.mentions.len(), "mention", "mentions"),
        )?;
        let mut marks: Vec<&str> = self.mentions.iter().map(mark).collect();
        marks.sort_unstable();
        marks.dedup();
        out.write_str("<p class=\"legend\" lang=\"en\">")?;
        for (place, mark) in marks.iter().enumerate() {
            let gap = if place == 0 { "" } else { " " };
            let words = if *mark == "fuzzy" { "misspelt?" } else { mark };
            write!(out, "{gap}<span class=\"{mark}\">{words}</span>")?;
        }
        out.write_str("</p>\n")
    }

    fn write(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        if self.entries.is_empty() {
            return Ok(());
        }
        out.write_str("<section id=\"glossary\" lang=\"en\">\n<h2>Glossary</h2>\n<dl>\n")?;
        for entry in &self.entries {
            write!(
                out,
                "<div><dt><a href=\"#m{}\" lang=\"id\">{}</a></dt><dd>",
                entry.first,
                Escaped(&label::one_line(entry.name))
            )?;
            card::write_entry(&entry.mention, out)?;
            writeln!(out, "<span class=\"count\">{}</span></dd></div>", counted(entry.mentions, "mention", "mentions"))?;
        }
        out.write_str("</dl>\n</section>\n")
    }
}

fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{number} {}", if number == 1 { one } else { many })
}

/// The class that says how a mention is marked: its kind, unless it may be misspelt.
fn mark(annotation: &Annotation<'_>) -> &'static str {
    if annotation.belief() == Belief::Fuzzy { "fuzzy" } else { annotation.kind().name() }
}

fn write_text(annotations: &Annotations<'_>, glossary: &Glossary<'_>, out: &mut dyn fmt::Write) -> fmt::Result {
    let text = annotations.text();
    let mut mentions = glossary.mentions.iter().enumerate().peekable();
    let mut written = 0;
    for paragraph in paragraphs(text) {
        // A mention that reaches into the next paragraph has taken the beginning of that with it.
        if paragraph.end <= written {
            continue;
        }
        written = written.max(paragraph.start);
        out.write_str("<p>")?;
        while let Some((number, mention)) = mentions.next_if(|(_, mention)| mention.span().start < paragraph.end) {
            let span = mention.span();
            write_lines(&text[written..span.start], out)?;
            let mark = mark(mention);
            let attributes = format!("id=\"m{number}\" tabindex=\"0\" aria-describedby=\"g{number}\"");
            write!(out, "<span class=\"a\"><span class=\"m {mark}\" {attributes}>")?;
            write_lines(&text[span.range()], out)?;
            out.write_str("</span>")?;
            card::write_card(mention, number, out)?;
            out.write_str("</span>")?;
            written = span.end;
        }
        write_lines(text.get(written..paragraph.end).unwrap_or_default(), out)?;
        written = written.max(paragraph.end);
        out.write_str("</p>\n")?;
    }
    Ok(())
}

/// Line ends, and the page breaks of text taken from PDF.
const LINE_ENDS: [char; 3] = ['\n', '\r', '\u{c}'];

/// The runs of lines that are not blank, without their last line ends.
fn paragraphs(text: &str) -> impl Iterator<Item = Span> {
    let mut at = 0;
    let mut lines = text.split_inclusive(LINE_ENDS).map(move |line| {
        let start = at;
        at += line.len();
        (start, line)
    });
    let mut open: Option<Span> = None;
    let mut is_after_return = false;
    std::iter::from_fn(move || {
        for (start, line) in lines.by_ref() {
            // The second half of a `\r\n` is not a blank line.
            let is_half = is_after_return && line == "\n";
            is_after_return = line.ends_with('\r');
            if is_half {
                continue;
            }
            if line.trim().is_empty() {
                if let Some(paragraph) = open.take() {
                    return Some(paragraph);
                }
            } else {
                let end = start + line.trim_end_matches(LINE_ENDS).len();
                open = Some(Span::new(open.map_or(start, |paragraph| paragraph.start), end));
            }
        }
        open.take()
    })
}

/// Writes text with its line ends as line breaks.
fn write_lines(text: &str, out: &mut dyn fmt::Write) -> fmt::Result {
    let mut rest = text;
    while let Some(end) = rest.find(LINE_ENDS) {
        write!(out, "{}<br>", Escaped(&rest[..end]))?;
        let is_pair = rest[end..].starts_with("\r\n");
        rest = &rest[end + if is_pair { 2 } else { 1 }..];
    }
    write!(out, "{}", Escaped(rest))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Glossary as Dictionary;

    fn page(input: &str) -> String {
        let mut out = String::new();
        html(&Dictionary::builtin().annotate(input), "siaran-pers.txt", &mut out).expect("a string takes everything");
        out
    }

    /// The text of the page's main part, without cards and tags.
    fn main_text(page: &str) -> String {
        let main = page.split_once("<main lang=\"id\">\n").expect("a main part").1;
        let mut rest = main.split_once("</main>").expect("its end").0;
        let mut text = String::new();
        while let Some((before, after)) = rest.split_once('<') {
            text.push_str(before);
            let (tag, behind) = after.split_once('>').expect("the end of a tag");
            let is_card = tag.starts_with("span class=\"card\"");
            rest = if is_card { behind.split_once(card::END).expect("the end of a card").1 } else { behind };
        }
        text.push_str(rest);
        text
    }

    #[test]
    fn a_mention_has_a_card_and_a_line_in_the_glossary() {
        let page = page("Wamenperin meninjau rantai pasok. Rantai pasoknya kuat.");
        let mention = "\"m acronym\" id=\"m0\" tabindex=\"0\" aria-describedby=\"g0\">Wamenperin</span><span class=\"card\"";
        assert!(page.contains(mention), "{page}");
        assert!(page.contains("id=\"g0\"><span class=\"gloss\">Deputy Minister of Industry</span>"), "{page}");
        assert!(page.contains("inflected form of <i lang=\"id\">rantai pasok</i>"), "{page}");
        assert!(page.contains("<dt><a href=\"#m1\" lang=\"id\">rantai pasok</a></dt>"), "{page}");
        assert!(page.contains("2 terms in 3 mentions"), "{page}");
    }

    #[test]
    fn the_glossary_is_sorted_without_regard_to_case() {
        let page = page("Wamenperin, semikonduktor, Kemenperin dan industri.");
        let names: Vec<_> = page.split("<dt>").skip(1).filter_map(|entry| entry.split(['<', '>']).nth(2)).collect();
        let mut sorted = names.clone();
        sorted.sort_by_key(|name| name.to_lowercase());
        assert_eq!(names, sorted);
        assert!(names.len() >= 3, "{names:?}");
    }

    #[test]
    fn a_misspelling_is_a_question() {
        let page = page("Pertumbuhan industriu nasional.");
        assert!(page.contains("<span class=\"m fuzzy\""), "{page}");
        assert!(page.contains("did you mean <i lang=\"id\">industri</i>?"), "{page}");
    }

    #[test]
    fn paragraphs_and_lines_are_kept() {
        assert_eq!(main_text(&page("a\r\nb\n \nc\rd\n\n\ne\u{c}f\n")), "ab\ncd\nef\n");
        let page = page("Satu\r\ndua\r\n\r\ntiga\n");
        assert!(page.contains("<p>Satu<br>dua</p>\n<p>tiga</p>\n</main>"), "{page}");
    }

    #[test]
    fn a_mention_over_a_line_end_stays_whole() {
        let page = page("Ketahanan rantai\npasok nasional");
        assert!(page.contains(">rantai<br>pasok</span><span class=\"card\""), "{page}");
    }

    #[test]
    fn hostile_text_is_only_text() {
        let page = page("<script>alert('x')</script> \"Kemenperin\" & \u{1b}[31m\u{202e}industri\r\n</main>");
        assert!(!page.contains("<script") && !page.contains(['\u{1b}', '\u{202e}', '\r']));
        let text = main_text(&page);
        assert!(text.starts_with("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &quot;Kemenperin&quot; &amp; "), "{text}");
        assert!(text.contains("\u{fffd}[31m\u{fffd}industri"), "{text}");
    }

    #[test]
    fn hostile_glossaries_and_titles_are_only_text() {
        let content = "zzterm\t<img src=x onerror=\"alert(1)\">\n";
        let dictionary = Dictionary::builder().glossary("istilah.tsv", content).expect("two fields").finish();
        let mut page = String::new();
        html(&dictionary.annotate("Sebuah zzterm."), "</title><script>", &mut page).expect("a string takes everything");
        assert!(page.contains("&lt;img src=x onerror=&quot;alert(1)&quot;&gt;"), "{page}");
        assert!(!page.contains("<img") && !page.contains("<script"));
    }

    #[test]
    fn any_text_gives_a_whole_page() {
        for input in ["", " ", "\r", "\n\n\n", &"industri".repeat(12_500), "\u{0}", "rantai\n\npasok"] {
            let page = page(input);
            assert!(page.starts_with("<!DOCTYPE html>") && page.ends_with("</html>\n"));
            assert_eq!(page.matches("<span").count(), page.matches("</span>").count());
        }
    }

    #[test]
    fn the_page_asks_for_nothing() {
        let page = page("Kemenperin");
        for forbidden in ["http://", "https://", "@import", "url(", "style=\"", "onclick", "src="] {
            assert!(!page.contains(forbidden), "{forbidden}");
        }
    }
}
