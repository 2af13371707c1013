// What the user has chosen, kept in the browser. The text is not.

const KEY = 'padanan';
const NONE = { words: false, domain: '', asOf: '', theme: '', own: '', ownName: 'glossary' };

/** Connects the form. `apply` is called with the options of a glossary whenever they change, and says what is wrong with them. */
export function connectSettings(form, domains, apply) {
  const field = (id) => form.querySelector(`#${id}`);
  const [words, domain, asOf, theme, own, problem] = ['words', 'domain', 'as-of', 'theme', 'own', 'own-problem'].map(field);
  domain.append(...domains.map((name) => new Option(name.replaceAll('-', ' '), name)));
  const chosen = { ...NONE, ...load() };

  const show = () => {
    [words.checked, domain.value, asOf.value, theme.value, own.value] =
      [chosen.words, chosen.domain, chosen.asOf, chosen.theme, chosen.own];
    if (domain.selectedIndex < 0) domain.value = '';
    if (theme.selectedIndex < 0) theme.value = '';
  };
  const use = () => {
    if (theme.value) document.documentElement.dataset.theme = theme.value;
    else delete document.documentElement.dataset.theme;
    const options = { words: words.checked, domains: domain.value ? [domain.value] : [] };
    if (asOf.value && asOf.validity.valid) options.asOf = asOf.value;
    if (own.value.trim()) options.glossaries = [{ name: chosen.ownName, text: own.value }];
    const wrong = apply(options);
    problem.textContent = wrong ?? '';
    own.ariaInvalid = String(Boolean(wrong));
  };
  const change = () => {
    Object.assign(chosen, { words: words.checked, domain: domain.value, asOf: asOf.value, theme: theme.value, own: own.value });
    store(chosen);
    use();
  };

  let timer;
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', change);
  own.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(change, 300);
  });
  // In a list of terms a tab is a tab; with Shift it still leaves the field.
  own.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.shiftKey) return;
    event.preventDefault();
    own.setRangeText('\t', own.selectionStart, own.selectionEnd, 'end');
    own.dispatchEvent(new Event('input', { bubbles: true }));
  });
  show();
  use();
  return {
    /** Takes a file as the glossary of the user's own. */
    setGlossary(name, text) {
      own.value = text;
      chosen.ownName = name;
      form.hidden = false;
      change();
    },
  };
}

function load() {
  try {
    const kept = JSON.parse(localStorage.getItem(KEY)) ?? {};
    return Object.fromEntries(Object.entries(kept).filter(([key, value]) => typeof value === typeof NONE[key]));
  } catch {
    return {};
  }
}

function store(chosen) {
  try {
    localStorage.setItem(KEY, JSON.stringify(chosen));
  } catch {
    // Without a place to keep them they last as long as the page.
  }
}
