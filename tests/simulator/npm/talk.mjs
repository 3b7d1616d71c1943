// Two npm clients behind a line of JSON: {"call": "messages.sendText", "args": [...]} comes in,
// {"value": ...} or {"error": ...} goes out. "$become" makes the client. Bytes travel as {"$bytes": base64, "type": mime}.
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import GreatDetail from "@great-detail/whatsapp";
import { WhatsAppClient } from "@kapso/whatsapp-cloud-api";
import { normalizeWebhook, verifySignature } from "@kapso/whatsapp-cloud-api/server";

const makers = {
  kapso: ({ baseUrl, version, token }) => ({
    ...new WhatsAppClient({ accessToken: token, baseUrl, graphVersion: version }),
    server: { normalizeWebhook, verifySignature },
  }),
  "great-detail": ({ baseUrl, version, token }) =>
    new GreatDetail({
      prefixUrl: baseUrl,
      graphVersion: version,
      request: { headers: { Authorization: `Bearer ${token}` }, retry: 0 },
    }),
};
let client = null;

function read(value) {
  if (Array.isArray(value)) return value.map(read);
  if (value === null || typeof value !== "object") return value;
  if ("$bytes" in value) {
    const bytes = Buffer.from(value.$bytes, "base64");
    return value.type ? new Blob([bytes], { type: value.type }) : bytes;
  }
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, read(one)]));
}

async function written(value) {
  if (value instanceof Response) {
    const isJson = (value.headers.get("content-type") ?? "").includes("json");
    return isJson ? value.json() : written(await value.arrayBuffer());
  }
  if (value instanceof ArrayBuffer) return { $bytes: Buffer.from(value).toString("base64") };
  return value;
}

async function detailed(error) {
  const body = error.response ? await error.response.clone().json().catch(() => null) : null;
  return { name: error.name, message: error.message, code: error.code ?? body?.error?.code, body };
}

// great-detail's own webhook door, as its README builds it: handshake and signature are its work.
const heard = [];
let door = null;

async function receive(request, { verifyToken, appSecret }) {
  const parts = [];
  for await (const part of request) parts.push(part);
  const { method, headers, url } = request;
  const query = Object.fromEntries(new URL(url, "http://door").searchParams);
  const said = { method, headers, query, body: Buffer.concat(parts).toString() };
  if (method === "GET") {
    const asked = await client.webhook.register(said);
    return asked.verifyToken === verifyToken ? [200, asked.accept()] : [403, ""];
  }
  const event = await client.webhook.eventNotification(said);
  await event.verifySignature(appSecret);
  heard.push(JSON.parse(said.body));
  return [200, event.accept() ?? ""];
}

async function listen(secrets) {
  heard.length = 0;
  door?.close();
  door = createServer(async (request, response) => {
    const [status, body] = await receive(request, secrets).catch((error) => [400, error.name]);
    response.writeHead(status).end(body);
  });
  await new Promise((open) => door.listen(0, "127.0.0.1", open));
  return door.address().port;
}

const ours = {
  $become: async (wanted) => Boolean((client = makers[wanted.client](wanted))),
  $listen: listen,
  $heard: async () => heard,
};

async function answer(line) {
  const { call, args } = JSON.parse(line);
  if (call in ours) return { value: await ours[call](...args) };
  const words = call.split(".");
  const last = words.pop();
  const holder = words.reduce((thing, word) => thing[word], client);
  try {
    return { value: (await written(await holder[last](...read(args)))) ?? null };
  } catch (error) {
    return { error: await detailed(error) };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(await answer(line)) + "\n");
}
process.exit(0);
