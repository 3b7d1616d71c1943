// Everything the page does goes through the documented control interface under /_simulator/.
import { h } from "./dom.js";
import { t } from "./words.js";

export async function ask(method, path, body) {
  const options = { method };
  if (body !== undefined) {
    options.body = JSON.stringify(body);
    options.headers = { "content-type": "application/json" };
  }
  let answer;
  try {
    answer = await fetch(`/_simulator/${path}`, options);
  } catch {
    say(t("say.silent"), true);
    return null;
  }
  const said = await answer.json();
  if (answer.ok) return said;
  say(t("say.refused", { sentence: said.error }), true);
  return null;
}

// A sentence at the foot of the page, read out; it goes by itself.
let leaving = 0;
export function say(sentence, isRefusal = false) {
  const place = document.getElementById("says");
  place.replaceChildren(h("p", { class: isRefusal ? "toast no" : "toast" }, sentence));
  clearTimeout(leaving);
  leaving = setTimeout(() => place.replaceChildren(), 6000);
}
