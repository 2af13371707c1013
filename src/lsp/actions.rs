//! What can be done about the words under the cursor.

use std::borrow::Cow;

use gen_lsp_types::{Code, CodeAction, CodeActionKind, CodeActionParams, CodeActionResponse, Command, Diagnostic, WorkspaceEdit};
use padanan::{Annotation, Belief, Kind, Span};
use serde_json::{Value, json};

use super::commands::{ADD_TERM, IGNORE, IGNORE_HERE};
use super::context::{Context, Sure};
use super::edits::in_document;
use super::meaning;
use super::mentions::Term;
use super::page::shortened;
use super::words::{touched, with_capitals_of, word_at};
use crate::workspace::rule::{DEPRECATED, FORBIDDEN, MISSPELLING, NONSTANDARD};

/// Longer parts of the text are not looked at word by word, in annotations.
const MOST: usize = 50;

/// Longer words are cut in titles.
const LONGEST: usize = 60;

/// The kinds of all actions.
pub(super) const KINDS: [CodeActionKind; 3] = [CodeActionKind::QuickFix, CodeActionKind::Refactor, FIX_ALL];

/// Every misspelt word that has one correction is corrected.
const FIX_ALL: CodeActionKind = CodeActionKind::new("source.fixAll.padanan");

/// What can be done about the words in a part of the text, and about what is wrong there.
pub(super) fn actions(context: &Context<'_>, params: CodeActionParams) -> Option<Vec<CodeActionResponse>> {
    let part = context.span(params.range);
    let annotations = context.annotations();
    let mut desk = Actions { context, only: params.context.only.as_deref(), all: Vec::new() };
    let here: Vec<Annotation<'_>> = annotations.touching(part).take(MOST).collect();
    for annotation in &here {
        desk.corrections(annotation, &params.context.diagnostics);
    }
    desk.ignoring(&here, part, &params.context.diagnostics);
    if let Some(annotation) = touched(&annotations, part.start).filter(|annotation| part.end <= annotation.span().end) {
        desk.rewriting(&annotations, &annotation, &params.context.diagnostics);
    }
    desk.adding(&annotations, part);
    let is_wrong = |annotation: &Annotation<'_>| annotation.belief() == Belief::Fuzzy;
    if desk.only.is_some() || here.iter().any(is_wrong) {
        desk.fix_all();
    }
    Some(desk.all)
}

/// The actions so far.
struct Actions<'c> {
    context: &'c Context<'c>,
    only: Option<&'c [CodeActionKind]>,
    all: Vec<CodeActionResponse>,
}

