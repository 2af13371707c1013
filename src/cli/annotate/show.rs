//! How an annotated document is shown.

use std::io::{self, Write};
use std::path::Path;

use clap::ValueEnum;
use padanan::copy::{self, Notes};
use padanan::markup::{Content, File};
use padanan::render::{self, Layout, Mentions};
use padanan::{Annotations, Annotator, Placed};
use serde::Serialize;

use crate::cli::document;
use crate::cli::input::Unreadable;
use crate::cli::output::{self, Text};
use crate::cli::project::Project;

/// What is made of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum To {
    /// Colours, glosses in brackets behind the terms, wrapped to the width
    Terminal,
    /// The text with glosses in ⟦brackets⟧
    Text,
    /// The text with footnotes
    Markdown,
    /// A self-contained page with glosses on hover and a glossary
    Html,
    /// One JSON object an input
    #[value(alias = "jsonl")]
    Json,
    /// One line an annotation, tab-separated
    Tsv,
    /// A copy of the document in its own format, with glosses in it
    Copy,
}

impl To {
    /// What the name of an output file says.
    pub(super) fn of_path(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_ascii_lowercase().as_str() {
            "txt" => Some(To::Text),
            "md" | "markdown" => Some(To::Markdown),
            "html" | "htm" => Some(To::Html),
            "json" | "jsonl" => Some(To::Json),
            "tsv" => Some(To::Tsv),
            _ => None,
        }
    }
}

/// How results are shown.
#[derive(Clone, Debug)]
pub(super) struct Show {
    pub(super) to: To,
    pub(super) mentions: Mentions,
    /// How the copy of an office document has its glosses.
    pub(super) notes: Notes,
    pub(super) layout: Layout,
    /// How sure an annotation has to be.
    pub(super) least: f32,
    /// Whether the reasons are given too.
    pub(super) explain: bool,
    /// Whether what is written must be made safe for a terminal.
    pub(super) sanitize: bool,
}

/// The JSON object of an input.
#[derive(Serialize)]
struct Record<'a> {
    path: &'a str,
    annotations: Placed<'a>,
}

impl Show {
    /// The same, as the user wants it for the texts of a project.
    pub(super) fn of(&self, project: &Project) -> Self {
        Self { least: project.min_confidence(), ..self.clone() }
    }

    /// Annotates a text as far as the user wants it.
    pub(super) fn annotate<'t>(&self, annotator: &mut Annotator, text: &'t str) -> Annotations<'t> {
        self.wanted(annotator.annotate(text))
    }

    /// Annotates a document as far as the user wants it.
    pub(super) fn annotate_file<'f>(&self, annotator: &mut Annotator, file: &'f File<'_>) -> Annotations<'f> {
        self.wanted(document::annotate(annotator, file))
    }

    fn wanted<'t>(&self, mut annotations: Annotations<'t>) -> Annotations<'t> {
        if self.least > 0.0 {
            annotations.retain(|annotation| annotation.confidence() >= self.least);
        }
        if self.explain { annotations.with_reasons() } else { annotations }
    }

    /// Writes the annotated document of an input.
    pub(super) fn write(&self, name: &str, file: &Document<'_>, writer: &mut dyn Write) -> io::Result<()> {
        let placed = document::placed(file.annotations, file.file);
        if self.to == To::Json {
            return output::json_line(writer, &Record { path: name, annotations: placed });
        }
        // Of a document that nobody reads as it is, what there is to read is shown.
        let shown = if file.content.format().is_readable() { placed } else { Placed::new(file.annotations) };
        let mut out = Text::new(writer, self.sanitize);
        let result = match self.to {
            To::Terminal => render::terminal(shown, self.mentions, self.layout, &mut out),
            To::Text | To::Copy => render::text(shown, self.mentions, &mut out),
            To::Markdown => render::markdown(shown, self.mentions, &mut out),
            To::Html => render::html(file.annotations, title(name), &mut out),
            To::Tsv | To::Json => render::tsv(placed, name, &mut out),
        };
        out.done(result)?;
        if self.to == To::Terminal && !shown.text().ends_with('\n') && !shown.text().is_empty() {
            writer.write_all(b"\n")?;
        }
        if self.explain && self.to == To::Terminal {
            writer.write_all(b"\n")?;
            let mut out = Text::new(writer, self.sanitize);
            let result = render::explanation(shown, self.mentions, &mut out);
            out.done(result)?;
        }
        Ok(())
    }

    /// The document with glosses in it, in its own format.
    pub(super) fn copy(&self, name: &str, file: &Document<'_>) -> Result<Vec<u8>, Unreadable> {
        let placed = document::placed(file.annotations, file.file);
        copy::of(file.content, file.file, &placed, self.mentions, &self.notes).map_err(|why| document::unreadable(name, &why))
    }
}

/// A document with its annotations.
#[derive(Clone, Copy)]
pub(super) struct Document<'a> {
    pub(super) content: &'a Content<'a>,
    pub(super) file: &'a File<'a>,
    pub(super) annotations: &'a Annotations<'a>,
}

fn title(name: &str) -> &str {
    match name {
        "-" => "Annotated text",
        _ => Path::new(name).file_name().and_then(|file| file.to_str()).unwrap_or(name),
    }
}
