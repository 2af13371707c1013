//! What an editor does: it opens a text, passes on what is typed, and asks for ranges to mark and for a text to show at the cursor.
//! Every range with its gloss; what to show with the cursor on line 4, column 5; and the same after something has been typed there:
//!
//! ```sh
//! cargo run --example editor -- examples/siaran-pers.txt
//! cargo run --example editor -- examples/siaran-pers.txt 4 5
//! cargo run --example editor -- examples/siaran-pers.txt 4 0 "rantai dingin "
//! ```
//!
//! Editors that speak the language server protocol count lines from 0, and columns from 0 in UTF-16 code units. Annotations have
//! byte offsets; [`LineIndex`](padanan::LineIndex) stands between the two.

use std::error::Error;
use std::process::ExitCode;
use std::{env, fs};

use padanan::{Annotation, Document, Encoding, Glossary, Span};

/// A place as an editor counts.
#[derive(Clone, Copy)]
struct Cursor {
    /// From 0.
    line: usize,
    /// From 0, in UTF-16 code units.
    column: usize,
}

/// The place of a byte offset.
fn cursor(document: &Document, offset: usize) -> Cursor {
    let (line, _) = document.lines().line_of(offset);
    Cursor { line, column: document.lines().column(document.text(), offset, Encoding::Utf16) }
}

/// A span as `line:column-line:column`.
fn range(document: &Document, span: Span) -> String {
    let (start, end) = (cursor(document, span.start), cursor(document, span.end));
    format!("{}:{}-{}:{}", start.line, start.column, end.line, end.column)
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

/// What the user asks for.
struct Request {
    path: String,
    cursor: Option<Cursor>,
    typed: String,
}

fn request() -> Result<Request, Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let path = arguments.next().ok_or("usage: editor FILE [LINE COLUMN [TYPED]]")?;
    let cursor = match (arguments.next(), arguments.next()) {
        (None, _) => None,
        (Some(_), None) => return Err("a line needs a column".into()),
        (Some(line), Some(column)) => Some(Cursor { line: line.parse()?, column: column.parse()? }),
    };
    Ok(Request { path, cursor, typed: arguments.next().unwrap_or_default() })
}

fn run() -> Result<(), Box<dyn Error>> {
    let Request { path, cursor, typed } = request()?;
    let glossary = Glossary::builtin();
    let mut document = Document::open(&glossary, fs::read_to_string(path)?);
    if let Some(Cursor { line, column }) = cursor {
        // Behind the end of a line this is its end; behind the last line, the end of the text.
        let offset = document.lines().offset(document.text(), line, column, Encoding::Utf16);
        document.edit(offset..offset, &typed);
        match document.at(offset) {
            Some(annotation) => println!("{}\n\n{}", range(&document, annotation.span()), hover(&annotation)),
            None => println!("nothing to say here"),
        }
        return Ok(());
    }
    for annotation in document.annotations().iter() {
        let senses = annotation.senses();
        let gloss = senses.first().map_or("", |sense| sense.first_equivalent());
        println!("{}\t{}\t{gloss}", range(&document, annotation.span()), annotation.text());
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
