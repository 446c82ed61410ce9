// The timer of a run. One file without imports, so that it works from a cache with no network.
// A session is a list of segments with lengths. Skipping, walking more and stopping change the list, so it is at any moment
// what was done so far and what is still to come; everything shown, heard and logged is read from it and from one clock.
// (docs/adr/0015-timer.md)

/* ---- The schedule: no clock, no page ---- */

const isMoving = one => one?.kind === 'jog' || !!one && isInterval(one);
const isInterval = one => one.kind === 'run' || one.kind === 'stride';
const sum = list => list.reduce((all, one) => all + one, 0);

export const total = segments => sum(segments.map(one => one.ms));

/** The segment of a moment, or null when it is over. */
export function locate(segments, elapsed) {
  let begin = 0;
  for (let index = 0; index < segments.length; index++) {
    const end = begin + segments[index].ms;
    if (elapsed < end) return { index, begin, end, left: end - elapsed, ...segments[index] };
    begin = end;
  }
  return null;
}

/** Which interval of how many; the rest of one that was broken off counts as the same. */
export function count(segments, index) {
  const whole = segments.filter(one => isInterval(one) && !one.rest).length;
  return { n: segments.slice(0, index + 1).filter(one => isInterval(one) && !one.rest).length, m: whole };
}

/** From here on the next segment: the present one was as long as it has lasted. */
export function skip(segments, elapsed) {
  const here = locate(segments, elapsed);
  return here ? segments.with(here.index, { ...segments[here.index], ms: elapsed - here.begin }) : segments;
}

/** A minute more of a walk; in the middle of a run a minute of walking now, and then the rest of the run. */
export function walkMore(segments, elapsed) {
  const here = locate(segments, elapsed);
  if (!here) return segments;
  const one = segments[here.index];
  if (one.kind === 'walk') return segments.with(here.index, { ...one, ms: one.ms + 60_000 });
  const before = { ...one, ms: elapsed - here.begin };
  return segments.toSpliced(here.index, 1, before, { kind: 'walk', ms: 60_000 }, { ...one, ms: here.left, rest: true });
}

/** What is heard and felt, each at its moment. */
export function cues(segments, say) {
  const all = [];
  const half = total(segments) / 2;
  let begin = 0;
  segments.forEach((one, index) => {
    if (one.ms < 1) return;
    all.push({ at: begin, kind: one.kind, say: say(segments, index) });
    begin += one.ms;
    if (one.ms >= 8000) for (const seconds of [3, 2, 1]) all.push({ at: begin - seconds * 1000, kind: 'tick' });
  });
  all.push({ at: begin, kind: 'end', say: say(segments, segments.length) });
  const near = all.find(cue => cue.kind !== 'tick' && Math.abs(cue.at - half) < 5000);
  if (near) near.half = true;
  else all.push({ at: half, kind: 'half', half: true });
  return all.sort((a, b) => a.at - b.at);
}

/** The intervals done, each with what lay between it and the next. */
export function record(segments, elapsed) {
  const rows = [];
  let begin = 0, walked = 0, jogged = 0;
  for (const one of segments) {
    const ms = Math.min(one.ms, Math.max(0, elapsed - begin));
    begin += one.ms;
    if (one.kind === 'jog') jogged += ms;
    if (!isInterval(one)) { walked += ms; continue; }
    if (rows.length) rows.at(-1).between += walked;
    walked = 0;
    if (ms >= 500) rows.push({ run: ms, between: 0 });
  }
  return { rows, jogged, running: jogged + sum(rows.map(row => row.run)) };
}

/** Whether everything that counts was done as it was planned. */
export function isAsPlanned(planned, segments, elapsed) {
  const asked = record(planned, Infinity), done = record(segments, elapsed);
  if (!asked.rows.length && !asked.jogged) return elapsed >= total(segments) - segments.at(-1).ms && total(segments) >= total(planned) - planned.at(-1).ms;
  const same = (a, b) => Math.abs(a - b) < 500;
  const last = asked.rows.length - 1;
  return asked.rows.length === done.rows.length && same(asked.jogged, done.jogged)
    && asked.rows.every((row, i) => same(row.run, done.rows[i].run) && (i === last || same(row.between, done.rows[i].between)));
}