impl Actions<'_> {
    /// Whether actions of this kind are asked for: a kind stands for all below it.
    fn wants(&self, kind: &CodeActionKind) -> bool {
        let is_of = |wanted: &CodeActionKind| {
            let rest = kind.as_str().strip_prefix(wanted.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('.') || wanted.as_str().is_empty())
        };
        self.only.is_none_or(|only| only.iter().any(is_of))
    }

    /// Adds an action that edits the document, for clients that can show it.
    fn edit(&mut self, kind: CodeActionKind, title: String, edit: WorkspaceEdit) {
        if self.context.client.action_literals && self.wants(&kind) {
            let action = CodeAction { title, kind: Some(kind), edit: Some(edit), ..CodeAction::default() };
            self.all.push(CodeActionResponse::CodeAction(action));
        }
    }

    /// Adds an action that asks the server for an edit of another file.
    fn edit_by_server(&mut self, kind: CodeActionKind, title: String, command: &str, argument: Value, of: Vec<Diagnostic>) {
        if self.context.client.apply_edit && self.context.folder.is_some() {
            self.command(kind, title, command, argument, of);
        }
    }

    /// Adds an action that asks the server for something.
    fn command(&mut self, kind: CodeActionKind, title: String, command: &str, mut argument: Value, of: Vec<Diagnostic>) {
        if !self.wants(&kind) {
            return;
        }
        argument["uri"] = json!(self.context.uri);
        let command =
            Command { title: title.clone(), tooltip: None, command: command.to_owned(), arguments: Some(vec![argument]) };
        self.all.push(if self.context.client.action_literals {
            let diagnostics = Some(of).filter(|of| !of.is_empty());
            let action = CodeAction { title, kind: Some(kind), diagnostics, command: Some(command), ..CodeAction::default() };
            CodeActionResponse::CodeAction(action)
        } else {
            CodeActionResponse::Command(command)
        });
    }

    /// What a misspelt word may stand for, the standard form of a variant, the successor of a term that is not to be used.
    fn corrections(&mut self, annotation: &Annotation<'_>, diagnostics: &[Diagnostic]) {
        let (rules, verb) = match annotation.belief() {
            Belief::Fuzzy => ([MISSPELLING, MISSPELLING], "Correct to"),
            Belief::Variant => ([NONSTANDARD, NONSTANDARD], "Write the standard form"),
            _ => ([DEPRECATED, FORBIDDEN], "Write instead"),
        };
        let suggestions = match annotation.belief() {
            Belief::Fuzzy | Belief::Variant => annotation.suggestions(),
            _ => successor(annotation).into_iter().collect(),
        };
        let of = self.diagnostics_at(annotation.span(), diagnostics, &rules);
        for suggestion in &suggestions {
            let new = with_capitals_of(annotation.text(), suggestion);
            let title = format!("{verb} “{}”", shortened(&new, LONGEST));
            let is_only = suggestions.len() == 1;
            self.fix(title, in_document(self.context, [(annotation.span(), new)]), &of, is_only);
        }
    }

    /// Adds an action that mends what diagnostics tell of.
    fn fix(&mut self, title: String, edit: WorkspaceEdit, of: &[Diagnostic], is_preferred: bool) {
        let known = self.all.len();
        self.edit(CodeActionKind::QuickFix, title, edit);
        if let Some(CodeActionResponse::CodeAction(action)) = self.all.get_mut(known) {
            action.diagnostics = Some(of.to_vec()).filter(|of| !of.is_empty());
            action.is_preferred = (is_preferred && self.context.client.preferred_actions).then_some(true);
        }
    }

    /// The diagnostics at a place that tell of one of the rules.
    fn diagnostics_at(&self, span: Span, diagnostics: &[Diagnostic], rules: &[&str]) -> Vec<Diagnostic> {
        if diagnostics.is_empty() {
            return Vec::new();
        }
        let range = self.context.range(span);
        let is_of_rule = |diagnostic: &Diagnostic| rule(diagnostic).is_some_and(|rule| rules.contains(&rule));
        diagnostics.iter().filter(|diagnostic| diagnostic.range == range && is_of_rule(diagnostic)).cloned().collect()
    }

    /// Not to be told of a word any more. Some clients name what is wrong anywhere on the line.
    fn ignoring(&mut self, here: &[Annotation<'_>], part: Span, diagnostics: &[Diagnostic]) {
        let text = self.context.document.text();
        let mut words: Vec<(&str, Vec<Diagnostic>)> = Vec::new();
        for diagnostic in diagnostics.iter().filter(|diagnostic| diagnostic.source.as_deref() == Some("padanan")).take(MOST) {
            let span = self.context.span(diagnostic.range);
            if span.end < part.start || part.end < span.start {
                continue;
            }
            let word = text.get(span.range()).unwrap_or_default();
            match words.iter_mut().find(|(known, _)| *known == word) {
                Some((_, of)) => of.push(diagnostic.clone()),
                None => words.push((word, vec![diagnostic.clone()])),
            }
        }
        let wrong = here.iter().filter(|annotation| matches!(annotation.belief(), Belief::Fuzzy | Belief::Variant));
        for annotation in wrong {
            if !words.iter().any(|(known, _)| *known == annotation.text()) {
                words.push((annotation.text(), Vec::new()));
            }
        }
        for (word, of) in words.into_iter().filter(|(word, _)| !word.trim().is_empty() && !self.context.is_ignored(word)) {
            let shown = shortened(word, LONGEST);
            let (here, everywhere) = (format!("Ignore “{shown}” here"), format!("Ignore “{shown}” in this workspace"));
            self.command(CodeActionKind::QuickFix, here, IGNORE_HERE, json!({"word": word}), of.clone());
            self.edit_by_server(CodeActionKind::QuickFix, everywhere, IGNORE, json!({"word": word}), of);
        }
    }

    /// A short form spelt out or defined, a gloss in the text.
    fn rewriting(&mut self, annotations: &Sure<'_>, annotation: &Annotation<'_>, diagnostics: &[Diagnostic]) {
        let span = annotation.span();
        if let Some(long) = annotation.expansion().filter(|_| annotation.kind() == Kind::Acronym) {
            let title = format!("Write out as “{}”", shortened(long, LONGEST));
            let is_plain = annotation.text().eq_ignore_ascii_case(annotation.headword());
            if is_plain {
                let long = self.as_begun(span, long);
                self.edit(CodeActionKind::RefactorInline, title, in_document(self.context, [(span, long)]));
            }
            if let Some(first) = first_plain_use(self.context, annotations, annotation) {
                let short = first.text();
                let title = format!("Define “{}” at its first use", shortened(short, LONGEST));
                let long = self.as_begun(first.span(), long);
                let edit = in_document(self.context, [(first.span(), format!("{long} ({short})"))]);
                match self.diagnostics_at(span, diagnostics, &["undefined"]).as_slice() {
                    [] => self.edit(CodeActionKind::RefactorRewrite, title, edit),
                    of => self.fix(title, edit, of, true),
                }
            }
        }
        let senses = annotation.senses();
        let gloss = senses.first().map(|sense| sense.first_equivalent()).filter(|_| annotation.belief() != Belief::Fuzzy);
        let Some(gloss) = gloss.filter(|gloss| !gloss.is_empty() && !gloss.eq_ignore_ascii_case(annotation.text())) else {
            return;
        };
        let note = format!(" ({})", shortened(gloss, usize::MAX));
        if !self.context.document.text().get(span.end..).unwrap_or_default().starts_with(&note) {
            let title = format!("Insert the gloss “{}”", senses.first().map(meaning::short).unwrap_or_default());
            let edit = in_document(self.context, [(Span::new(span.end, span.end), note)]);
            self.edit(CodeActionKind::RefactorRewrite, title, edit);
        }
    }

    /// Words as they are written at a place: with a capital where a sentence begins.
    fn as_begun(&self, place: Span, words: &str) -> String {
        let before = self.context.document.text().get(..place.start).unwrap_or_default();
        let before = before.trim_end_matches([' ', '\t', '"', '\'', '“', '‘', '(']);
        let is_first = before.is_empty() || before.ends_with(['.', '!', '?', '\n', '\r']);
        if is_first { with_capitals_of("A", words) } else { words.to_owned() }
    }

    /// The selected words, or those under the cursor, as a term of the workspace's glossary.
    fn adding(&mut self, annotations: &Sure<'_>, part: Span) {
        let text = self.context.document.text();
        let annotation = touched(annotations, part.start).filter(|annotation| annotation.span().end >= part.end);
        let word = || {
            let line = self.context.line_around(part.start);
            let word = word_at(text.get(line.clone())?, part.start.checked_sub(line.start)?)?;
            text.get(line.start + word.start..line.start + word.end)
        };
        let (term, gloss) = match (&annotation, part.is_empty()) {
            (_, false) => (text.get(part.range()), ""),
            (Some(annotation), true) if annotation.belief() == Belief::Fuzzy => (Some(annotation.text()), ""),
            (Some(annotation), true) => {
                let gloss = annotation.senses().first().map_or("", |sense| sense.gloss);
                (Some(annotation.headword()), gloss)
            }
            (None, true) => (word(), ""),
        };
        let is_term = |term: &&str| !term.contains(['\n', '\r', '\t']) && term.chars().count() <= LONGEST;
        if let Some(term) = term.map(str::trim).filter(is_term).filter(|term| term.contains(char::is_alphabetic)) {
            let title = format!("Add “{}” to the workspace's glossary", shortened(term, LONGEST));
            self.edit_by_server(CodeActionKind::Refactor, title, ADD_TERM, json!({"term": term, "gloss": gloss}), Vec::new());
        }
    }

    /// All misspelt words that can mean only one thing.
    fn fix_all(&mut self) {
        if !self.wants(&FIX_ALL) {
            return;
        }
        let (text, ignored) = (self.context.document.text(), self.context.ignored());
        let respellings = self.context.respellings();
        let misspelt = respellings.iter().filter(|(_, respelling)| respelling.rule == MISSPELLING);
        let corrected = misspelt.filter_map(|(span, respelling)| {
            let [only] = respelling.suggestions.as_slice() else { return None };
            let written = text.get(span.range())?;
            let is_ignored = !ignored.is_empty() && ignored.contains(written.to_lowercase().as_str());
            (!is_ignored).then(|| (span, with_capitals_of(written, only)))
        });
        let corrected: Vec<(Span, String)> = corrected.collect();
        if !corrected.is_empty() {
            let title = "Correct all misspellings that can mean only one thing".to_owned();
            self.edit(FIX_ALL, title, in_document(self.context, corrected));
        }
    }
}

