import type { Found, Search } from './engine.ts';

/** The window in which readers search. */
export type SearchDialog = {
  open(): void;
  /** More can be found than before. */
  refresh(): void;
};

const KINDS: Readonly<Record<Found['kind'], string>> = {
  method: 'Method',
  type: 'Type',
  guide: 'Guide',
  error: 'Error',
  helper: 'Helper',
  member: 'Member',
};

/** Makes the window: a field, and a list of which one line is chosen. */
export function createDialog(document: Document, search: Search): SearchDialog {
  const { root = '' } = document.documentElement.dataset;
  const make = <Name extends keyof HTMLElementTagNameMap>(
    name: Name,
    attributes: Readonly<Record<string, string>>,
  ): HTMLElementTagNameMap[Name] => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const dialog = make('dialog', { class: 'search', 'aria-label': 'Search' });
  const field = make('input', {
    type: 'search',
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': 'search-results',
    'aria-autocomplete': 'list',
    'aria-label': 'Search methods, types and guides',
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const list = make('div', { id: 'search-results', role: 'listbox', 'aria-label': 'Results' });
  const close = make('button', { type: 'button' });
  close.textContent = 'Close';
  close.addEventListener('click', () => dialog.close());
  dialog.append(field, close, list);
  document.body.append(dialog);

  let results: readonly Found[] = [];
  let chosen = 0;

  const choose = (at: number): void => {
    chosen = Math.max(0, Math.min(at, results.length - 1));
    for (const [index, line] of [...list.children].entries()) {
      line.setAttribute('aria-selected', String(index === chosen));
      if (index === chosen) line.scrollIntoView({ block: 'nearest' });
    }
    if (results.length === 0) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', `search-result-${chosen}`);
  };
  const go = (at: number): void => {
    const result = results[at];
    if (result === undefined) return;
    dialog.close();
    document.location.href = root + result.address;
  };
  const lineOf = ({ kind, title, about }: Found, at: number): HTMLElement => {
    const line = make('div', { id: `search-result-${at}`, role: 'option' });
    for (const [name, text] of [
      ['name', title],
      ['kind', KINDS[kind]],
      ['about', about],
    ] as const) {
      const part = make('span', { class: name });
      part.textContent = `${text} `;
      line.append(part);
    }
    line.addEventListener('click', () => go(at));
    return line;
  };
  const refresh = (): void => {
    results = field.value.trim() === '' ? [] : search.find(field.value);
    list.replaceChildren(...results.map(lineOf));
    field.setAttribute('aria-expanded', String(results.length > 0));
    choose(0);
  };
  const STEPS: Readonly<Record<string, () => void>> = {
    ArrowDown: () => choose(chosen + 1),
    ArrowUp: () => choose(chosen - 1),
    Enter: () => go(chosen),
  };
  field.addEventListener('input', refresh);
  field.addEventListener('keydown', (event) => {
    const step = Object.hasOwn(STEPS, event.key) ? STEPS[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    step();
  });
  return {
    refresh,
    open() {
      if (!dialog.open) dialog.showModal();
      field.select();
    },
  };
}
