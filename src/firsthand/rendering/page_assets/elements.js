// Nodes are made here and nowhere else. Text goes in as text: nothing in this page ever parses markup.

// Characters that steer instead of being read: C0 and C1 controls, and what embeds, overrides or isolates direction.
const STEERING = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === null || value === undefined || value === false) continue;
    if (name === "on") {
      for (const [event, listener] of Object.entries(value)) element.addEventListener(event, listener);
    } else {
      element.setAttribute(name, value === true ? "" : value);
    }
  }
  fill(element, children);
  return element;
}

const SVG = "http://www.w3.org/2000/svg";

// An element of a picture; text goes in as `textContent`.
function draw(tag, attributes, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

function fill(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === null || child === undefined || child === false || child === "") continue;
    element.append(typeof child === "object" ? child : inked(String(child)));
  }
  return element;
}

// Hostile text as nodes whose textContent is that text. A steering character stands alone in an isolate, where it
// steers nothing, and the style sheet shows its code.
function inked(text) {
  if (!STEERING.test(text)) return document.createTextNode(text);
  const pieces = document.createDocumentFragment();
  for (const piece of text.split(new RegExp(`(${STEERING.source})`))) {
    if (piece === "") continue;
    if (!STEERING.test(piece)) {
      pieces.append(piece);
      continue;
    }
    const code = piece.codePointAt(0).toString(16).toUpperCase().padStart(4, "0");
    const control = document.createElement("bdi");
    control.className = "control";
    control.dataset.code = `U+${code}`;
    control.append(piece);
    pieces.append(control);
  }
  return pieces;
}

// A name, title, path or address: isolated, so that its direction disorders nothing around it.
function name(text, className) {
  return make("bdi", { class: className }, text);
}

function link(hash, ...children) {
  return make("a", { href: hash }, children);
}

// An address that a report gives: a link where it is a web address, otherwise words like any other.
function address(text) {
  let target = null;
  try {
    target = new URL(text);
  } catch {
    return name(text, "address");
  }
  if (target.protocol !== "http:" && target.protocol !== "https:") return name(text, "address");
  return make("a", { class: "address", href: target.href, rel: "noopener noreferrer nofollow" }, name(text));
}

function button(label, press, attributes) {
  return make("button", { type: "button", ...attributes, on: { click: press } }, label);
}

// Terms and what they are; entries whose value is empty are left out.
function facts(entries, className) {
  const list = make("dl", { class: className ?? "facts" });
  for (const [term, value] of entries) {
    if (value === null || value === undefined || value === "" || (Array.isArray(value) && !value.length)) continue;
    list.append(make("div", {}, make("dt", {}, term), make("dd", {}, value)));
  }
  return list;
}

// A section with its heading, or nothing where there is nothing to show in it.
function section(heading, content, className) {
  if (!content || (Array.isArray(content) && !content.length)) return null;
  return make("section", { class: className }, make("h2", {}, heading), content);
}

function joined(nodes, between) {
  return nodes.flatMap((node, n) => (n ? [between, node] : [node]));
}

// Told to a screen reader without moving the focus.
function say(text) {
  document.getElementById("said").textContent = text;
}
