// Writes bundles/: live.js, what the button loads, with the worker inside as text; editor.js, the field to edit in; and sources.json, what
// each was made of; and LICENSE, of the editor's parts.  node bundle.mjs [folder]   (make live does it).  All are classic scripts, so that a page opened from disk can load them.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(process.argv[2] ?? join(HERE, "bundles"));
const BANNER = "// Written by make live: change the sources in book/live, not this file.";
const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

async function bundle(entry, plugins = []) {
  const { outputFiles, metafile } = await esbuild.build({
    entryPoints: [join(HERE, entry)],
    bundle: true,
    write: false,
    metafile: true,
    minify: true,
    charset: "utf8",
    legalComments: "none",
    target: "es2022",
    format: "iife",
    loader: { ".css": "text" },
    plugins,
    absWorkingDir: HERE,
    logLevel: "warning",
  });
  const sources = Object.keys(metafile.inputs)
    .filter((path) => existsSync(join(HERE, path)) && !path.startsWith("node_modules"))
    .sort();
  return { text: `${BANNER}\n${outputFiles[0].text}`, sources };
}

const worker = await bundle("worker/index.js");
// The page holds the worker's script as a text, and makes the worker of it.
const workerAsText = {
  name: "worker-as-text",
  setup(build) {
    build.onResolve({ filter: /bundles\/worker\.js$/ }, () => ({ path: "worker", namespace: "made" }));
    build.onLoad({ filter: /.*/, namespace: "made" }, () => ({
      contents: `export default ${JSON.stringify(worker.text)};`,
    }));
  },
};
const page = await bundle("page/index.js", [workerAsText]);
page.sources = [...page.sources, ...worker.sources].sort();
const editor = await bundle("editor/index.js");

const versions = Object.entries(JSON.parse(readFileSync(join(HERE, "package-lock.json"), "utf8")).packages)
  .filter(([name]) => /codemirror|lezer|marijn|crelt|style-mod|w3c-keyname/.test(name))
  .map(([name, { version }]) => [name.replace("node_modules/", ""), version]);
// The licence of each part of the editor; most share one text.
const licences = new Map();
for (const [name, version] of versions) {
  const text = readFileSync(join(HERE, "node_modules", name, "LICENSE"), "utf8").trim();
  licences.set(text, [...(licences.get(text) ?? []), `${name} ${version}`]);
}
const notices = [...licences].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`);
const made = { esbuild: esbuild.version, editor: Object.fromEntries(versions), bundles: {} };
mkdirSync(OUT, { recursive: true });
for (const [file, { text, sources }] of Object.entries({ "live.js": page, "editor.js": editor })) {
  writeFileSync(join(OUT, file), text);
  const of = Object.fromEntries(sources.map((path) => [path, digest(readFileSync(join(HERE, path), "utf8"))]));
  made.bundles[file] = { digest: digest(text), sources: of };
}
writeFileSync(join(OUT, "LICENSE"), notices.join("\n\n"));
writeFileSync(join(OUT, "sources.json"), `${JSON.stringify(made, null, 2)}\n`);
console.log(`2 bundles in ${relative(process.cwd(), OUT) || "."}`);
