// Pictures to send: four drawn ones, turned into real JPEGs, or a file of one's own.
export const DRAWN = ["car", "cat", "cake", "receipt"];
export const drawnAt = (name) => `/_simulator/page/static/picture_${name}.svg`;

export async function drawn(name) {
  const image = new Image();
  image.src = drawnAt(name);
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [960, 600];
  canvas.getContext("2d").drawImage(image, 0, 0, 960, 600);
  const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
  return { data: await base64(blob), mime_type: "image/jpeg" };
}

export async function fetched(name, mimeType) {
  const blob = await (await fetch(`/_simulator/page/static/${name}`)).blob();
  return { data: await base64(blob), mime_type: mimeType };
}

export function base64(blob) {
  return new Promise((done, failed) => {
    const reader = new FileReader();
    reader.onload = () => done(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => failed(reader.error);
    reader.readAsDataURL(blob);
  });
}
