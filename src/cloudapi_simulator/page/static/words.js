// The words of the page, in the language the frame was sent in.
export const language = document.documentElement.lang === "de" ? "de" : "en";
let book = {};

export async function loadWords() {
  book = await (await fetch(`/_simulator/page/words/${language}.json`)).json();
}

export function t(key, values = {}) {
  const sentence = book[key] ?? plain(key);
  return sentence.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? String(values[name]) : whole,
  );
}

export const has = (key) => key in book;

// A name nobody has put into words yet: `retry_first_s` becomes `retry first s`.
export function plain(key) {
  return key.slice(key.lastIndexOf(".") + 1).replaceAll("_", " ");
}
