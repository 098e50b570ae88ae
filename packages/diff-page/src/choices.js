// What a reader chose, kept where the browser lets a local file keep something.

/** @param {string} key @param {string} value */
function remember(key, value) {
  try {
    localStorage.setItem(`specsmith-diff-${key}`, value);
  } catch {
    // Private windows and some settings refuse.
  }
}

/** @param {string} key */
function recall(key) {
  try {
    return localStorage.getItem(`specsmith-diff-${key}`);
  } catch {
    return null;
  }
}

/**
 * Light or dark: as the system says, until the button says otherwise.
 * @param {HTMLElement} button
 */
function followTheme(button) {
  const { dataset } = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  /** @param {string} theme */
  const set = (theme) => {
    dataset['theme'] = theme;
    button.setAttribute('aria-pressed', String(theme === 'dark'));
  };
  set(recall('theme') ?? (dark.matches ? 'dark' : 'light'));
  dark.addEventListener('change', ({ matches }) => {
    if (recall('theme') === null) set(matches ? 'dark' : 'light');
  });
  button.addEventListener('click', () => {
    const theme = dataset['theme'] === 'dark' ? 'light' : 'dark';
    remember('theme', theme);
    set(theme);
  });
}