/// What took the place of a term that is not to be used.
fn successor<'a>(annotation: &Annotation<'a>) -> Option<Cow<'a, str>> {
    annotation.advised_against()?.successor.map(Cow::Borrowed)
}

/// The rule of a diagnostic of ours.
fn rule(diagnostic: &Diagnostic) -> Option<&str> {
    match &diagnostic.code {
        Some(Code::String(code)) if diagnostic.source.as_deref() == Some("padanan") => Some(code),
        _ => None,
    }
}

/// The first mention of a short form, if it is written there without affixes and the document does not define it.
fn first_plain_use<'a>(context: &Context<'_>, annotations: &'a Sure<'_>, short: &Annotation<'_>) -> Option<Annotation<'a>> {
    let term = Term::at(context, short.span().start)?;
    let first = annotations.at(term.mentions.first()?.span.start)?;
    let is_plain = first.text().eq_ignore_ascii_case(first.headword());
    (term.long_forms.is_empty() && is_plain).then_some(first)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::super::desk::{Desk, ENCODINGS};
    use super::*;

    fn desk(marked: &str) -> Desk {
        Desk { folder: Some(PathBuf::from("/a")), ..Desk::new(marked) }
    }

    fn actions(desk: &Desk, context: &Value) -> Vec<Value> {
        let place = desk.position(desk.cursor);
        let params = json!({"range": {"start": place, "end": place}, "context": context});
        desk.ask("textDocument/codeAction", &params).as_array().cloned().unwrap_or_default()
    }

    fn titles(actions: &[Value]) -> Vec<&str> {
        actions.iter().filter_map(|action| action["title"].as_str()).collect()
    }

    /// The text after the action of this title.
    fn done(desk: &Desk, actions: &[Value], title: &str) -> String {
        let action = actions.iter().find(|action| action["title"] == title).unwrap_or_else(|| panic!("{:?}", titles(actions)));
        let change = &action["edit"]["documentChanges"][0];
        assert_eq!(change["textDocument"], json!({"uri": desk.uri, "version": 1}));
        desk.edited(&change["edits"])
    }

    #[test]
    fn what_is_done_to_the_text() {
        for (marked, title, expected) in [
            ("Sektor |industriu.", "Correct to “industri”", "Sektor industri."),
            ("Benar. Kerja|samanya.", "Write the standard form “Kerja samanya”", "Benar. Kerja samanya."),
            ("Ada kerjasama|nya.", "Write the standard form “kerja samanya”", "Ada kerja samanya."),
            ("Kata Kemen|perin.", "Write out as “Kementerian Perindustrian”", "Kata Kementerian Perindustrian."),
            (
                "Kemenperin. 👋 Kemenperin|.",
                "Define “Kemenperin” at its first use",
                "Kementerian Perindustrian (Kemenperin). 👋 Kemenperin.",
            ),
            ("Rantai| pasok.", "Insert the gloss “supply chain”", "Rantai pasok (supply chain)."),
            (
                "Sektor industriu, |industriu.",
                "Correct all misspellings that can mean only one thing",
                "Sektor industri, industri.",
            ),
        ] {
            for encoding in ENCODINGS {
                let desk = Desk { encoding, ..desk(&format!("👋 é {marked}")) };
                let actions = actions(&desk, &json!({"diagnostics": []}));
                assert_eq!(done(&desk, &actions, title), format!("👋 é {expected}"), "{marked}");
            }
        }
    }

    #[test]
    fn only_what_is_asked_for() {
        let desk = desk("Industriu, |industriu dan Kemenperin.");
        let of_kind = |kind: &str| {
            let actions = actions(&desk, &json!({"diagnostics": [], "only": [kind]}));
            actions.iter().map(|action| action["kind"].as_str().expect("a kind").to_owned()).collect::<Vec<_>>()
        };
        assert_eq!(of_kind("quickfix"), ["quickfix", "quickfix", "quickfix"]);
        for kind in ["source", "source.fixAll", "source.fixAll.padanan"] {
            assert_eq!(of_kind(kind), ["source.fixAll.padanan"]);
        }
        assert_eq!(of_kind("source.fix"), <[&str; 0]>::default());
        assert_eq!(of_kind("refactor"), ["refactor"]);
    }

    #[test]
    fn diagnostics_are_named() {
        let desk = desk("Sektor |industriu.");
        let range = desk.context().range(Span::new(7, 16));
        let diagnostic = json!({"range": range, "code": "misspelling", "source": "padanan", "message": "x", "data": {"a": 1}});
        let other = json!({"range": range, "code": "misspelling", "source": "other", "message": "x"});
        let actions = actions(&desk, &json!({"diagnostics": [diagnostic, other]}));
        assert_eq!(titles(&actions)[0], "Correct to “industri”");
        assert_eq!((&actions[0]["diagnostics"], &actions[0]["isPreferred"]), (&json!([diagnostic]), &json!(true)));
        for (title, command) in [("Ignore “industriu” here", IGNORE_HERE), ("Ignore “industriu” in this workspace", IGNORE)]
        {
            let ignore = actions.iter().find(|action| action["title"] == title).expect("an action");
            assert_eq!(ignore["diagnostics"], json!([diagnostic]));
            assert_eq!(ignore["command"]["command"], command);
            assert_eq!(ignore["command"]["arguments"], json!([{"word": "industriu", "uri": desk.uri}]));
        }
    }

    #[test]
    fn what_is_not_to_be_used_has_a_successor() {
        let terms = "headword\tclass\tgloss\tdomain\tattributes\n\
                     toko semu\tn\tmock shop\ttrade\tstatus=forbidden; successor=gerai\n";
        let glossary = padanan::Glossary::builder().glossary("istilah.tsv", terms).expect("a glossary").finish();
        let desk = Desk::with(&glossary, "👋 Toko| semu itu.");
        let actions = actions(&desk, &json!({"diagnostics": []}));
        assert_eq!(done(&desk, &actions, "Write instead “Gerai”"), "👋 Gerai itu.");
    }

    #[test]
    fn an_undefined_short_form_is_mended_where_it_is_first_used() {
        let desk = desk("Kata PIKB|.");
        assert!(!titles(&actions(&desk, &json!({"diagnostics": []}))).iter().any(|title| title.starts_with("Define")));
        let desk = Desk::new("Kata Ditjen KPAII|.");
        let annotations = desk.context().annotations();
        let short = touched(&annotations, desk.cursor).expect("an annotation");
        let range = desk.context().range(short.span());
        let diagnostic = json!({"range": range, "code": "undefined", "source": "padanan", "message": "x"});
        let actions = actions(&desk, &json!({"diagnostics": [diagnostic]}));
        let define = actions.iter().find(|action| action["title"].as_str().is_some_and(|title| title.starts_with("Define")));
        let define = define.unwrap_or_else(|| panic!("{:?}", titles(&actions)));
        assert_eq!((&define["kind"], &define["diagnostics"]), (&json!("quickfix"), &json!([diagnostic])));
    }

    #[test]
    fn what_begins_a_sentence_keeps_its_capital() {
        for (marked, expected) in [
            ("Kadis|perindag hadir.", "Kepala dinas perindustrian dan perdagangan hadir."),
            ("Ia hadir. “Kadis|perindag”", "Ia hadir. “Kepala dinas perindustrian dan perdagangan”"),
            ("Kata Kadis|perindag.", "Kata kepala dinas perindustrian dan perdagangan."),
        ] {
            let desk = desk(marked);
            let actions = actions(&desk, &json!({"diagnostics": []}));
            let title = titles(&actions).into_iter().find(|title| title.starts_with("Write out")).expect("it is offered");
            assert_eq!(done(&desk, &actions, title), expected);
        }
    }

    #[test]
    fn what_is_wrong_elsewhere_is_not_offered() {
        let desk = desk("Sektor indus|triu dan kerjasama.");
        let all = json!({"start": desk.position(21), "end": desk.position(30)});
        let diagnostic = json!({"range": all, "code": "nonstandard", "source": "padanan", "message": "x"});
        let actions = actions(&desk, &json!({"diagnostics": [diagnostic]}));
        assert!(titles(&actions).iter().any(|title| title.starts_with("Ignore “industriu”")));
        assert!(!titles(&actions).iter().any(|title| title.contains("“kerjasama”")));
    }

    #[test]
    fn terms_for_the_glossary() {
        let added = |desk: &Desk| {
            let actions = actions(desk, &json!({"diagnostics": [], "only": ["refactor"]}));
            let action = actions.iter().find(|action| action["command"]["command"] == ADD_TERM)?;
            action["command"]["arguments"][0]["term"].as_str().map(str::to_owned)
        };
        assert_eq!(added(&desk("Kata melihat| itu.")).as_deref(), Some("melihat"));
        assert_eq!(added(&desk("Ada rantai| pasoknya.")).as_deref(), Some("rantai pasok"));
        assert_eq!(added(&desk("Angka |1234.")), None);
        let mut desk = desk("Kata melihat| itu.");
        desk.client.apply_edit = false;
        assert_eq!(added(&desk), None);
    }

    #[test]
    fn nothing_where_there_is_nothing_to_do() {
        for marked in ["|", "dan, |", "👋|"] {
            let desk = desk(marked);
            assert_eq!(titles(&actions(&desk, &json!({"diagnostics": []}))), <[&str; 0]>::default(), "{marked}");
        }
        let mut defined = desk("Program Kemitraan Rumput Laut Nusantara (Prokelan) dimulai. Kata Prokelan|.");
        assert!(!titles(&actions(&defined, &json!({"diagnostics": []}))).iter().any(|title| title.starts_with("Define")));
        defined.client.action_literals = false;
        let plain = actions(&defined, &json!({"diagnostics": []}));
        assert!(!plain.is_empty() && plain.iter().all(|action| action["command"].is_string()), "{plain:?}");
    }
}
