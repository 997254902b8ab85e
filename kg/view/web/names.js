// The names on the map, none over another: that of a circle inside it where it has the room, else
// beside it where it covers no circle, else over it where it covers no other's middle.
import { FONT } from "./shapes.js";
import { covers } from "./words.js";

const INSIDE = 21; // pixels of radius from which a circle bears its name inside
export const OPEN = 150; // … and from which it is open: its dots have names, too
const [WIDEST, NARROWEST] = [120, 40]; // pixels of a name beside its circle
const DOTS = 70; // names of dots at once
const ROW = 14; // pixels from one line of a name to the next
const SMALL_PRINT = 11;
const widths = new Map(); // size and text → pixels

// `circles` are {x, y, radius, text}, `dots` are {x, y, text} in the order of their weight, all in the
// units of the context; `view` is the visible rectangle. Returns what it wrote as boxes {text, x, y,
// w, h} in pixels of the screen.
export function writeNames(context, [left, top, right], scale, colours, circles, dots) {
  const written = [];
  const ratio = context.getTransform().a / scale;
  context.setTransform(ratio, 0, 0, ratio, 0, 0); // in pixels of the screen, whose letters the browser has at hand
  Object.assign(context, { textAlign: "center", textBaseline: "middle", lineJoin: "round", lineWidth: 4, strokeStyle: colours.ground, fillStyle: colours.ink });
  const onScreen = circles.map(({ x, y, radius, text }) => ({ x: (x - left) * scale, y: (y - top) * scale, radius: radius * scale, text }));
  const end = (right - left) * scale;
  const middle = onScreen.reduce((sum, { x }) => sum + x, 0) / onScreen.length;
  const around = (part) => onScreen.map(({ x, y, radius }) => ({ x, y, w: 2 * radius * part, h: 2 * radius * part }));
  const [whole, hearts] = [around(1), around(0.5)];

  const write = (lines, x, y, size, clear = []) => { // false where another name is, or what is to be kept clear
    const box = { text: lines.join(" "), x, y, w: Math.max(...lines.map((line) => wide(context, line, size))) + 4, h: lines.length * ROW };
    if (written.some((other) => covers(box, other)) || clear.some((other) => covers(box, other))) return false;
    context.font = fontOf(size);
    lines.forEach((line, i) => {
      const at = y + (i - (lines.length - 1) / 2) * ROW;
      context.strokeText(line, x, at);
      context.fillText(line, x, at);
    });
    written.push(box);
    return true;
  };
  const inside = ({ x, y, radius, text }) => {
    if (radius >= OPEN) return write(wrapped(context, text, radius * 1.4, 1, 14), x, y - radius + 16, 14);
    const size = radius > 60 ? 14 : radius > 32 ? 12 : SMALL_PRINT;
    return write(wrapped(context, text, radius * 1.8, Math.max(1, Math.floor((radius * 1.5) / ROW)), size), x, y, size);
  };
  const beside = ({ x, y, radius, text }) => (x < middle ? [-1, 1] : [1, -1]).some((side) => { // outwards first
    const room = Math.min(WIDEST, (side < 0 ? x : end - x) - radius - 10);
    if (room < NARROWEST) return false;
    const lines = wrapped(context, text, room, 1, SMALL_PRINT);
    return write(lines, x + side * (radius + wide(context, lines[0], SMALL_PRINT) / 2 + 4), y, SMALL_PRINT, whole);
  });
  const over = (circle) => write(wrapped(context, circle.text, WIDEST, 1, SMALL_PRINT), circle.x, circle.y, SMALL_PRINT,
    hearts.filter((_, i) => onScreen[i] !== circle));

  onScreen.filter(({ radius }) => radius >= INSIDE).forEach(inside);
  onScreen.filter((circle) => circle.radius < INSIDE && !beside(circle)).forEach(over);
  let count = 0;
  for (const { x, y, text } of dots)
    if (write([text.slice(0, 34)], (x - left) * scale, (y + 22 - top) * scale, 12) && (count += 1) >= DOTS) break;
  return written;
}
const fontOf = (size) => `600 ${size}px ${FONT}`;
function wide(context, text, size) {
  const key = size + " " + text;
  if (!widths.has(key)) {
    context.font = fontOf(size);
    widths.set(key, context.measureText(text).width);
  }
  return widths.get(key);
}
function wrapped(context, text, most, lines, size) { // into lines of `most` pixels, the rest as "…"
  const fits = (part) => wide(context, part, size) <= most;
  const cut = (part) => { // the longest beginning that fits
    let [good, bad] = [0, part.length];
    while (bad - good > 1) {
      const middle = (good + bad) >> 1;
      if (fits(part.slice(0, middle) + "…")) good = middle;
      else bad = middle;
    }
    return part.slice(0, good).trimEnd() + "…";
  };
  const made = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line ? line + " " + word : word;
    if (!line || fits(longer) || made.length + 1 === lines) line = longer;
    else {
      made.push(line);
      line = word;
    }
  }
  return [...made, line].map((row) => (fits(row) ? row : cut(row)));
}
