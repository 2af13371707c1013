//! The commands that code actions offer.

use std::path::PathBuf;

use gen_lsp_types::{ExecuteCommandParams, WorkspaceEdit};
use padanan::Glossary;
use serde_json::Value;

use super::context::Context;
use super::edits::{Insertion, in_files};
use super::ignored;
use super::page::shortened;
use crate::workspace::settings::GlossaryFile;
use crate::workspace::{configuration, text_of};

/// Adds a term to the first glossary of the workspace: `[{"uri": …, "term": …, "gloss": …}]`.
pub(super) const ADD_TERM: &str = "padanan.addTerm";

/// Finds nothing wrong with a word any more: `[{"uri": …, "word": …}]`.
pub(super) const IGNORE: &str = "padanan.ignore";

/// Finds nothing wrong with a word any more in a document, while that is open: `[{"uri": …, "word": …}]`.
pub(super) const IGNORE_HERE: &str = "padanan.ignoreHere";

/// The names of all commands. Their first argument is an object whose `uri` is the document they are offered in.
pub(super) const NAMES: [&str; 3] = [ADD_TERM, IGNORE, IGNORE_HERE];

/// The glossary that is created where there is none.
const GLOSSARY: &str = "istilah.tsv";

/// Longer terms, glosses and words are cut.
const LONGEST: usize = 200;

/// What a command changes; none if it is unknown or has nothing to do.
pub(super) fn execute(context: &Context<'_>, params: ExecuteCommandParams) -> Option<WorkspaceEdit> {
    let argument = params.arguments.as_ref()?.first()?;
    let text = |key: &str| argument.get(key).and_then(Value::as_str).map(|text| shortened(text, LONGEST));
    match params.command.as_str() {
        ADD_TERM => add_term(context, &text("term")?, &text("gloss").unwrap_or_default()),
        IGNORE => ignore(context, &text("word")?),
        _ => None,
    }
}

/// Where the `padanan.toml` of the document is, and what is in it; or where it would be.
fn configuration(context: &Context<'_>) -> Option<(PathBuf, Option<String>)> {
    let there = context.configuration.map(|there| (there.path.clone(), Some(there.text.clone())));
    there.or_else(|| {
        let path = context.folder?.join(configuration::NAME);
        let content = text_of(&path);
        Some((path, content))
    })
}

fn ignore(context: &Context<'_>, word: &str) -> Option<WorkspaceEdit> {
    let (path, content) = configuration(context)?;
    let (at, text) = ignored::insertion(content.as_deref().unwrap_or_default(), word).filter(|_| !word.is_empty())?;
    in_files(context, &[Insertion { path: &path, content, at, text }])
}

/// Adds a row to the first glossary in use, or to a new one that the `padanan.toml` then names. Without a gloss the row is not
/// complete, which is said at its place until somebody fills it in.
fn add_term(context: &Context<'_>, term: &str, gloss: &str) -> Option<WorkspaceEdit> {
    if term.is_empty() {
        return None;
    }
    for file in &context.settings.glossaries {
        let Some(content) = text_of(&file.path) else { continue };
        if let Some(row) = row(&content, term, gloss) {
            let at = content.len();
            return in_files(context, &[Insertion { path: &file.path, content: Some(content), at, text: row }]);
        }
    }
    let (of_configuration, content) = configuration(context)?;
    let path = of_configuration.with_file_name(GLOSSARY);
    let known = text_of(&path);
    let text = row(known.as_deref().unwrap_or_default(), term, gloss)?;
    let at = known.as_ref().map_or(0, String::len);
    let glossary = Insertion { path: &path, content: known, at, text };
    if context.settings.glossaries.iter().any(|file| file.path == path) {
        return in_files(context, &[glossary]);
    }
    let toml = content.as_deref().unwrap_or_default();
    let gap = if toml.is_empty() {
        ""
    } else if toml.ends_with('\n') {
        "\n"
    } else {
        "\n\n"
    };
    let text = format!("{gap}[[glossary]]\npath = {}\n", ignored::quoted(GLOSSARY));
    let at = toml.len();
    let file = GlossaryFile { path: GLOSSARY.into(), ..GlossaryFile::default() };
    if !ignored::adds_only(toml, at, &text, |settings| settings.glossaries.push(file)) {
        return None;
    }
    in_files(context, &[glossary, Insertion { path: &of_configuration, content, at, text }])
}

