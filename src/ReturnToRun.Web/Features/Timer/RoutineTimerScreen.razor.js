// Leads through the routine. One file without imports; once it is loaded it needs no server. A step that is timed ends at a
// moment, not after a number of ticks; a reload goes on where it was. The page that a device keeps has no routine in it: it
// is then taken from the document that the service worker keeps.
const root = document.getElementById('routine');
const $ = id => document.getElementById(id);
const words = JSON.parse(root.dataset.words);
const kept = 'routine';
const now = () => Date.now();
const notes = new Set();

let routine = null;     // what today's page or the device has: { key, account, day, version, steps, exercises }
let steps = [];
let signedIn = null;
let place = null;       // { key, log, index, start, pausedAt, over, answers }, and with it whose and which routine its log is about
let next = 0;
let beeped = 0;
let sound = null;

const step = () => steps[place.index];
const gone = () => (place.pausedAt ?? now()) - place.start;
/** What is left of the step in milliseconds; null where the runner says when it is done. */
export const left = () => place && place.index < steps.length && step().seconds !== null ? step().seconds * 1000 - gone() : null;

function keep() {
  try {
    if (place) localStorage.setItem(kept, JSON.stringify(place));
    else localStorage.removeItem(kept);
  } catch {
    // Without storage a reload begins anew.
  }
}

function show(view) {
  for (const section of root.querySelectorAll('[data-view]')) section.hidden = section.dataset.view !== view;
}

function beep(pitch, seconds, after = 0) {
  if (!sound) return;
  const [tone, loud] = [sound.createOscillator(), sound.createGain()], at = sound.currentTime + after;
  tone.frequency.value = pitch;
  loud.gain.setValueAtTime(0, at);
  loud.gain.linearRampToValueAtTime(.5, at + .01);
  loud.gain.setValueAtTime(.5, at + seconds - .02);
  loud.gain.linearRampToValueAtTime(0, at + seconds);
  tone.connect(loud).connect(sound.destination);
  tone.start(at);
  tone.stop(at + seconds);
}

function speak(text) {
  $('said').textContent = text;
  if (!$('voice').checked || !globalThis.speechSynthesis) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { lang: 'en' }));
}

function announce() {
  const { kind, says, detail, exercise } = step();
  const up = kind === 'hold' || kind === 'reps';
  beep(up ? 659 : 587, .2);
  beep(up ? 988 : 392, .3, .24);
  navigator.vibrate?.(up ? [300, 100, 300] : [700]);
  const name = place.index === 0 || steps[place.index - 1].exercise !== exercise ? `${place.exercises[exercise].name}. ` : '';
  if (kind !== 'change') speak(`${name}${says}. ${detail}`);
}

function go(index, start = now()) {
  place = { ...place, index, start, pausedAt: null };
  beeped = 0;
  keep();
  if (index >= steps.length) return end();
  announce();
  tick();
}

function tick() {
  clearTimeout(next);
  if (!place || place.index >= steps.length) return;
  const rest = left();
  // The next one begins when this one ended, however late the browser looks.
  if (rest !== null && rest <= 0 && !place.pausedAt) return go(place.index + 1, rest < -1500 ? now() : place.start + step().seconds * 1000);
  const second = rest === null ? 0 : Math.ceil(rest / 1000);
  if (!place.pausedAt && second >= 1 && second <= 3 && second !== beeped && step().seconds > 5) beep(784, .08);
  beeped = second;
  paint(rest);
  if (rest !== null && !place.pausedAt) next = setTimeout(tick, Math.max(15, Math.min(250, rest % 1000 || 250)));
}

function paint(rest) {
  const { kind, says, detail, exercise } = step(), going = root.querySelector('.going');
  going.dataset.kind = kind;
  going.toggleAttribute('data-paused', place.pausedAt !== null);
  for (const figure of root.querySelectorAll('[data-figure]')) {
    figure.hidden = figure.dataset.figure !== String(exercise);
  }
  $('name').textContent = place.exercises[exercise].name;
  $('kind').textContent = place.pausedAt ? words.paused : says;
  $('left').textContent = rest === null ? '' : Math.ceil(rest / 1000);
  $('left').hidden = rest === null;
  $('detail').textContent = detail;
  $('done').textContent = words[kind];
  $('pause').textContent = place.pausedAt ? words.goOn : words.pause;
  $('pause').disabled = rest === null;
}

function end() {
  clearTimeout(next);
  place = { ...place, over: true };
  keep();
  beep(523, .2);
  beep(784, .4, .22);
  speak(words.over);
  ask();
}

function pause() {
  if (place.pausedAt) place = { ...place, start: place.start + now() - place.pausedAt, pausedAt: null };
  else place = { ...place, pausedAt: now() };
  keep();
  tick();
}

/** Goes on with the next exercise; what became of this one is said in the log, as the timer saw it. */
function leave(answer) {
  const here = step().exercise, after = steps.findIndex(one => one.exercise > here);
  place = { ...place, answers: { ...place.answers, [here]: answer } };
  go(after < 0 ? steps.length : after);
}

function hurts() {
  leave(step().side ? `hurt-${step().side}` : 'hurt');
}

/* ---- The log ---- */

const form = $('log');

