/**
 * padanan reads Indonesian text about industry and government and says in English what its terms mean.
 *
 * All offsets are indices into the string, in UTF-16 code units. `line` and `column` are for people: both count from 1, and
 * columns count characters.
 */

/** Where the module is, or what it is. */
export type Source = string | URL | Request | Response | BufferSource | WebAssembly.Module | Promise<Response>;

/** Loads the module; everything else works once that is done. In Node.js it is loaded already. */
export default function init(source?: Source): Promise<void>;

/** Loads the module at once. */
export function initSync(module: BufferSource | WebAssembly.Module): void;

/** What an annotation is. */
export type Kind = 'term' | 'name' | 'acronym' | 'word' | 'number' | 'date' | 'citation';

/** Why an annotation is believed, strongest first. */
export type Match = 'exact' | 'variant' | 'inflected' | 'defined' | 'composed' | 'fuzzy';

/** A stretch of the text, half open. */
export interface Span {
  start: number;
  end: number;
}

/** A stretch of the text, and where it begins. */
export interface Place extends Span {
  line: number;
  column: number;
}

/** One meaning of a term. What is not known is left out. */
export interface Sense {
  /** English equivalents separated by `; `, the one to use first. */
  gloss: string;
  /** Whether the gloss is made from the meaning of stem and affixes. */
  composed?: true;
  domain?: string;
  part_of_speech?: string;
  status?: string;
  since?: string;
  until?: string;
  successor?: string;
  note?: string;
  source?: string;
  /** What a short form stands for in this sense. */
  expansion?: string;
  /** A glossary says that the term stays as it is: the gloss is the term. */
  translate?: false;
}

/** A stretch of the text and what it means. */
export interface Annotation extends Place {
  text: string;
  kind: Kind;
  match: Match;
  /** From 0 to 1. */
  confidence: number;
  headword: string;
  /** The right spelling of what is misspelt, or the standard form of a variant. */
  suggestion?: string;
  /** All that a misspelt word may stand for, where there are several. */
  suggestions?: string[];
  /** What a short form stands for. */
  expansion?: string;
  /** The place of the long form by which the text defines this short form. */
  definition?: Span;
  lemma?: string;
  root?: string;
  affixes?: string[];
  /** The likeliest first. */
  senses: Sense[];
  /** Why it is annotated so; only on demand. */
  reasons?: string[];
  /** The terms in a composed name, title or citation. */
  parts?: Annotation[];
}

/** A headword of the dictionary. */
export interface Found {
  headword: string;
  kind: Kind;
  senses: Sense[];
}

/** How a word may be read. */
export interface Analysis {
  lemma: string;
  root: string;
  affixes: string[];
  /** How far-fetched it is: 0 for a word of the dictionary. */
  cost: number;
}

/** Something that is wrong with a short form. */
export interface Problem extends Place {
  rule: string;
  message: string;
}

/** A short form of a text. */
export interface Acronym {
  short: string;
  expansion?: string;
  gloss?: string;
  /** Who explains it: every reader knows it, the dictionary, only this document, or nobody. */
  known: 'common' | 'dictionary' | 'document' | 'nowhere';
  defined: Place[];
  used: Place[];
  count: number;
  problems: Problem[];
}

/** A glossary of one's own: `term<TAB>gloss` a line, or one of the richer formats of the dictionary. */
export interface GlossarySource {
  /** What messages call it. */
  name: string;
  text: string;
}

export interface GlossaryOptions {
  /** Annotate everyday vocabulary too. */
  words?: boolean;
  /** The domains whose senses come first, the one that counts most first. */
  domains?: string[];
  /** When the text is from: `2021`, `2021-05` or `2021-05-20`. */
  asOf?: string;
  /** The one with the last word first. */
  glossaries?: GlossarySource[];
}

export interface AnnotateOptions {
  /** Say why each annotation is made. */
  reasons?: boolean;
}

/** A dictionary, perhaps with glossaries of one's own over it. */
export class Glossary {
  /** @throws Error if a glossary is malformed: `name:line:column: what`; or if there is no such option. */
  constructor(options?: GlossaryOptions);
  annotate(text: string, options?: AnnotateOptions): Annotation[];
  /** The headwords that a term names, whatever its case. */
  lookup(term: string): Found[];
  /** The headwords with an English equivalent, the closest first. */
  lookupEnglish(english: string): Found[];
  /** Headwords spelt nearly alike. */
  near(term: string): string[];
  /** How a word may be read, the likeliest way first. */
  analyse(word: string): Analysis[];
  /** The short forms of a text and what is wrong with them. */
  acronyms(text: string): Acronym[];
  /** A web page of the annotated text that stands alone. */
  toHtml(text: string, title?: string): string;
  open(text: string): Document;
  /** Gives its memory back; otherwise that happens some time after nothing refers to it any more. */
  free(): void;
  [Symbol.dispose](): void;
}

/** A text that is being edited. After an edit only what it touches is looked at again. */
export class Document {
  constructor(text?: string, glossary?: Glossary);
  /** The text as it is now. Half of a surrogate pair is U+FFFD. */
  readonly text: string;
  /** Replaces what is between two offsets. */
  edit(start: number, end: number, text: string): void;
  setGlossary(glossary: Glossary): void;
  annotations(options?: AnnotateOptions): Annotation[];
  /** The annotations that touch a stretch of the text. */
  annotationsIn(start: number, end: number, options?: AnnotateOptions): Annotation[];
  /** The annotation that covers the unit at an offset, with its reasons. */
  at(offset: number): Annotation | undefined;
  /** Three numbers for each annotation: start, end, and how it is marked, see `markNames`. Cheap, for marking a long text. */
  marks(): Uint32Array;
  acronyms(): Acronym[];
  toHtml(title?: string): string;
  free(): void;
  [Symbol.dispose](): void;
}

export function annotate(text: string, options?: GlossaryOptions & AnnotateOptions): Annotation[];
export function lookup(term: string): Found[];
export function lookupEnglish(english: string): Found[];
export function near(term: string): string[];
export function analyse(word: string): Analysis[];
export function acronyms(text: string, options?: GlossaryOptions): Acronym[];
export function toHtml(text: string, title?: string, options?: GlossaryOptions): string;

/** The domains of the dictionary. */
export function domains(): string[];
/** What each rule of `acronyms` asks for, by its name. */
export function acronymRules(): Record<string, string>;
/** The names of the marks, by their numbers: each kind, and `fuzzy` for what may be misspelt. */
export function markNames(): string[];
export function version(): string;