/* ---- The sound: one track for the whole session, made here ---- */

const rate = 8000;
const quiet = 128;
const tones = {
  run: [[659, .16], [0, .05], [880, .16], [0, .05], [1175, .32]],
  stride: [[880, .12], [0, .04], [1175, .12], [0, .04], [1568, .3]],
  walk: [[587, .26], [0, .04], [392, .42]],
  jog: [[587, .2], [0, .06], [587, .2]],
  rest: [[330, .4]],
  tick: [[988, .09]],
  beat: [[1319, .03]],
  half: [[784, .12], [0, .08], [784, .12]],
  end: [[523, .18], [659, .18], [784, .18], [1047, .6]],
};

function tone(kind) {
  const pieces = (tones[kind] ?? tones.walk).map(([pitch, seconds]) => {
    const samples = new Uint8Array(Math.round(seconds * rate)).fill(quiet);
    const edge = rate * .008;
    if (pitch) samples.forEach((_, i) => {
      const loud = Math.min(1, (i + 1) / edge, (samples.length - i) / edge);
      samples[i] = quiet + Math.round(112 * loud * Math.sin(2 * Math.PI * pitch * i / rate));
    });
    return samples;
  });
  return new Blob(pieces);
}

function header(samples) {
  const view = new DataView(new ArrayBuffer(44));
  const text = (at, letters) => [...letters].forEach((letter, i) => view.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF'); view.setUint32(4, 36 + samples, true); text(8, 'WAVEfmt '); view.setUint32(16, 16, true);
  view.setUint16(20, 1, true); view.setUint16(22, 1, true); view.setUint32(24, rate, true); view.setUint32(28, rate, true);
  view.setUint16(32, 1, true); view.setUint16(34, 8, true); text(36, 'data'); view.setUint32(40, samples, true);
  return view.buffer;
}

/**
 * Cues as a WAV: 8 bits, 8 kHz. Silence is one second, pointed at again and again, so an hour weighs little in memory; so is
 * a beat with the silence after it, where beat says how many steps a minute are sounded from a moment on.
 */
export function track(heard, beat = () => 0) {
  const second = new Blob([new Uint8Array(rate).fill(quiet)]);
  const minute = new Blob(Array(60).fill(second));
  const made = new Map();
  const parts = [];
  let at = 0;
  const silence = samples => {
    for (; samples >= rate * 60; samples -= rate * 60, at += rate * 60) parts.push(minute);
    for (; samples >= rate; samples -= rate, at += rate) parts.push(second);
    if (samples > 0) { parts.push(second.slice(0, samples)); at += samples; }
  };
  const fill = samples => {
    const steps = beat(at / rate * 1000);
    if (steps) {
      const length = Math.round(60 / steps * rate);
      const click = tone('beat');
      const one = new Blob([click, second.slice(0, length - click.size)]);
      // Each stretch between two cues begins with a rest of one beat, so that a cue is heard alone.
      const beats = Math.floor(samples / length) - 1;
      if (beats > 0) {
        silence(length);
        for (let i = 0; i < beats; i++) parts.push(one);
        at += beats * length;
        samples -= (beats + 1) * length;
      }
    }
    silence(samples);
  };
  for (const cue of heard) {
    const begin = Math.round(cue.at / 1000 * rate);
    if (begin < at) continue;
    fill(begin - at);
    const sound = made.get(cue.kind) ?? tone(cue.kind);
    made.set(cue.kind, sound);
    parts.push(sound);
    at += sound.size;
  }
  silence(rate);
  return new Blob([header(at), ...parts], { type: 'audio/wav' });
}

/* ---- The clock: the monotonic one, anchored to the wall so that a reload finds its place ---- */

let origin = Date.now() - performance.now();
const now = () => origin + performance.now();

function followTheWall() {
  const gap = Date.now() - now();
  // A device that slept may have stopped the monotonic clock with it.
  if (gap > 1000) origin += gap;
  // Somebody put the clock back: the session goes on by the monotonic one, written down in the new time.
  if (gap < -1000) {
    origin += gap;
    change(run => ({ ...run, start: run.start + gap, skew: run.skew - gap, pausedAt: run.pausedAt && run.pausedAt + gap }));
  }
}

/* ---- The page ---- */

const root = document.getElementById('timer');
const $ = id => document.getElementById(id);
const words = JSON.parse(root.dataset.words);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const kept = 'timer';
const lateness = 1500;

let offer = null;      // the session of today that may begin
let skew = 0;          // what the server's clock is ahead of this one
let run = null;        // the session that is going on, or is over and not logged
let heard = [];        // its cues
let told = -1;         // how far they were told
let next = 0;
let awake = null;
const notes = new Set();
const audio = $('track');

const elapsed = () => Math.max(0, (run.pausedAt ?? now()) - run.start - run.held);
/** How far the session is, in milliseconds; null where none goes on. */
export const position = () => run && !run.over ? elapsed() : null;

const clockTime = ms => { const s = Math.ceil(ms / 1000 - 1e-6); return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`; };
const pastTime = ms => clockTime(Math.floor(ms / 1000) * 1000);

function lengthInWords(ms) {
  const seconds = Math.round(ms / 1000), m = Math.floor(seconds / 60), s = seconds % 60;
  const minutes = m === 1 ? words.minute : fill(words.minutes, { n: m });
  const rest = s === 1 ? words.second : fill(words.seconds, { n: s });
  return !s ? minutes : !m ? rest : fill(words.and, { minutes, seconds: rest });
}

function nameOf(segments, index) {
  const one = segments[index];
  return isInterval(one) ? `${words[one.kind]} ${fill(words.count, count(segments, index))}` : words[one.kind];
}

const say = (segments, index) => index === segments.length ? words.end : `${nameOf(segments, index)}. ${lengthInWords(segments[index].ms)}.`;

function keep() {
  try {
    if (run) localStorage.setItem(kept, JSON.stringify(run));
    else localStorage.removeItem(kept);
  } catch {
    note('noStore');
  }
}

function change(how) {
  if (!run) return;
  run = how(run);
  keep();
}

function note(name, is = true) {
  if (is) notes.add(words[name]); else notes.delete(words[name]);
  for (const list of root.querySelectorAll('[data-notes]')) list.replaceChildren(...[...notes].map(text => Object.assign(document.createElement('li'), { textContent: text })));
}

function show(view) {
  for (const section of root.querySelectorAll('[data-view]')) section.hidden = section.dataset.view !== view;
}

/** The session as a picture, like the one on the other pages: height and colour tell what is done. */
function draw(segments, until = 0) {
  const all = total(segments) || 1, heights = { run: 46, stride: 46, jog: 30, walk: 16, rest: 6 };
  for (const svg of root.querySelectorAll('[data-strip]')) {
    let begin = 0;
    const shape = (name, x, width, height) => {
      const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
      const set = { class: name, x: `${x}%`, width: `${width}%`, y: 50 - height, height, rx: 3 };
      for (const key in set) rect.setAttribute(key, set[key]);
      return rect;
    };
    const shapes = segments.map(one => {
      const share = one.ms * 100 / all, past = begin + one.ms <= until;
      const made = shape(past ? `${one.kind} past` : one.kind, begin * 100 / all, Math.max(.1, share - Math.min(.5, share / 4)), heights[one.kind] ?? 16);
      begin += one.ms;
      return made;
    });
    if (until > 0) shapes.push(shape('cursor', Math.min(99.4, until * 100 / all), .6, 52));
    svg.replaceChildren(...shapes);
    svg.setAttribute('aria-label', offer?.words ?? run?.words ?? '');
  }
}

/* ---- Going ---- */

function begin() {
  const segments = offer.segments.map(one => ({ kind: one.kind, ms: Math.round(one.seconds * 1000) }));
  run = {
    key: crypto.randomUUID?.() ?? randomId(), account: offer.account, version: offer.version, words: offer.words, beat: $('beat').checked ? offer.cadence : 0, planned: segments, segments,
    start: now(), skew, held: 0, pausedAt: null, over: null,
  };
  keep();
  told = -1;
  listen();
  play();
  stayAwake();
  go();
}

// Only a page that came over a safe connection has crypto.randomUUID.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = bytes[6] & 15 | 64;
  bytes[8] = bytes[8] & 63 | 128;
  return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
}

/** The cues follow the segments, the track follows the cues. */
function listen() {
  heard = cues(run.segments, say);
  // Where the runner wants it, and only while running: a walk has its own step.
  const beat = at => run.beat && isMoving(locate(run.segments, at)) ? run.beat : 0;
  const old = audio.src;
  audio.src = URL.createObjectURL(track(heard, beat));
  if (old) URL.revokeObjectURL(old);
}

function play() {
  audio.currentTime = elapsed() / 1000;
  return audio.play().then(() => sounds(true), () => sounds(false));
}

function sounds(on) {
  note('noSound', !on);
  $('sound').hidden = on;
}

function go() {
  show('going');
  draw(run.segments, elapsed());
  tick();
}

function tick() {
  clearTimeout(next);
  if (!run || run.over) return;
  followTheWall();
  const at = elapsed(), here = locate(run.segments, at);
  if (!here) return end(false);
  if (!run.pausedAt) {
    tell(at);
    const off = at / 1000 - audio.currentTime;
    // The sound card keeps a time of its own.
    if (!audio.paused && !audio.seeking && Math.abs(off) > .2) audio.currentTime = at / 1000;
  }
  paint(here, at);
  const cue = heard.find(one => one.at > at);
  next = setTimeout(tick, Math.max(15, Math.min(250, here.left % 1000 || 1000, cue ? cue.at - at : 250)));
}

/** Words and vibration for the cues since the last look; never late, because a late cue is a wrong one. */
function tell(at) {
  for (const cue of heard) {
    if (cue.at <= told || cue.at > at) continue;
    if (at - cue.at > lateness) continue;
    const text = [cue.half ? words.half : '', cue.say ?? ''].join(' ').trim();
    if (text) {
      $('said').textContent = text;
      speak(text);
    }
    if (cue.kind !== 'tick' && cue.kind !== 'half') draw(run.segments, at);
    vibrate(cue.kind);
  }
  told = at;
}

function speak(text) {
  if (!$('voice').checked || !globalThis.speechSynthesis) return;
  speechSynthesis.cancel();
  speechSynthesis.speak(Object.assign(new SpeechSynthesisUtterance(text), { lang: 'en' }));
}

function vibrate(kind) {
  const patterns = { run: [300, 100, 300, 100, 300], stride: [150, 80, 150, 80, 150], walk: [900], jog: [300, 100, 300], tick: [60], half: [120, 120, 120], end: [600, 200, 600] };
  navigator.vibrate?.(patterns[kind] ?? [400]);
}

let painted = '';
function paint(here, at) {
  const face = root.querySelector('.going');
  face.dataset.kind = here.kind;
  face.toggleAttribute('data-paused', run.pausedAt !== null);
  const name = nameOf(run.segments, here.index), after = run.segments.slice(here.index + 1).find(one => one.ms >= 1);
  $('count').textContent = isInterval(here) ? fill(words.count, count(run.segments, here.index)) : '';
  $('kind').textContent = run.pausedAt ? words.paused : words[here.kind];
  $('left').textContent = clockTime(here.left);
  $('next').textContent = after ? fill(words.then, { next: words[after.kind].toLowerCase(), length: clockTime(after.ms) }) : words.last;
  $('whole').textContent = fill(words.whole, { time: pastTime(at), length: clockTime(total(run.segments)) });
  $('pause').textContent = run.pausedAt ? words.goOn : words.pause;
  $('finish').hidden = run.pausedAt === null;
  const title = `${run.pausedAt ? words.paused : name} ${clockTime(here.left)}`;
  if (title === painted) return;
  painted = title;
  document.title = title;
  if (at % 5000 < 1000) draw(run.segments, at);
  lockScreen(run.pausedAt ? 'paused' : 'playing', run.pausedAt ? words.paused : name);
}

/** What stands beside the buttons on a locked screen; nothing of a session that is over. */
function lockScreen(state, title = null) {
  if (!navigator.mediaSession) return;
  navigator.mediaSession.playbackState = state;
  if (globalThis.MediaMetadata) navigator.mediaSession.metadata = title && new MediaMetadata({ title, artist: $('next').textContent });
}

/* ---- What can be pressed ---- */

function pause() {
  if (!run || run.over || run.pausedAt) return;
  change(one => ({ ...one, pausedAt: now() }));
  audio.pause();
  globalThis.speechSynthesis?.cancel();
  tick();
}

function goOn() {
  if (!run?.pausedAt || run.over) return;
  change(one => ({ ...one, held: one.held + now() - one.pausedAt, pausedAt: null }));
  told = elapsed() - 1;
  play();
  stayAwake();
  tick();
}

function reshape(how) {
  if (!run || run.over) return;
  const at = elapsed();
  change(one => ({ ...one, segments: how(one.segments, at) }));
  told = at - 1;
  listen();
  if (!run.pausedAt) play();
  draw(run.segments, at);
  tick();
}

function end(hurts, early = false) {
  const at = early ? elapsed() : total(run.segments);
  if (!early && told >= 0) tell(at);
  change(one => ({ ...one, over: { at, hurts, early } }));
  clearTimeout(next);
  lockScreen('none');
  painted = '';
  if (early) { audio.pause(); globalThis.speechSynthesis?.cancel(); }
  awake?.release().catch(() => {});
  awake = null;
  ask();
}

function resume() {
  change(one => ({ ...one, held: now() - one.start - one.over.at, pausedAt: null, over: null }));
  told = elapsed() - 1;
  listen();
  play();
  stayAwake();
  go();
}

/* ---- The log ---- */

const form = $('log');

function ask() {
  const { over, segments, planned } = run, done = record(segments, over.at), asked = record(planned, Infinity);
  show('log');
  draw(segments, over.at);
  document.title = $('over').textContent;
  $('hurt').hidden = !over.hurts;
  $('resume').hidden = !over.early;
  $('discard').hidden = done.running > 0;
  $('did').textContent = fill(asked.rows.length ? words.did : words.walked, {
    time: lengthInWords(done.running), n: done.rows.length, m: asked.rows.length, length: lengthInWords(over.at),
    start: new Date(run.start + run.skew).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' }),
  });
  if (over.hurts && !form.elements['Form.Felt'].value) form.elements['Form.Felt'].value = 'some';
  askFelt();
  $('over').focus({ preventScroll: true });
  scrollTo(0, 0);
}

// What is not asked is neither checked by the browser nor sent.
function askFelt() {
  const some = form.elements['Form.Felt'].value === 'some';
  for (const field of form.querySelectorAll('.felt input, .felt select')) field.disabled = !some;
  for (const when of ['Before', 'Worst']) {
    const reach = form.elements[`Form.${when}.Reach`];
    reach.setCustomValidity(some && form.elements[`Form.${when}.Leg`].value !== '0' && !reach.value ? form.dataset.reach : '');
  }
  const any = [...form.querySelectorAll('select[name^="Form.Worst."]')].some(one => !one.name.endsWith('Reach') && one.value !== '0');
  for (const course of form.elements['Form.Course']) course.required = some && any;
}

function fields() {
  const { over, segments, planned } = run, done = record(segments, over.at);
  const minutes = (name, ms) => [[`${name}.Minutes`, Math.floor(Math.round(ms / 1000) / 60)], [`${name}.Seconds`, Math.round(ms / 1000) % 60]];
  const rows = done.rows.length <= 30 ? done.rows : [];
  const how = isAsPlanned(planned, segments, over.at) ? 'planned' : rows.length ? 'each' : 'total';
  return [
    ['Account', run.account], ['StartedAt', Math.round(run.start + run.skew)], ['Form.Key', run.key], ['Form.BasedOn', run.version], ['Form.Done', how],
    ...rows.flatMap((row, i) => [...minutes(`Form.Intervals[${i}].Run`, row.run), ...minutes(`Form.Intervals[${i}].Between`, row.between)]),
    ...minutes('Form.Total', done.running), ...new FormData(form),
  ].map(([name, value]) => [name, String(value)]);
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
  askFelt();
  if (!form.reportValidity()) return;
  try {
    await toOutbox({ key: run.key, when: Math.round(run.start + run.skew), fields: fields() });
  } catch {
    $('unkept').hidden = false;
    return;
  }
  run = null;
  keep();
  location.replace('/on-this-device');
}

/* ---- What the device gives ---- */

async function stayAwake() {
  try {
    awake = await navigator.wakeLock.request('screen');
    note('noWake', false);
  } catch {
    note('noWake');
  }
}

function meetTheDevice() {
  if (!navigator.vibrate) note('noVibration');
  if (!navigator.wakeLock) note('noWake');
  if (!navigator.mediaSession) note('noControls');
  const voices = () => note('noVoice', !globalThis.speechSynthesis?.getVoices().length);
  if (globalThis.speechSynthesis) speechSynthesis.addEventListener?.('voiceschanged', voices);
  setTimeout(voices, 1000);
  const controls = { play: goOn, pause, nexttrack: () => reshape(skip) };
  for (const name in controls) try { navigator.mediaSession.setActionHandler(name, controls[name]); } catch { /* not every browser has each */ }
  if (navigator.serviceWorker) prepare(navigator.serviceWorker).catch(() => {});
}

/** What this page asks for is kept on its way through the service worker; where it does not go that way, the worker asks. */
async function prepare(worker) {
  const through = worker.controller;
  await worker.register('/service-worker.js', { updateViaCache: 'none' });
  if (!through) (await worker.ready).active.postMessage('keep');
}

/* ---- From the start ---- */

function wire() {
  const press = { start: begin, skip: () => reshape(skip), more: () => reshape(walkMore), stop: () => end(true, true), finish: () => end(false, true), resume, sound: play };
  for (const id in press) $(id).addEventListener('click', press[id]);
  $('pause').addEventListener('click', () => run.pausedAt ? goOn() : pause());
  $('discard').addEventListener('click', () => { run = null; keep(); location.replace('/today'); });
  form.addEventListener('change', askFelt);
  form.addEventListener('submit', save);
  audio.addEventListener('pause', () => { if (run && !run.over && !run.pausedAt && !audio.ended) sounds(false); });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || !run || run.over) return;
    stayAwake();
    if (!run.pausedAt && audio.paused) play();
    tick();
  });
}

function remembered() {
  try {
    const found = JSON.parse(localStorage.getItem(kept));
    return found && (!root.dataset.account || root.dataset.account === found.account) ? found : null;
  } catch {
    return null;
  }
}

async function fetchSession() {
  const answer = await fetch(root.dataset.sessions, { headers: { Accept: 'application/json' } });
  if (!answer.ok) throw new Error(`${answer.status}`);
  const { account, now: theirs, sessions } = await answer.json();
  // An answer out of the cache tells an old time: what is learned from a fresh one is kept with it.
  skew = answer.headers.has('X-Kept') ? Number(answer.headers.get('X-Kept')) : theirs - Date.now();
  const moment = Date.now() + skew;
  const ready = sessions.find(one => one.released && moment >= (one.from ?? 0) && moment < one.until);
  return { ready: ready && { ...ready, account }, coming: sessions.find(one => moment < one.until) };
}

async function start() {
  meetTheDevice();
  wire();
  run = remembered();
  if (run?.over) return ask();
  if (run) {
    told = elapsed();
    listen();
    if (!run.pausedAt) play();
    stayAwake();
    return go();
  }
  const refused = root.querySelector('[data-view="refused"]');
  // The server said why not; what is kept for later must say so too.
  if (!refused.hidden) return void fetchSession().catch(() => {});
  try {
    const { ready, coming } = await fetchSession();
    offer = ready;
    if (coming) {
      refused.querySelector('#coming').hidden = false;
      refused.querySelector('#coming strong').textContent = `${coming.when}. ${coming.words}`;
    }
  } catch {
    offer = null;
  }
  if (!offer) return show('refused');
  for (const text of root.querySelectorAll('[data-session]')) text.textContent = offer.words;
  for (const [name, value] of [['cue', offer.cue], ['cadence', offer.cadence]]) {
    const part = root.querySelector(`[data-${name}]`);
    part.hidden = !value;
    part.querySelector('strong').textContent = value ?? '';
  }
  draw(offer.segments.map(one => ({ kind: one.kind, ms: one.seconds * 1000 })));
  show('ready');
}

start();
