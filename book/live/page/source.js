// Where the page's Python comes from: a copy beside the book, or the official place, at one version and with sums.

import { load } from "./elements.js";

const fromDisk = () => location.protocol === "file:";

function decode(text) {
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let k = 0; k < letters.length; k++) bytes[k] = letters.charCodeAt(k);
  return bytes.buffer;
}

// The bytes of a file of ours. A page opened from disk may not read files, but may load scripts: each file has a twin that is one.
async function bytes(folder, name) {
  if (!fromDisk()) {
    const answer = await fetch(folder + name);
    if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
    return answer.arrayBuffer();
  }
  await load(`${folder}${name}.js`);
  const { [name]: text } = backpropLive.bytes;
  delete backpropLive.bytes[name];
  return decode(text);
}

// What the worker needs to start: { origin, archive }.
export async function findPython({ root, config }) {
  const archive = await bytes(`${root}live/`, config.archive);
  if (!config.beside) {
    const { cdn, packages, sums } = config;
    return { origin: { base: cdn, packageBase: packages, sums, files: null }, archive };
  }
  const beside = `${root}pyodide/`;
  if (!fromDisk()) return { origin: { base: beside, packageBase: beside, sums: config.sums, files: null }, archive };
  const files = {};
  for (const name of config.beside) files[name] = await bytes(beside, name);
  const base = "https://beside.invalid/"; // an address of nobody: the worker answers for it
  return { origin: { base, packageBase: base, sums: {}, files }, archive };
}
