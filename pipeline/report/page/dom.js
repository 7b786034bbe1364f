// Elements are made here and nowhere else; text enters the page as text nodes only.

const $ = (id) => document.getElementById(id);

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

function refill(node, ...children) {
  node.replaceChildren();
  return fill(node, {}, children);
}

const h = (tag, properties = {}, ...children) =>
  fill(document.createElement(tag), properties, children);

const svg = (tag, properties = {}, ...children) =>
  fill(document.createElementNS("http://www.w3.org/2000/svg", tag), properties, children);

// Words of a document or names: their own direction, kept from turning what stands beside them.
const words = (text, properties = {}) => h("bdi", properties, text);

const plural = (number, noun) => `${number.toLocaleString("en")} ${noun}${number === 1 ? "" : "s"}`;

function cut(text, most) {
  const points = Array.from(text);
  return points.length > most ? points.slice(0, most - 1).join("").trimEnd() + "…" : text;
}

// One stop for the tabulator among many marks; the arrow keys go from mark to mark.
function rove(container, selector) {
  const marks = [...container.querySelectorAll(selector)];
  marks.forEach((mark, i) => mark.setAttribute("tabindex", i === 0 ? "0" : "-1"));
  container.addEventListener("keydown", (event) => {
    const at = marks.indexOf(event.target);
    if (at < 0) return;
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const to = event.key === "Home" ? 0 : event.key === "End" ? marks.length - 1 : at + step;
    if (marks[to]) {
      marks[at].setAttribute("tabindex", "-1");
      marks[to].setAttribute("tabindex", "0");
      marks[to].focus();
      event.preventDefault();
    } else if (event.key === "Enter" || event.key === " ") {
      marks[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
      event.preventDefault();
    }
  });
}
