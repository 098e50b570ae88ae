// Runs before anything is shown, so that nothing jumps: the theme and the language that the reader chose last.
(() => {
  const page = document.documentElement;
  page.classList.add('script');
  for (const name of ['theme', 'language']) {
    try {
      const value = localStorage.getItem(`docs.${name}`);
      if (value !== null && /^[a-z]{1,20}$/.test(value)) page.dataset[name] = value;
    } catch {
      // A browser may keep nothing; then there is no choice to remember.
    }
  }
})();
