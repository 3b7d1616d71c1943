// WhatsApp's own marks: *bold* _italic_ ~struck~ `code` ```block``` > quote - list 1. list, links.
import { h } from "./dom.js";

const MARKS = { "*": "strong", _: "em", "~": "s" };
const INLINE =
  /`([^`\n]+)`|(?<![\p{L}\p{N}])([*_~])(?=[^\s*_~])([^\n]*?[^\s])\2(?![\p{L}\p{N}])|(https?:\/\/[^\s<>"]+)/u;

export function rich(text) {
  const parts = [];
  text.split("```").forEach((part, place, all) => {
    const isBlock = place % 2 === 1 && place < all.length - 1;
    if (isBlock) parts.push(h("pre", {}, part.replace(/^\n|\n$/g, "")));
    else if (place % 2 === 1) parts.push(...lines("```" + part));
    else parts.push(...lines(part));
  });
  return parts;
}

function lines(text) {
  const nodes = [];
  let group = null;
  for (const line of text.replace(/^\n|\n$/g, "").split("\n")) {
    const [, mark, rest] = line.match(/^(> |[-*] |\d{1,3}\. )(.*)$/) ?? [null, "", line];
    const kind = !mark ? "p" : mark === "> " ? "blockquote" : /\d/.test(mark) ? "ol" : "ul";
    if (kind === "p" || group?.tagName.toLowerCase() !== kind) {
      group = kind === "p" ? null : h(kind, { start: kind === "ol" ? parseInt(mark, 10) : null });
      if (group) nodes.push(group);
    }
    if (kind === "p") nodes.push(rest ? h("p", {}, ...inline(rest)) : h("p", { class: "gap" }));
    else
      group.append(
        kind === "blockquote" ? h("p", {}, ...inline(rest)) : h("li", {}, ...inline(rest)),
      );
  }
  return text ? nodes : [];
}

function inline(text, depth = 0) {
  const nodes = [];
  let rest = text;
  for (let found; depth < 4 && (found = INLINE.exec(rest));) {
    if (found.index) nodes.push(rest.slice(0, found.index));
    rest = rest.slice(found.index + found[0].length);
    if (found[1]) nodes.push(h("code", {}, found[1]));
    else if (found[2]) nodes.push(h(MARKS[found[2]], {}, ...inline(found[3], depth + 1)));
    else rest = link(found[4], nodes) + rest;
  }
  if (rest) nodes.push(rest);
  return nodes;
}

// Returns what belongs to the sentence and not to the address, such as a full stop.
function link(address, nodes) {
  const tail = address.match(/[.,;:!?)\]'"]+$/)?.[0] ?? "";
  const href = address.slice(0, address.length - tail.length);
  nodes.push(outward(href, href.replace(/^https?:\/\//, "")));
  return tail;
}

export function outward(href, ...kids) {
  return h("a", { href, target: "_blank", rel: "noopener noreferrer" }, ...kids);
}

export const isWeb = (address) => /^https?:\/\//i.test(address ?? "");
