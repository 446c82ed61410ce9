// Fills in what the browser knows (time zone, country, miles or kilometres, the clock) where nothing was chosen yet, and
// makes a passkey in place of a password. Without a script both are done by hand.
const form = document.querySelector('form');
const place = document.querySelector('[data-place]');
if (place) {
  const { timeZone, hourCycle } = new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions();
  const region = new Intl.Locale(navigator.language).region;
  choose('Form.Place.Zone', timeZone, true);
  choose('Form.Place.Country', region, false);
  tick('Form.Place.Units', ['US', 'GB', 'LR', 'MM'].includes(region) ? 'Imperial' : 'Metric');
  tick('Form.Place.Clock', hourCycle?.startsWith('h1') ? 'Hours12' : 'Hours24');
}

function choose(name, value, add) {
  const list = form.elements[name];
  if (!value || list.value) return;
  if (add && ![...list.options].some(option => option.value === value)) list.add(new Option(value.replaceAll('_', ' '), value));
  list.value = value;
  if (list.selectedIndex < 0) list.value = '';
}

function tick(name, value) {
  const options = form.elements[name];
  if (!options.value) options.value = value;
}

const button = document.getElementById('passkey');
const trouble = document.getElementById('passkey-trouble');
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    trouble.hidden = true;
    try {
      const answer = await fetch(button.dataset.options, {
        method: 'POST',
        body: new URLSearchParams({ email: form.elements['Form.Email'].value, name: form.elements['Form.Name'].value }),
      });
      if (!answer.ok) throw new Error(`options: ${answer.status}`);
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await answer.json());
      const credential = await navigator.credentials.create({ publicKey });
      form.elements['Form.Credential'].value = JSON.stringify(credential);
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
}