function ask() {
  show('over');
  $('answers').replaceChildren(...place.exercises.map(({ exercise, name, sided }, index) => {
    const part = $(sided ? 'sided' : 'unsided').content.cloneNode(true);
    part.querySelector('label').textContent = name;
    part.querySelector('select').value = place.answers[index] ?? 'done';
    for (const field of part.querySelectorAll('[name]')) field.name = `Form.${field.name}[${exercise}]`;
    for (const attribute of ['id', 'for'])
      for (const one of part.querySelectorAll(`[${attribute}]`)) one.setAttribute(attribute, `${one.getAttribute(attribute)}-${index}`);
    return part;
  }));
  tellOfPain();
  $('over').focus({ preventScroll: true });
  scrollTo(0, 0);
}

function tellOfPain() {
  $('hurt').hidden = ![...new FormData(form).values()].some(value => String(value).startsWith('hurt'));
}

/** Into the outbox of this device; the page that sends it reads it from there (device.js). */
function toOutbox(entry) {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('return-to-run', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('outbox', { keyPath: 'key' });
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const writing = opening.result.transaction('outbox', 'readwrite', { durability: 'strict' });
      writing.objectStore('outbox').put(entry);
      writing.oncomplete = () => done(opening.result.close());
      writing.onerror = writing.onabort = () => fail(writing.error);
    };
  });
}

async function save(event) {
  event.preventDefault();
  const { account, day, version, log, exercises } = place;
  const fields = [
    ['Account', account], ['Day', day], ['Form.Key', log], ['Form.BasedOn', version], ['Form.Shown', exercises.map(one => one.exercise).join(',')], ['Form.How', 'details'], ...new FormData(form),
  ].map(([name, value]) => [name, String(value)]);
  try {
    await toOutbox({ key: log, to: '/routine/send', when: now(), fields });
  } catch {
    $('unkept').hidden = false;
    return;
  }
  discard('/on-this-device');
}

function discard(to) {
  place = null;
  keep();
  location.replace(to);
}

// Only a page that came over a safe connection has crypto.randomUUID.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

async function begin() {
  stayAwake();
  try {
    sound = new AudioContext();
    await sound.resume();
  } catch {
    sound = null;
    note('noSound');
  }
}

/* ---- What the device gives ---- */

function note(name, is = true) {
  if (is) notes.add(words[name]); else notes.delete(words[name]);
  for (const list of root.querySelectorAll('[data-notes]')) list.replaceChildren(...[...notes].map(text => Object.assign(document.createElement('li'), { textContent: text })));
}

async function stayAwake() {
  try {
    await navigator.wakeLock.request('screen');
    note('noWake', false);
  } catch {
    note('noWake');
  }
}

function meetTheDevice() {
  if (!navigator.vibrate) note('noVibration');
  if (!navigator.wakeLock) note('noWake');
  if (!globalThis.AudioContext) note('noSound');
  const voices = () => note('noVoice', !globalThis.speechSynthesis?.getVoices().length);
  if (globalThis.speechSynthesis) speechSynthesis.addEventListener?.('voiceschanged', voices);
  setTimeout(voices, 1000);
}

/* ---- From the start ---- */

$('start').addEventListener('click', () => {
  begin();
  const { key, account, day, version, exercises } = routine;
  place = { key, account, day, version, exercises: exercises.map(({ exercise, name, sided }) => ({ exercise, name, sided })), log: crypto.randomUUID?.() ?? randomId(), answers: {} };
  show('going');
  go(0);
});
$('done').addEventListener('click', () => go(place.index + 1));
$('pause').addEventListener('click', pause);
$('leave').addEventListener('click', () => leave('left-out'));
$('hurts').addEventListener('click', hurts);
$('discard').addEventListener('click', () => discard('/today'));
form.addEventListener('change', tellOfPain);
form.addEventListener('submit', save);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible' || !place || place.over) return;
  stayAwake();
  tick();
});

/** What the page holds, or what the device kept of today. */
async function read() {
  if (root.dataset.routine) {
    take(JSON.parse(root.dataset.routine));
    return;
  }
  try {
    const answer = await fetch(root.dataset.sessions, { headers: { Accept: 'application/json' } });
    const { account, routine: found, now: theirs } = await answer.json();
    const moment = answer.headers.has('X-Kept') ? now() + Number(answer.headers.get('X-Kept')) : theirs;
    signedIn = account;
    if (!found || moment >= found.until) return;
    take(found);
    $('picture').append(...found.exercises.map(({ look }, index) => {
      const figure = Object.assign(document.createElement('div'), { innerHTML: look, hidden: true });
      figure.dataset.figure = index;
      return figure;
    }));
  } catch {
    // Neither a network nor anything kept.
  }
}

function take(found) {
  routine = found;
  steps = found.steps;
  signedIn = found.account;
}

/** What was begun: also a routine of yesterday that is over, and was not logged yet. */
function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(kept));
    if (!found?.exercises || (signedIn ?? found.account) !== found.account) return null;
    return found.over || (found.key === routine?.key && found.index < steps.length) ? found : null;
  } catch {
    return null;
  }
}

function goOn() {
  // A browser plays no sound before something is pressed.
  document.addEventListener('click', begin, { once: true });
  show('going');
  tick();
}

/** What is needed without a network, once the service worker is there to keep it. */
async function prepare() {
  const worker = navigator.serviceWorker;
  if (!worker || !root.dataset.routine) return;
  await worker.register('/service-worker.js', { updateViaCache: 'none' });
  (await worker.ready).active.postMessage('keep');
}

meetTheDevice();
await read();
place = remembered();
if (place?.over) ask();
else if (place) goOn();
else show(routine ? 'ready' : 'none');
prepare().catch(() => {});
