use std::fs;

use super::folder::Folder;
use super::settings::InlayHints;
use super::*;

fn gloss(workspace: &mut Workspace, settings: &Settings, text: &str) -> String {
    let glossary = workspace.glossary(settings).glossary;
    let annotations = glossary.annotate(text);
    annotations.iter().next().map(|first| first.senses()[0].gloss.to_owned()).unwrap_or_default()
}

#[test]
fn the_nearest_configuration_holds_over_the_users_own() {
    let folder = Folder::new("nearest");
    folder.write("padanan.toml", "inlay-hints = \"off\"\nas-of = 2021");
    let user = folder.write("pengguna.toml", "inlay-hints = \"all\"\nwords = true");
    let inner = folder.path().join("bagian/dalam");
    let mut workspace = Workspace::new(Some(user));
    let settings = workspace.settings(&Settings::default(), Some(&inner));
    assert_eq!((settings.inlay_hints(), settings.words, settings.as_of.as_deref()), (InlayHints::Off, Some(true), Some("2021")));
    assert_eq!(workspace.settings(&Settings::default(), None).inlay_hints(), InlayHints::All);

    folder.write("bagian/padanan.toml", "inlay-hints = \"first\"");
    assert_eq!(workspace.settings(&Settings::default(), Some(&inner)).inlay_hints(), InlayHints::Off);
    workspace.look_again(&[]);
    let settings = workspace.settings(&Settings::default(), Some(&inner));
    assert_eq!((settings.inlay_hints(), settings.as_of), (InlayHints::First, None));
    let client = Settings { inlay_hints: Some(InlayHints::Off), ..Settings::default() };
    assert_eq!(workspace.settings(&client, Some(&inner)).inlay_hints(), InlayHints::Off);
}

#[test]
fn glossaries_are_shared_and_read_again() {
    let folder = Folder::new("shared");
    folder.write("padanan.toml", "[[glossary]]\npath = \"istilah.tsv\"\ndomain = \"trade\"");
    let terms = folder.write("istilah.tsv", "gudang beku\tfrozen warehouse\n");
    let mut workspace = Workspace::new(None);
    let settings = workspace.settings(&Settings::default(), Some(folder.path()));
    assert_eq!(gloss(&mut workspace, &settings, "Gudang beku"), "frozen warehouse");
    let first = workspace.glossary(&settings).number;
    workspace.look_again(&[]);
    assert_eq!(workspace.glossary(&settings).number, first);
    assert_eq!(workspace.files().collect::<Vec<_>>(), [folder.path().join("padanan.toml"), terms.clone()]);

    folder.write("istilah.tsv", "gudang beku\tcold store\n");
    workspace.look_again(std::slice::from_ref(&terms));
    assert_eq!(gloss(&mut workspace, &settings, "Gudang beku"), "cold store");
    assert_ne!(workspace.glossary(&settings).number, first);

    // What is malformed leaves what was good before.
    folder.write("istilah.tsv", "gudang beku\tice house\n\tapa\n");
    workspace.look_again(std::slice::from_ref(&terms));
    assert_eq!(gloss(&mut workspace, &settings, "Gudang beku"), "cold store");
    let faults: Vec<String> = workspace.faults().map(ToString::to_string).collect();
    let expected = "istilah.tsv:2:1: found an empty field, expected a headword (columns are separated by tabs)";
    assert!(faults.len() == 1 && faults[0].ends_with(expected), "{faults:?}");

    folder.write("istilah.tsv", "gudang beku\tice house\n");
    workspace.look_again(&[terms]);
    assert_eq!(gloss(&mut workspace, &settings, "Gudang beku"), "ice house");
    assert_eq!(workspace.faults().count(), 0);
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = Folder::new("unreadable");
    folder.write("padanan.toml", "glossary = [\"tiada.tsv\", \"bagian\", \"aneh.tsv\"]\nkata = 1\n");
    fs::create_dir(folder.path().join("bagian")).expect("a folder for the test");
    fs::write(folder.path().join("aneh.tsv"), b"gudang\tstore\npabrik\t\xff\n").expect("a file for the test");
    let mut workspace = Workspace::new(None);
    let settings = workspace.settings(&Settings::default(), Some(folder.path()));
    let _ = workspace.glossary(&settings);
    let mut faults: Vec<String> = workspace.faults().map(ToString::to_string).collect();
    faults.sort();
    assert_eq!(faults.len(), 4, "{faults:?}");
    assert!(faults[0].ends_with("aneh.tsv:2:8: found bytes that are not UTF-8, expected a glossary in UTF-8"), "{faults:?}");
    assert!(faults[1].ends_with("bagian: not a file"), "{faults:?}");
    assert!(faults[2].contains("padanan.toml:2:1: kata: found an unknown setting, expected one of"), "{faults:?}");
    assert!(faults[3].contains("tiada.tsv: "), "{faults:?}");
}