/// A row for a term behind the text of a glossary, in its columns; nothing if they are not those of terms.
fn row(content: &str, term: &str, gloss: &str) -> Option<String> {
    let mut lines = content.trim_start_matches('\u{feff}').lines();
    let first = lines.find(|line| !line.starts_with('#') && !line.trim().is_empty()).unwrap_or_default();
    let header: Vec<&str> = first.split('\t').map(str::trim).collect();
    let columns = match header.as_slice() {
        ["headword", ..] => header,
        ["short" | "variant" | "word" | "name" | "english", ..] => return None,
        _ => vec!["headword", "gloss"],
    };
    let fields: Vec<&str> = columns
        .iter()
        .map(|column| match *column {
            "headword" => term,
            "gloss" => gloss,
            "class" => "n",
            _ => "",
        })
        .collect();
    let gap = if content.is_empty() || content.ends_with('\n') { "" } else { "\n" };
    let row = fields.join("\t");
    // What follows the gloss may be left off.
    let row = if gloss.is_empty() { row.as_str() } else { row.trim_end_matches('\t') };
    let is_read = gloss.is_empty() || Glossary::builder().glossary("", &format!("{content}{gap}{row}\n")).is_ok();
    (is_read && !term.starts_with('#')).then(|| format!("{gap}{row}\n"))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use serde_json::json;

    use super::super::desk::Desk;
    use super::*;
    use crate::workspace::Configuration;
    use crate::workspace::folder::Folder;

    fn desk(folder: &Path) -> Desk {
        Desk { folder: Some(folder.to_owned()), ..Desk::new("👋 teks") }
    }

    /// What is created, and the edits: the file's name, the line, and the new text.
    fn execute(desk: &Desk, command: &str, argument: &Value) -> (Vec<String>, Vec<(String, u64, String)>) {
        let params = serde_json::from_value(json!({"command": command, "arguments": [argument]})).expect("parameters");
        let edit = serde_json::to_value(super::execute(&desk.context(), params)).expect("an edit");
        let name = |uri: &Value| uri.as_str().expect("a URI").rsplit('/').next().unwrap_or_default().to_owned();
        let (mut created, mut edits) = (Vec::new(), Vec::new());
        for change in edit["documentChanges"].as_array().cloned().unwrap_or_default() {
            if change["kind"] == "create" {
                created.push(name(&change["uri"]));
                continue;
            }
            for edit in change["edits"].as_array().expect("edits") {
                let line = edit["range"]["start"]["line"].as_u64().expect("a line");
                let text = edit["newText"].as_str().expect("a text").to_owned();
                edits.push((name(&change["textDocument"]["uri"]), line, text));
            }
        }
        (created, edits)
    }

    fn edit(name: &str, line: u64, text: &str) -> (String, u64, String) {
        (name.to_owned(), line, text.to_owned())
    }

    #[test]
    fn a_term_without_a_glossary_makes_one() {
        let folder = Folder::new("new glossary");
        let added = execute(&desk(folder.path()), ADD_TERM, &json!({"term": "rantai\tdingin\n", "gloss": "cold chain"}));
        let toml = "[[glossary]]\npath = \"istilah.tsv\"\n";
        let edits = vec![edit("istilah.tsv", 0, "rantai dingin\tcold chain\n"), edit("padanan.toml", 0, toml)];
        assert_eq!(added, (vec!["istilah.tsv".to_owned(), "padanan.toml".to_owned()], edits));
        let mut desk = desk(folder.path());
        desk.client.create_files = false;
        assert_eq!(execute(&desk, ADD_TERM, &json!({"term": "rantai dingin"})), (vec![], vec![]));
    }

    #[test]
    fn a_term_goes_behind_the_others() {
        let folder = Folder::new("glossary");
        for (content, row) in [
            ("gudang\twarehouse\n", "rantai dingin\tcold chain\n"),
            ("👋\twave", "\nrantai dingin\tcold chain\n"),
            ("# istilah\nheadword\tclass\tgloss\tdomain\ngudang\tn\twarehouse\n", "rantai dingin\tn\tcold chain\n"),
        ] {
            let path = folder.write("kita.tsv", content);
            let mut desk = desk(folder.path());
            desk.settings.glossaries = vec![GlossaryFile { path, ..GlossaryFile::default() }];
            let (created, edits) = execute(&desk, ADD_TERM, &json!({"term": "rantai dingin", "gloss": "cold chain"}));
            assert_eq!((created.len(), edits), (0, vec![edit("kita.tsv", content.matches('\n').count() as u64, row)]));
            let (_, edits) = execute(&desk, ADD_TERM, &json!({"term": "rantai dingin"}));
            assert!(edits[0].2.trim_start().starts_with("rantai dingin\t"), "{edits:?}");
        }
    }

    #[test]
    fn a_word_is_ignored_in_the_configuration() {
        let folder = Folder::new("ignored");
        let new = execute(&desk(folder.path()), IGNORE, &json!({"word": "Prokelan"}));
        assert_eq!(new, (vec!["padanan.toml".to_owned()], vec![edit("padanan.toml", 0, "ignore = [\"Prokelan\"]\n")]));
        let path = folder.write("padanan.toml", "words = true\nignore = [\"a\"]\n");
        let mut desk = desk(&folder.path().join("below"));
        let mut configuration = Configuration::default();
        configuration.text = text_of(&path).expect("it is there");
        configuration.path = path;
        desk.configuration = Some(configuration);
        let more = execute(&desk, IGNORE, &json!({"word": "Prokelan"}));
        assert_eq!(more, (vec![], vec![edit("padanan.toml", 1, "\"Prokelan\", ")]));
        assert_eq!(execute(&desk, IGNORE, &json!({"word": "a"})), (vec![], vec![]));
    }

    #[test]
    fn what_is_no_command_does_nothing() {
        let folder = Folder::new("nothing");
        let desk = desk(folder.path());
        for (command, argument) in
            [("padanan.other", json!({"term": "a"})), (ADD_TERM, json!({})), (ADD_TERM, json!({"term": 5})), (IGNORE, json!([]))]
        {
            assert_eq!(execute(&desk, command, &argument), (vec![], vec![]), "{command}");
        }
        assert_eq!(execute(&Desk::new(""), IGNORE, &json!({"word": "a"})), (vec![], vec![]));
    }
}
