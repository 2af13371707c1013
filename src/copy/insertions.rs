//! What is put into a file.

use crate::span::Span;

/// A file with more in it: all of it as it was, and texts put in between, in the order of their places.
#[derive(Clone, Debug)]
pub(crate) struct Insertions<'f> {
    file: &'f str,
    copy: String,
    written: usize,
}

impl<'f> Insertions<'f> {
    pub(crate) fn new(file: &'f str) -> Self {
        Self { file, copy: String::with_capacity(file.len() + file.len() / 4), written: 0 }
    }

    /// Puts a text before a byte of the file, behind what was put in so far. A place that is none is the next one that is.
    pub(crate) fn put(&mut self, offset: usize, text: &str) {
        let mut offset = offset.clamp(self.written, self.file.len().max(self.written));
        while !self.file.is_char_boundary(offset) {
            offset += 1;
        }
        self.copy.push_str(&self.file[self.written..offset]);
        self.copy.push_str(text);
        self.written = offset;
    }

    /// The same, unless the file goes on with the very text.
    pub(crate) fn put_anew(&mut self, offset: usize, text: &str) {
        if !self.file.get(offset..).is_some_and(|rest| rest.starts_with(text)) {
            self.put(offset, text);
        }
    }

    /// Leaves a stretch of the file out, but for what was put in there.
    pub(crate) fn leave_out(&mut self, span: Span) {
        self.put(span.start, "");
        if self.file.is_char_boundary(span.end) {
            self.written = self.written.max(span.end);
        }
    }

    /// The file with all of it.
    pub(crate) fn finish(mut self) -> String {
        self.copy.push_str(&self.file[self.written..]);
        self.copy
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_stand_where_they_were_put() {
        let mut copy = Insertions::new("satu é dua");
        copy.put(4, "[one]");
        copy.put(6, "[é]");
        copy.put(2, "[late]");
        copy.put(99, "[two]");
        assert_eq!(copy.finish(), "satu[one] é[é][late] dua[two]");
    }

    #[test]
    fn what_is_there_is_not_put_in_again() {
        let mut copy = Insertions::new("satu [one] dua");
        copy.put_anew(4, " [one]");
        copy.put_anew(14, " [two]");
        assert_eq!(copy.finish(), "satu [one] dua [two]");
    }

    #[test]
    fn stretches_are_left_out() {
        let mut copy = Insertions::new("satu é dua");
        copy.leave_out(Span::new(0, 5));
        copy.put(5, "e");
        copy.leave_out(Span::new(4, 6));
        copy.leave_out(Span::new(8, 99));
        assert_eq!(copy.finish(), "eé dua");
    }
}
