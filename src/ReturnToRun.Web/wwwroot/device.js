// On every page of a runner's: keeps the service worker up to date, and sends the logs that wait on this device. An entry
// leaves the device when the server has it, or when the person throws it away; an expired sign-in only lets it wait.
const place = document.getElementById('waiting');
const signOut = document.querySelector('form[data-signs-out]');
const words = JSON.parse(place.dataset.words);
const alone = 'alone' in place.dataset;

const ask = request => new Promise((done, fail) => {
  request.onsuccess = () => done(request.result);
  request.onerror = request.onblocked = () => fail(request.error);
});

async function outbox(mode, what) {
  const opening = indexedDB.open('return-to-run', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'key' });
  const db = await ask(opening);
  try {
    return await ask(what(db.transaction('outbox', mode).objectStore('outbox')));
  } finally {
    db.close();
  }
}

const waiting = () => outbox('readonly', store => store.getAll());
const forget = entry => outbox('readwrite', store => store.delete(entry.key));

async function send(entry) {
  try {
    const answer = await fetch(entry.to ?? '/log/send', { method: 'POST', body: new URLSearchParams(entry.fields), signal: AbortSignal.timeout?.(20_000) });
    if (answer.status === 401) return { state: 'out' };
    if (!answer.headers.get('Content-Type')?.includes('json')) return { state: 'away' };
    return await answer.json();
  } catch {
    return { state: 'away' };
  }
}

function row(entry, { state, words: said, corrects }) {
  const item = place.querySelector('template').content.cloneNode(true).firstElementChild;
  item.querySelector('[data-what]').textContent = entry.to ? words.routine : words.run;
  item.querySelector('[data-when]').textContent = new Date(entry.when).toLocaleString([], { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  item.querySelector('[data-state]').textContent = said ?? words[state] ?? words.away;
  const press = (name, shown, act) => {
    const button = item.querySelector(`[data-do="${name}"]`);
    button.hidden = !shown;
    button.addEventListener('click', act);
  };
  press('send', state !== 'saved' && state !== 'other' && state !== 'twin', work);
  press('replace', state === 'twin', async () => {
    entry.fields = [...entry.fields.filter(([name]) => name !== 'Form.Corrects'), ['Form.Corrects', String(corrects)]];
    await outbox('readwrite', store => store.put(entry));
    work();
  });
  press('drop', state !== 'saved', () => {
    const sure = item.querySelector('[data-sure]');
    sure.hidden = false;
    sure.querySelector('button').focus();
  });
  press('sure', true, async () => { await forget(entry); work(); });
  item.querySelector('[data-sign-in]').hidden = state !== 'out';
  if (state === 'sending') for (const button of item.querySelectorAll('button')) button.disabled = true;
  return item;
}

async function work() {
  let entries = [];
  try {
    entries = await waiting();
  } catch {
    // Where the browser keeps nothing, nothing waits.
  }
  if (alone) {
    draw(entries.map(entry => [entry, { state: 'sending' }]));
    document.querySelector('[data-nothing]').hidden = entries.length > 0;
    document.querySelector('[data-rest]').hidden = false;
  }
  const results = [];
  for (const entry of entries) {
    const answer = signOut && !signOut.dataset.asked ? { state: 'here' } : await send(entry);
    if (answer.state === 'saved') await forget(entry);
    results.push([entry, answer]);
  }
  const left = results.filter(isLeft);
  draw(results);
  if (signOut) for (const button of signOut.querySelectorAll('[type=submit]')) button.disabled = left.length > 0;
  if (alone && results.length && !left.length && !results.some(([, answer]) => answer.words)) location.replace('/today');
}

const isLeft = ([, answer]) => answer.state !== 'saved';

function draw(results) {
  const left = results.some(isLeft);
  place.hidden = results.length === 0;
  place.querySelector('[data-title]').textContent = left ? words.waits : words.sent;
  place.querySelector('ul').replaceChildren(...results.map(([entry, answer]) => row(entry, answer)));
  place.querySelector('[data-today]').hidden = left;
}

if (signOut) {
  place.addEventListener('click', event => { if (event.target.closest('[data-do="send"]')) signOut.dataset.asked = 'yes'; }, true);
  signOut.addEventListener('submit', () => {
    // The answer clears this device as well; over an unencrypted connection browsers do not listen to it.
    localStorage.clear();
    indexedDB.deleteDatabase('return-to-run');
    globalThis.caches?.delete('sessions');
  });
}

/** A page that leads to a timer has the service worker keep what the timer needs, should there be no network by then. */
async function prepare() {
  const worker = navigator.serviceWorker;
  await worker.register('/service-worker.js', { updateViaCache: 'none' });
  if (document.querySelector('a[href="/timer/routine"], a[href="/timer"]') && !alone) (await worker.ready).active.postMessage('keep');
}

addEventListener('online', work);
work();
if (navigator.serviceWorker) prepare().catch(() => {});
