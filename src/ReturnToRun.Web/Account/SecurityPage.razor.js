// Makes a passkey on this device and sends it with the form. The form shows only where the browser can.
const form = document.getElementById('add-passkey');
const button = document.getElementById('passkey');
const trouble = document.getElementById('passkey-trouble');
if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  form.hidden = false;
  button.addEventListener('click', async () => {
    trouble.hidden = true;
    try {
      const answer = await fetch(button.dataset.options, { method: 'POST' });
      if (!answer.ok) throw new Error(`options: ${answer.status}`);
      const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(await answer.json());
      const credential = await navigator.credentials.create({ publicKey });
      form.elements['Passkey.Credential'].value = JSON.stringify(credential);
      form.submit();
    } catch {
      trouble.hidden = false;
    }
  });
}
