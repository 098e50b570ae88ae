// What pages do beyond showing themselves: one language at a time, copying, light and dark. Without it all is readable.
(() => {
  const page = document.documentElement;

  /**
   * Everything of a kind.
   *
   * @param {ParentNode} place
   * @param {string} what
   * @returns {HTMLElement[]}
   */
  const all = (place, what) =>
    [...place.querySelectorAll(what)].filter((each) => each instanceof HTMLElement);

  /**
   * Remembers a choice where the browser lets it.
   *
   * @param {string} name
   * @param {string} value
   */
  const keep = (name, value) => {
    page.dataset[name] = value;
    try {
      localStorage.setItem(`docs.${name}`, value);
    } catch {
      // It holds for this page only.
    }
  };

  /**
   * @param {string} text
   * @param {() => void} act
   */
  const button = (text, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', act);
    return made;
  };

  /** Marks the language that the style shows: the chosen one, if a group has it; else the first one. */
  const showLanguage = () => {
    for (const group of all(document, '.samples')) {
      const samples = all(group, '.sample');
      const chosen = samples.find(({ dataset }) => dataset.language === page.dataset.language) ?? samples[0];
      for (const tab of all(group, '.tabs button'))
        tab.setAttribute('aria-pressed', String(tab.dataset.language === chosen?.dataset.language));
    }
  };

  for (const group of all(document, '.samples')) {
    const samples = all(group, '.sample');
    if (samples.length < 2) continue;
    const tabs = document.createElement('div');
    tabs.className = 'tabs';
    tabs.setAttribute('role', 'group');
    tabs.setAttribute('aria-label', 'Language of the examples');
    for (const { dataset, ariaLabel } of samples) {
      const { language = '' } = dataset;
      const tab = button(ariaLabel ?? language, () => {
        keep('language', language);
        showLanguage();
      });
      tab.dataset.language = language;
      tabs.append(tab);
    }
    group.prepend(tabs);
  }
  showLanguage();

  /**
   * Where copying is refused, the text is selected for the reader.
   *
   * @param {HTMLElement} code
   * @param {HTMLElement} trigger
   */
  const copy = async (code, trigger) => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      trigger.textContent = 'Copied';
      setTimeout(() => (trigger.textContent = 'Copy'), 1500);
    } catch {
      getSelection()?.selectAllChildren(code);
    }
  };
  for (const block of all(document, '.sample > pre, .guide > pre')) {
    const code = block.querySelector('code');
    if (code === null) continue;
    const frame = document.createElement('div');
    frame.className = 'copied';
    block.replaceWith(frame);
    const trigger = button('Copy', () => copy(code, trigger));
    trigger.className = 'copy';
    frame.append(block, trigger);
  }

  const isDark = () =>
    page.dataset.theme === 'dark' ||
    (page.dataset.theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  const theme = button('', () => {
    keep('theme', isDark() ? 'light' : 'dark');
    nameTheme();
  });
  const nameTheme = () => (theme.textContent = isDark() ? 'Light' : 'Dark');
  nameTheme();
  document.querySelector('.tools')?.append(theme);

  /** What searches is loaded when it is first asked for. */
  const openSearch = () => {
    document.dispatchEvent(new Event('docs-search'));
    if (document.querySelector('script[data-search]') !== null) return;
    const script = document.createElement('script');
    script.dataset.search = '';
    script.src = `${page.dataset.root ?? ''}assets/search.js`;
    document.head.append(script);
  };
  document.querySelector('.tools')?.prepend(button('Search', openSearch));
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && /^(?:INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
    const isSlash = event.key === '/' && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping;
    if (!isSlash && !(event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    openSearch();
  });
})();
