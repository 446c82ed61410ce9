// Print and copy, where the browser can; reading them off works everywhere.
const print = document.getElementById('print');
const copy = document.getElementById('copy');
print.hidden = false;
print.addEventListener('click', () => window.print());
if (navigator.clipboard) {
  copy.hidden = false;
  copy.addEventListener('click', async () => {
    const codes = [...document.querySelectorAll('#codes code')].map(code => code.textContent).join('\n');
    const said = document.getElementById('copied');
    try {
      await navigator.clipboard.writeText(codes);
      said.textContent = 'Copied.';
    } catch {
      said.textContent = 'The browser did not allow it. Print them or write them down.';
    }
  });
}
