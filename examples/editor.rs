//! What an editor needs: ranges to mark, and a text to show at the cursor. Every range with its gloss; and what to show with the
//! cursor on line 4, column 5:
//!
//! ```sh
//! cargo run --example editor -- examples/siaran-pers.txt
//! cargo run --example editor -- examples/siaran-pers.txt 4 5
//! ```
//!
//! Editors that speak the language server protocol count lines from 0, and columns from 0 in UTF-16 code units. Annotations have
//! byte offsets; [`LineIndex`] stands between the two.

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use padanan::{Annotation, Encoding, Glossary, LineIndex, Span};

/// A place as an editor counts.
#[derive(Clone, Copy)]
struct Cursor {
    /// From 0.
    line: usize,
    /// From 0, in UTF-16 code units.
    column: usize,
}

/// A text that is open in an editor. The line index is made once a version of the text.
struct Document {
    text: String,
    lines: LineIndex,
}

impl Document {
    fn new(text: String) -> Self {
        let lines = LineIndex::new(&text);
        Self { text, lines }
    }

    /// The place of a byte offset.
    fn cursor(&self, offset: usize) -> Cursor {
        let (line, _) = self.lines.line_of(offset);
        Cursor { line, column: self.lines.column(&self.text, offset, Encoding::Utf16) }
    }

    /// A span as `line:column-line:column`.
    fn range(&self, span: Span) -> String {
        let (start, end) = (self.cursor(span.start), self.cursor(span.end));
        format!("{}:{}-{}:{}", start.line, start.column, end.line, end.column)
    }

    /// The byte offset of a place. Behind the end of a line, that end; behind the last line, the end of the text.
    fn offset(&self, cursor: Cursor) -> usize {
        self.lines.offset(&self.text, cursor.line, cursor.column, Encoding::Utf16)
    }
}

/// What an editor shows beside the cursor, as Markdown.
fn hover(annotation: &Annotation<'_>) -> String {
    let mut lines = vec![format!("**{}** ({}, {})", annotation.text(), annotation.kind().name(), annotation.belief().name())];
    if let Some(suggestion) = annotation.suggestion() {
        lines.push(format!("Write *{suggestion}*?"));
    }
    if let Some(expansion) = annotation.expansion() {
        lines.push(format!("*{expansion}*"));
    }
    for sense in annotation.senses() {
        let domain = sense.domain.map(|domain| format!(" ({domain})")).unwrap_or_default();
        lines.push(format!("- {}{domain}", sense.gloss));
    }
    lines.join("\n")
}

/// The arguments: a file and perhaps a cursor.
fn arguments() -> Result<(String, Option<Cursor>), Box<dyn Error>> {
    let arguments: Vec<String> = env::args().skip(1).collect();
    match arguments.as_slice() {
        [path] => Ok((path.clone(), None)),
        [path, line, column] => Ok((path.clone(), Some(Cursor { line: line.parse()?, column: column.parse()? }))),
        _ => Err("usage: editor FILE [LINE COLUMN]".into()),
    }
}

fn run() -> Result<(), Box<dyn Error>> {
    let (path, cursor) = arguments()?;
    let document = Document::new(fs::read_to_string(path)?);

    // An editor keeps the glossary as long as it runs, and an annotator that remembers the words it has met.
    let glossary = Glossary::builtin();
    let mut annotator = glossary.annotator();
    let annotations = annotator.annotate(&document.text);

    if let Some(cursor) = cursor {
        match annotations.at(document.offset(cursor)) {
            Some(annotation) => println!("{}\n\n{}", document.range(annotation.span()), hover(&annotation)),
            None => println!("nothing to say here"),
        }
        return Ok(());
    }
    for annotation in annotations.iter() {
        let senses = annotation.senses();
        let gloss = senses.first().map_or("", |sense| sense.first_equivalent());
        println!("{}\t{}\t{gloss}", document.range(annotation.span()), annotation.text());
    }
    Ok(())
}

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("editor: {why}");
            ExitCode::FAILURE
        }
    }
}
