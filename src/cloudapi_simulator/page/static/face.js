// Invented people have drawn faces, the same one every time; who shows no number is an animal.
import { svg } from "./dom.js";

const SKIN = ["#f7c9a3", "#e8b48c", "#d9a27c", "#a9714d", "#7d4f35"];
const HAIR = ["#7a3b2a", "#2b2530", "#c98b3c", "#5b4636", "#8d8a94", "#3a2a4d"];
const SHIRT = ["#2f6f86", "#44506f", "#7d2f35", "#4d6b3c", "#7a4f86", "#a2602a"];
const TONES = ["#ffd9b5", "#d3dcfa", "#ead5f3", "#d2ead9", "#f9d4d6", "#f2e2b3"];
export const SUGGESTED = [
  { name: "Katrin Bärwald", tone: 0, hair: "bob", skin: 0, colour: 0, shirt: 0, glasses: true },
  { name: "Yusuf Demirel", tone: 1, hair: "short", skin: 2, colour: 1, shirt: 1, beard: true },
  { name: "Finn Fuchs", username: "fuchs.mobil", tone: 2, animal: "fox" },
  { name: "Aylin Yıldız", tone: 3, hair: "bun", skin: 1, colour: 1, shirt: 3 },
  {
    name: "Ole Petersen",
    tone: 4,
    hair: "bald",
    skin: 0,
    colour: 4,
    shirt: 1,
    glasses: true,
    beard: true,
  },
  { name: "Amara Okafor", tone: 5, hair: "curls", skin: 4, colour: 1, shirt: 5 },
  { name: "Eule", username: "nachteule_7", tone: 4, animal: "owl" },
  { name: "Jonas Lindner", tone: 3, hair: "short", skin: 0, colour: 2, shirt: 2 },
];

function number(text) {
  let sum = 7;
  for (const sign of text) sum = (sum * 31 + sign.codePointAt(0)) >>> 0;
  return sum;
}

export function look(person) {
  const known = SUGGESTED.find((someone) => someone.name === person.name);
  if (known) return known;
  const n = number(person.id);
  const pick = (list, step) => list[Math.floor(n / step) % list.length];
  return {
    tone: n % TONES.length,
    animal: person.username ? pick(["fox", "owl", "cat"], 7) : null,
    hair: pick(["bob", "short", "bun", "curls", "bald"], 11),
    skin: Math.floor(n / 3) % SKIN.length,
    colour: Math.floor(n / 5) % HAIR.length,
    shirt: Math.floor(n / 13) % SHIRT.length,
    glasses: Math.floor(n / 17) % 3 === 0,
    beard: Math.floor(n / 19) % 4 === 0,
  };
}

const path = (d, fill) => svg("path", { d, fill });
const line = (d, stroke, width = 1.5) =>
  svg("path", { d, fill: "none", stroke, "stroke-width": width, "stroke-linecap": "round" });
const dot = (cx, cy, r, fill) => svg("circle", { cx, cy, r, fill });

export function face(person) {
  const traits = look(person);
  const ground = dot(24, 24, 23, TONES[traits.tone]);
  const drawn = traits.animal ? ANIMALS[traits.animal]() : human(traits);
  return svg("svg", { class: "face", viewBox: "0 0 48 48", "aria-hidden": "true" }, ground, drawn);
}

function human(traits) {
  const [skin, hair, ink] = [SKIN[traits.skin], HAIR[traits.colour], "#2f2b38"];
  const behind = {
    bob: () => path("M11 30V21a13 13 0 0 1 26 0v9q0 5-4 5H15q-4 0-4-5z", hair),
    bun: () => [dot(24, 9, 5, hair), path("M13 26q-1-15 11-15t11 15z", hair)],
    curls: () => [14, 19, 24, 29, 34].map((x, i) => dot(x, [19, 14, 12.5, 14, 19][i], 6.2, hair)),
  }[traits.hair];
  const before = {
    short: () => path("M14 23q-1-12 10-12t10 12l-2-3q-8-1-9-3-3 3-7 3z", hair),
    bun: () => path("M15 22q1-8 9-8t9 8q-5-1-9-5-4 4-9 5z", hair),
    bob: () => path("M15 22v-3a9 9 0 0 1 18 0v3q-3-1-6-6-3 6-12 6z", hair),
    curls: () => path("M15 21q2-7 9-7t9 7q-9-3-18 0z", hair),
  }[traits.hair];
  const top = traits.hair === "bald" ? 17 : 20;
  return [
    behind?.(),
    path("M12 48q1-10 12-10t12 10z", SHIRT[traits.shirt]),
    path(`M15 ${top + 3}a9 9 0 0 1 18 0v6a9 9 0 0 1-18 0z`, skin),
    before?.(),
    traits.beard && path("M15 27q0 12 9 12t9-12q-2 3-5 3h-8q-3 0-5-3z", hair),
    traits.glasses &&
      [20, 28].map((x) =>
        svg("circle", { cx: x, cy: 25.5, r: 3.2, fill: "none", stroke: ink, "stroke-width": 1.5 }),
      ),
    traits.glasses && line("M23.2 25.5h1.6", ink),
    dot(20, 25.5, 1.3, ink),
    dot(28, 25.5, 1.3, ink),
    line("M21 32q3 2.5 6 0", traits.beard ? "#f3d7c2" : ink),
  ];
}

const ANIMALS = {
  fox: () => [
    path("m10 10 3 14q2 10 11 16 9-6 11-16l3-14-9 6H19z", "#e0803a"),
    path("M24 40q-8-5-10.5-13 6 0 10.5 8 4.5-8 10.5-8Q32 35 24 40z", "#fff4e4"),
    path("m12 13 2 6 4-2.5zM36 13l-2 6-4-2.5z", "#7a3b1c"),
    [19, 29].map((x) => dot(x, 24.5, 1.5, "#2f2b38")),
    path("M22 36h4l-2 3z", "#2f2b38"),
  ],
  owl: () => [
    path("M12 14l4 3h16l4-3v16q0 11-12 11T12 30z", "#8a6a4a"),
    path("M17 30q0 8 7 8t7-8q-3-3-7-3t-7 3z", "#e9d3ae"),
    [19, 29].map((x) => [dot(x, 23, 5, "#fff4e4"), dot(x, 23, 2.2, "#2f2b38")]),
    path("M22.4 27h3.2L24 30z", "#e0803a"),
  ],
  cat: () => [
    path("M12 10l6 5h12l6-5v17a12 12 0 0 1-24 0z", "#6d6a78"),
    path("M17 31q3-4 7-2 4-2 7 2-2 6-7 6t-7-6z", "#f2eee6"),
    [19, 29].map((x) => dot(x, 23.5, 1.7, "#f6d25c")),
    path("M22.6 28.5h2.8L24 30.5z", "#d98a8a"),
    line("M11 29l5 1M37 29l-5 1", "#2f2b38", 1),
  ],
};
