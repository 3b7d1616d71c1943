// Elements without ever parsing markup: what people write stays text.
const SVG = "http://www.w3.org/2000/svg";
const OWN = new Set(["value", "checked", "disabled", "hidden", "open", "selected"]);

export function h(tag, props, ...kids) {
  return filled(document.createElement(tag), props ?? {}, kids);
}

export function svg(tag, props, ...kids) {
  return filled(document.createElementNS(SVG, tag), props ?? {}, kids);
}

function filled(node, props, kids) {
  for (const [name, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (OWN.has(name)) node[name] = value;
    else node.setAttribute(name, value === true ? "" : String(value));
  }
  node.append(
    ...kids.flat(Infinity).filter((kid) => kid !== null && kid !== undefined && kid !== false),
  );
  return node;
}

export function icon(name, size = "s") {
  return svg(
    "svg",
    { class: `i ${size}`, "aria-hidden": "true" },
    svg("use", { href: `#i-${name}` }),
  );
}

export function button(label, name, props, ...more) {
  return h("button", { type: "button", ...props }, name && icon(name), label, ...more);
}

// A button that shows only its sign; the name is for those who listen.
export function sign(label, name, props) {
  return h("button", { type: "button", "aria-label": label, title: label, ...props }, icon(name));
}

// Changes the children only when they differ, so that focus and scrolling stay.
export function swap(node, ...kids) {
  node.replaceChildren(...kids.flat(Infinity).filter(Boolean));
}
