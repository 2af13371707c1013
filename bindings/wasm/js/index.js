// padanan for JavaScript: loads the WebAssembly module, and turns the JSON that it returns into objects.

import load, * as wasm from './padanan_wasm.js';

let isReady = false;
let loading;
let shared;

/**
 * Loads the module. In Node.js that has happened already. `source` is where the module is, or what it is: a URL, a response or
 * bytes; by default the file that lies beside this one.
 */
export default function init(source) {
  if (isReady) return Promise.resolve();
  loading ??= load(source === undefined ? undefined : { module_or_path: source }).then(
    () => { isReady = true; },
    (why) => {
      loading = undefined;
      throw why;
    },
  );
  return loading;
}

/** Loads the module at once, from bytes or from a `WebAssembly.Module`. */
export function initSync(module) {
  if (isReady) return;
  wasm.initSync({ module });
  isReady = true;
}

function ready() {
  if (!isReady) throw new Error('padanan is not loaded yet: await init() first');
}

/** An offset as Rust takes it: a whole number that is not negative. What is too big is the end of the text. */
function place(offset) {
  const number = Math.trunc(Number(offset));
  return number > 0 ? Math.min(number, 0x7fff_ffff) : 0;
}

/** What stands at the key of the classes below. */
const inner = Symbol('inner');

/** A dictionary, perhaps with glossaries of one's own over it. */
export class Glossary {
  constructor(options = {}) {
    ready();
    this[inner] = new wasm.Glossary(JSON.stringify(options));
  }

  annotate(text, { reasons = false } = {}) {
    return JSON.parse(this[inner].annotate(String(text), reasons));
  }

  lookup(term) {
    return JSON.parse(this[inner].lookup(String(term)));
  }

  lookupEnglish(english) {
    return JSON.parse(this[inner].lookupEnglish(String(english)));
  }

  near(term) {
    return JSON.parse(this[inner].near(String(term)));
  }

  analyse(word) {
    return JSON.parse(this[inner].analyse(String(word)));
  }

  acronyms(text) {
    return JSON.parse(this[inner].acronyms(String(text)));
  }

  toHtml(text, title = '') {
    return this[inner].toHtml(String(text), String(title));
  }

  open(text) {
    return new Document(text, this);
  }

  free() {
    this[inner].free();
  }
}

/** A text that is being edited, with its annotations. */
export class Document {
  constructor(text = '', glossary = builtin()) {
    ready();
    this[inner] = new wasm.Document(String(text), glossary[inner]);
  }

  get text() {
    return this[inner].text();
  }

  edit(start, end, text) {
    this[inner].edit(place(start), place(end), String(text));
  }

  setGlossary(glossary) {
    this[inner].setGlossary(glossary[inner]);
  }

  annotations({ reasons = false } = {}) {
    return JSON.parse(this[inner].annotations(reasons));
  }

  annotationsIn(start, end, { reasons = false } = {}) {
    return JSON.parse(this[inner].annotationsIn(place(start), place(end), reasons));
  }

  at(offset) {
    return JSON.parse(this[inner].at(place(offset)))[0];
  }

  marks() {
    return this[inner].marks();
  }

  acronyms() {
    return JSON.parse(this[inner].acronyms());
  }

  toHtml(title = '') {
    return this[inner].toHtml(String(title));
  }

  free() {
    this[inner].free();
  }
}

if (Symbol.dispose) {
  Glossary.prototype[Symbol.dispose] = Glossary.prototype.free;
  Document.prototype[Symbol.dispose] = Document.prototype.free;
}

/** The built-in dictionary with nothing added. */
function builtin() {
  return glossaryOf({});
}

/** The glossary with options; that of the last call, if they are the same. */
function glossaryOf(options) {
  const key = JSON.stringify(options);
  if (shared?.key !== key) shared = { key, glossary: new Glossary(options) };
  return shared.glossary;
}

export function annotate(text, { reasons = false, ...options } = {}) {
  return glossaryOf(options).annotate(text, { reasons });
}

export function lookup(term) {
  return builtin().lookup(term);
}

export function lookupEnglish(english) {
  return builtin().lookupEnglish(english);
}

export function near(term) {
  return builtin().near(term);
}

export function analyse(word) {
  return builtin().analyse(word);
}

export function acronyms(text, options = {}) {
  return glossaryOf(options).acronyms(text);
}

export function toHtml(text, title = '', options = {}) {
  return glossaryOf(options).toHtml(text, title);
}

/** The domains of the dictionary. */
export function domains() {
  ready();
  return JSON.parse(wasm.domains());
}

/** The rules that `acronyms` checks: what each asks for, by its name. */
export function acronymRules() {
  ready();
  return Object.fromEntries(JSON.parse(wasm.acronymRules()));
}

/** The names of the marks of `Document.marks`, by their numbers. */
export function markNames() {
  ready();
  return JSON.parse(wasm.markNames());
}

/** The version of padanan. */
export function version() {
  ready();
  return wasm.version();
}
