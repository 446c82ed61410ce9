// Leads through the routine. One file without imports; once it is loaded it needs no server. A step that is timed ends at a
// moment, not after a number of ticks; a reload goes on where it was. The page that a device keeps has no routine in it: it
// is then taken from the document that the service worker keeps.
const root = document.getElementById('routine');
const $ = id => document.getElementById(id);
const words = JSON.parse(root.dataset.words);
const kept = 'routine';
const now = () => Date.now();
const notes = new Set();

let steps = [];
let key = '';
let place = null;       // { key, index, start, pausedAt }
let hurtful = [];       // not kept: nothing about symptoms is, before it is logged
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
  const name = place.index === 0 || steps[place.index - 1].exercise !== exercise ? `${root.querySelector(`[data-figure="${exercise}"]`).dataset.name}. ` : '';
  if (kind !== 'change') speak(`${name}${says}. ${detail}`);
}

function go(index, start = now()) {
  place = { ...place, index, start, pausedAt: null };
  beeped = 0;
  keep();
  if (index >= steps.length) return over();
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
    if (!figure.hidden) $('name').textContent = figure.dataset.name;
  }
  $('kind').textContent = place.pausedAt ? words.paused : says;
  $('left').textContent = rest === null ? '' : Math.ceil(rest / 1000);
  $('left').hidden = rest === null;
  $('detail').textContent = detail;
  $('done').textContent = words[kind];
  $('pause').textContent = place.pausedAt ? words.goOn : words.pause;
  $('pause').disabled = rest === null;
}

function over() {
  clearTimeout(next);
  show('over');
  const names = [...new Set(hurtful)].map(index => root.querySelector(`[data-figure="${index}"]`).dataset.name);
  $('hurt').hidden = names.length === 0;
  $('hurtful').replaceChildren(...names.map(name => Object.assign(document.createElement('li'), { textContent: name })));
  beep(523, .2);
  beep(784, .4, .22);
  speak(words.over);
  $('over').focus();
  place = null;
  keep();
}

function pause() {
  if (place.pausedAt) place = { ...place, start: place.start + now() - place.pausedAt, pausedAt: null };
  else place = { ...place, pausedAt: now() };
  keep();
  tick();
}

function leave() {
  const here = step().exercise, after = steps.findIndex(one => one.exercise > here);
  go(after < 0 ? steps.length : after);
}

function hurts() {
  hurtful = [...hurtful, step().exercise];
  leave();
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
  place = { key };
  show('going');
  go(0);
});
$('done').addEventListener('click', () => go(place.index + 1));
$('pause').addEventListener('click', pause);
$('leave').addEventListener('click', leave);
$('hurts').addEventListener('click', hurts);
document.addEventListener('visibilitychange', () => {
  if (document.visibilityState !== 'visible' || !place) return;
  stayAwake();
  tick();
});

/** What the page holds, or what the device kept of today. */
async function read() {
  if (root.dataset.steps) {
    [key, steps] = [root.dataset.key, JSON.parse(root.dataset.steps)];
    return true;
  }
  try {
    const answer = await fetch(root.dataset.sessions, { headers: { Accept: 'application/json' } });
    const { routine, now: theirs } = await answer.json();
    const moment = answer.headers.has('X-Kept') ? now() + Number(answer.headers.get('X-Kept')) : theirs;
    if (!routine || moment >= routine.until) return false;
    [key, steps] = [routine.key, routine.steps];
    $('picture').append(...routine.exercises.map(({ name, look }, index) => {
      const figure = Object.assign(document.createElement('div'), { innerHTML: look, hidden: true });
      Object.assign(figure.dataset, { figure: index, name });
      return figure;
    }));
    return true;
  } catch {
    return false;
  }
}

function goOn() {
  try {
    const found = JSON.parse(localStorage.getItem(kept));
    if (found?.key !== key || found.index >= steps.length) return false;
    place = found;
  } catch {
    // Nothing is remembered.
    return false;
  }
  // A browser plays no sound before something is pressed.
  document.addEventListener('click', begin, { once: true });
  show('going');
  tick();
  return true;
}

/** What is needed without a network, once the service worker is there to keep it. */
async function prepare() {
  const worker = navigator.serviceWorker;
  if (!worker || !root.dataset.steps) return;
  await worker.register('/service-worker.js', { updateViaCache: 'none' });
  (await worker.ready).active.postMessage('keep');
}

meetTheDevice();
if (!await read()) show('none');
else if (!goOn()) show('ready');
prepare().catch(() => {});
