// Files in and out.

/** Bigger files are not opened: no text area bears them. */
const BIGGEST = 5_000_000;

/** The text of a file, whatever its bytes: what is not text becomes U+FFFD. */
export async function textOf(file) {
  if (file.size > BIGGEST) throw new Error(`${file.name} is too big: ${Math.ceil(file.size / 1e6)} MB, at most ${BIGGEST / 1e6}`);
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether a file is a glossary rather than a text. */
export function isGlossary(file) {
  return /\.tsv$/i.test(file.name);
}

/** Saves a page under a name. */
export function save(name, page) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([page], { type: 'text/html' }));
  link.download = `${name.replace(/\.[^.]*$/, '').replace(/[^\p{L}\p{N} ._-]/gu, '_') || 'padanan'}.html`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** Calls `take` with each file dropped anywhere on the page; `target` shows that it may be. */
export function connectDrops(target, take) {
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  const show = (isOver) => target.classList.toggle('dropping', isOver);
  window.addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    show(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) show(false);
  });
  window.addEventListener('drop', (event) => {
    show(false);
    if (!hasFiles(event)) return;
    event.preventDefault();
    for (const file of event.dataTransfer.files) take(file);
  });
}
