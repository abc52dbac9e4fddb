// Writes bundles/: <name>.mjs, one figure whole and alone; page/kit.js and page/<name>.js, classic scripts for the book's pages;
// and sources.json, what each was made of.  node bundle.mjs [folder]   (make figures does it)
//
// A page's script registers its figure in one global: backpropFigures.modules.<name>. It takes the kit from backpropFigures.kit, so
// that a browser loads the kit once for the whole book. Classic scripts also run in a page opened from disk, which modules do not.

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";

const HERE = dirname(fileURLToPath(import.meta.url));
const OUT = resolve(process.argv[2] ?? join(HERE, "bundles"));
const figures = readdirSync(HERE, { withFileTypes: true })
  .filter((each) => each.isDirectory() && existsSync(join(HERE, each.name, "widget.py")))
  .map((each) => each.name)
  .sort();

const digest = (text) => createHash("sha256").update(text).digest("hex").slice(0, 16);

// In a page the kit is not bundled: it is there.
const kitOfThePage = {
  name: "kit-of-the-page",
  setup(build) {
    build.onResolve({ filter: /\/kit\/index\.js$/ }, () => ({ path: "kit", namespace: "page" }));
    build.onLoad({ filter: /.*/, namespace: "page" }, () => ({ contents: "module.exports = backpropFigures.kit;" }));
  },
};

const entries = {
  "page/kit.js": 'import * as kit from "./kit/index.js";\nglobalThis.backpropFigures = { kit, modules: {} };',
};
for (const name of figures) {
  entries[`page/${name}.js`] =
    `import * as figure from "./${name}/index.js";\nbackpropFigures.modules.${name} = figure;`;
  entries[`${name}.mjs`] = `
    import { leaveTheBook } from "./kit/index.js";
    import { render } from "./${name}/index.js";
    import states from "./bundles/states.json" with { type: "json", figure: "${name}" };
    const { widget, mount } = leaveTheBook(render, states);
    export { mount };
    export default widget;`;
}

// Of states.json each bundle gets its own figure's part.
const ownState = {
  name: "own-state",
  setup(build) {
    build.onLoad({ filter: /states\.json$/ }, ({ path, with: { figure } }) => ({
      contents: JSON.stringify(JSON.parse(readFileSync(path, "utf8"))[figure]),
      loader: "json",
    }));
  },
};

async function bundle(file, contents) {
  const page = file.startsWith("page/");
  const banner = "// Written by make figures: change the sources in backprop/widgets, not this file.";
  const { outputFiles, metafile } = await esbuild.build({
    stdin: { contents, resolveDir: HERE, sourcefile: `${file}.entry` },
    bundle: true,
    write: false,
    metafile: true,
    charset: "utf8",
    legalComments: "none",
    target: "es2022",
    format: page ? "iife" : "esm",
    loader: { ".css": "text" },
    plugins: page && file !== "page/kit.js" ? [kitOfThePage] : [ownState],
    banner: { js: banner },
    absWorkingDir: HERE,
    logLevel: "warning",
  });
  const sources = Object.keys(metafile.inputs)
    .filter((path) => existsSync(join(HERE, path)))
    .sort();
  return {
    text: outputFiles[0].text,
    sources: Object.fromEntries(sources.map((path) => [path, digest(readFileSync(join(HERE, path), "utf8"))])),
  };
}

const made = { esbuild: esbuild.version, bundles: {} };
mkdirSync(join(OUT, "page"), { recursive: true });
for (const folder of [OUT, join(OUT, "page")])
  for (const file of readdirSync(folder))
    if (/\.m?js$/.test(file) && !(relative(OUT, join(folder, file)) in entries)) rmSync(join(folder, file));
for (const [file, contents] of Object.entries(entries)) {
  const { text, sources } = await bundle(file, contents);
  writeFileSync(join(OUT, file), text);
  made.bundles[file] = { digest: digest(text), sources };
}
writeFileSync(join(OUT, "sources.json"), `${JSON.stringify(made, null, 2)}\n`);
console.log(`${Object.keys(entries).length} bundles in ${relative(process.cwd(), OUT) || "."}`);
