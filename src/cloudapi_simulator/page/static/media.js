// Pictures, sound, films, documents and places inside a message.
import { h, icon, svg } from "./dom.js";
import { isWeb, outward } from "./rich.js";
import { t } from "./words.js";

export function media(file, caption) {
  const kind = file.kind === "gif" ? "video" : file.kind;
  if (!file.id) return elsewhere(file, kind);
  const src = `/_simulator/media/${encodeURIComponent(file.id)}`;
  if (kind === "image" || kind === "sticker") return picture(src, kind, caption);
  if (kind === "audio") return voice(src, file.voice);
  if (kind === "video")
    return h("video", {
      class: "pic",
      src,
      controls: true,
      preload: "metadata",
      "aria-label": t("media.video"),
    });
  return h(
    "a",
    { class: "file", href: src, download: file.filename ?? t("media.document") },
    icon("doc", "l"),
    h(
      "span",
      {},
      h("b", {}, file.filename ?? t("media.document")),
      h("small", {}, t("media.save")),
    ),
  );
}

// The simulator loads nothing from foreign hosts, so such a file is named, not shown.
function elsewhere(file, kind) {
  const name = file.filename ?? t(`media.${kind}`);
  const where =
    isWeb(file.link) && URL.canParse(file.link)
      ? outward(file.link, new URL(file.link).host)
      : t("media.nowhere");
  return h(
    "div",
    { class: "file" },
    icon(kind === "image" ? "image" : "doc", "l"),
    h("span", {}, h("b", {}, name), h("small", {}, t("media.not_loaded"), " ", where)),
  );
}

function picture(src, kind, caption) {
  const alt =
    kind === "sticker"
      ? t("media.sticker")
      : caption
        ? t("media.picture_of", { caption })
        : t("media.image");
  const image = h("img", {
    class: kind === "sticker" ? "sticker" : "pic",
    src,
    alt,
    loading: "lazy",
  });
  image.addEventListener("error", () =>
    image.replaceWith(
      h(
        "div",
        { class: "file" },
        icon("image", "l"),
        h("span", {}, h("b", {}, t(`media.${kind}`)), h("small", {}, t("media.unreadable"))),
      ),
    ),
  );
  return image;
}

const BARS = [5, 9, 14, 8, 12, 17, 10, 6, 13, 18, 11, 7, 15, 9, 12, 6, 10, 5];

function voice(src, isNote) {
  const sound = new Audio(src);
  sound.preload = "metadata";
  const length = h("small", {}, "");
  const wave = svg(
    "svg",
    { class: "wave", viewBox: "0 0 90 20", "aria-hidden": "true" },
    BARS.map((high, at) =>
      svg("rect", { x: at * 5 + 1, y: 10 - high / 2, width: 2.6, height: high, rx: 1.3 }),
    ),
  );
  const play = h(
    "button",
    { type: "button", class: "play", "aria-label": t("media.play") },
    icon("play"),
  );
  const drawn = (name, label) => {
    play.replaceChildren(icon(name));
    play.setAttribute("aria-label", t(label));
  };
  play.addEventListener("click", () =>
    sound.paused
      ? sound.play().catch(() => (length.textContent = t("media.unreadable")))
      : sound.pause(),
  );
  sound.addEventListener("playing", () => drawn("pause", "media.pause"));
  sound.addEventListener("pause", () => drawn("play", "media.play"));
  sound.addEventListener("loadedmetadata", () => {
    if (Number.isFinite(sound.duration)) length.textContent = seconds(sound.duration);
  });
  return h(
    "div",
    { class: "voice" },
    play,
    wave,
    h("span", { class: "sr" }, t(isNote ? "media.voice" : "media.audio")),
    length,
  );
}

const seconds = (s) => `${Math.floor(s / 60)}:${String(Math.round(s % 60)).padStart(2, "0")}`;

export function place({ name, address, latitude, longitude }) {
  const map = svg(
    "svg",
    { class: "pic map", viewBox: "0 0 220 90", role: "img", "aria-label": t("media.map") },
    svg("rect", { width: 220, height: 90, class: "land" }),
    svg("path", { d: "M-5 70q60-30 110-10t120-25v60H-5z", class: "water" }),
    svg("path", {
      d: "M20-5 60 95M120-5q-20 50 20 100M-5 25q110 20 230-10M180-5l15 100",
      class: "road",
    }),
    svg("path", { d: "M110 58s-13-12-13-22a13 13 0 0 1 26 0c0 10-13 22-13 22z", class: "pin" }),
    svg("circle", { cx: 110, cy: 36, r: 4.6, class: "eye" }),
  );
  const where = [latitude, longitude].map((n) => Number(n).toFixed(4)).join(", ");
  return h(
    "div",
    { class: "place" },
    map,
    name && h("b", {}, name),
    address && h("span", {}, address),
    h("small", {}, where),
  );
}
