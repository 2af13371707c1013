//! padanan for JavaScript: the functions that the package's `index.js` calls.
//!
//! JavaScript counts what a string is made of in UTF-16 code units, so all offsets are of that kind: [`utf16`] converts them, and
//! nobody else does. Results go over as JSON text, in the shape of `padanan annotate --to json`, which is as fast as building
//! objects and takes less code.
//!
//! What is worth testing is plain Rust: [`bindings`] only hands it on.

pub mod bindings;
pub mod document;
pub mod json;
pub mod marks;
pub mod options;
pub mod utf16;
