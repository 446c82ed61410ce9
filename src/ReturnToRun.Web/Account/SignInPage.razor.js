// Asks this device for a passkey and sends its answer with the form. Without a script, or where the browser knows no
// passkeys, the button stays hidden and the password remains.
const button = document.getElementById('passkey');
const trouble = document.getElementById('passkey-trouble');
if (button && window.PublicKeyCredential?.parseRequestOptionsFromJSON) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    trouble.hidden = true;
    try {
      const answer = await fetch(button.dataset.options, { method: 'POST' });
      if (!answer.ok) throw new Error(`options: ${answer.status}`);
      const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(await answer.json());
      const credential = await navigator.credentials.get({ publicKey });
      button.form.elements['Form.Credential'].value = JSON.stringify(credential);
      button.form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
}
