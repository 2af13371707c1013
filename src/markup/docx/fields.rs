//! Fields: what a document works out by itself, with the code that says how and the text that came out last.

/// The fields that are open, one in the other.
#[derive(Debug, Default)]
pub(super) struct Fields {
    open: Vec<Field>,
    /// How many of them are read up to their code.
    codes: usize,
    /// How many of them list what stands elsewhere in the document.
    lists: usize,
    /// Whether one was ended that was not open.
    is_unbalanced: bool,
}

#[derive(Debug)]
struct Field {
    is_in_code: bool,
    has_code: bool,
    is_list: bool,
}

impl Fields {
    /// `begin`, `separate` or `end`.
    pub(super) fn mark(&mut self, kind: &str) {
        match kind {
            "begin" => {
                self.open.push(Field { is_in_code: true, has_code: false, is_list: false });
                self.codes += 1;
            }
            "separate" => match self.open.last_mut() {
                Some(field) if field.is_in_code => {
                    field.is_in_code = false;
                    self.codes -= 1;
                }
                _ => {}
            },
            "end" => match self.open.pop() {
                Some(field) => {
                    self.codes -= usize::from(field.is_in_code);
                    self.lists -= usize::from(field.is_list);
                }
                None => self.is_unbalanced = true,
            },
            _ => {}
        }
    }

    /// A field whose code is known from the start.
    pub(super) fn begin(&mut self, code: &str) {
        self.mark("begin");
        self.code(code);
        self.mark("separate");
    }

    /// A piece of the code of the field that is open; the first says what it does.
    pub(super) fn code(&mut self, code: &str) {
        let Some(field) = self.open.last_mut().filter(|field| field.is_in_code && !field.has_code) else { return };
        let Some(name) = code.split_whitespace().next() else { return };
        field.has_code = true;
        field.is_list = ["TOC", "TOA", "INDEX"].iter().any(|list| name.eq_ignore_ascii_case(list));
        self.lists += usize::from(field.is_list);
    }

    /// Whether what stands here is part of a code.
    pub(super) const fn is_in_code(&self) -> bool {
        self.codes > 0
    }

    /// Whether what stands here only repeats what stands elsewhere.
    pub(super) const fn is_in_list(&self) -> bool {
        self.lists > 0
    }

    /// Whether every field that began has ended.
    pub(super) const fn is_balanced(&self) -> bool {
        self.open.is_empty() && !self.is_unbalanced
    }
}
