// Dragging a joint with a pointer. Keys are the component's; here they only keep the page from scrolling.
const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown'];

export function attach(stage, editor) {
  let held = null, sent = null, last = null, busy = false;

  const onPaper = event => {
    const svg = stage.querySelector('svg');
    return new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
  };
  const send = async () => {
    if (busy || held === null || last === sent) return;
    busy = true;
    const to = last, from = sent;
    sent = to;
    try {
      await editor.invokeMethodAsync('Drag', to.x - from.x, to.y - from.y);
    } finally {
      busy = false;
    }
    send();
  };
  const down = async event => {
    const joint = event.target.dataset?.joint;
    if (!joint) return;
    held = event.pointerId;
    stage.setPointerCapture(held);
    sent = last = onPaper(event);
    busy = true;
    try {
      await editor.invokeMethodAsync('Grip', joint);
    } finally {
      busy = false;
    }
    send();
  };
  const move = event => {
    if (event.pointerId !== held) return;
    last = onPaper(event);
    send();
  };
  const up = event => {
    if (event.pointerId !== held) return;
    held = null;
    editor.invokeMethodAsync('Drop');
  };
  const key = event => {
    if (KEYS.includes(event.key)) event.preventDefault();
  };

  const listeners = { pointerdown: down, pointermove: move, pointerup: up, pointercancel: up, keydown: key };
  for (const [name, listener] of Object.entries(listeners)) stage.addEventListener(name, listener);
  return {
    detach() {
      for (const [name, listener] of Object.entries(listeners)) stage.removeEventListener(name, listener);
    },
  };
}
