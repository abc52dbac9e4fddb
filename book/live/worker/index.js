// Python in its worker: fetched or handed over, started, and one cell after the other run. The page never runs the reader's code.

import { files } from "./files.js";

const HOME = "/book";
const BOOT = `
import importlib.util, json, sys
sys.path.insert(0, ${JSON.stringify(HOME)})
from in_page import anywidget
from in_page.cells import Cells
sys.modules["anywidget"] = anywidget

def start(post, fetchable):
    send = lambda message: post(json.dumps(message))
    anywidget.connect(send)
    found = {m: p for m, p in fetchable.items() if "." not in m and m not in sys.modules and m != "threadpoolctl" and not importlib.util.find_spec(m)}
    return Cells(send, found)
`;

let python = null;
let cells = null;
let figures = null;

const tell = (message) => self.postMessage(message);
const tellText = (text) => self.postMessage(JSON.parse(text));

// {module: package} of all that the lock file names.
function fetchable(lock) {
  const found = {};
  for (const [name, { imports = [] }] of Object.entries(lock.packages))
    for (const module of imports) found[module] = name;
  return found;
}

async function start({ origin, archive }) {
  const { base, packageBase, text, json, close } = files(origin);
  const run = (source) => {
    const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
    importScripts(address);
    URL.revokeObjectURL(address);
  };
  tell({ is: "step", step: "fetching" });
  const [loader, engine, lock] = await Promise.all([
    text("pyodide.js"),
    text("pyodide.asm.js"),
    json("pyodide-lock.json"),
  ]);
  run(loader);
  run(engine); // so that pyodide.js need not load it, unchecked
  tell({ is: "step", step: "starting" });
  python = await self.loadPyodide({ indexURL: base, packageBaseUrl: packageBase, lockFileContents: lock });
  tell({ is: "step", step: "numpy" });
  if (!(await fetchPackage("numpy"))) throw new Error("numpy could not be fetched");
  python.FS.mkdirTree(HOME);
  python.unpackArchive(archive, "zip", { extractDir: HOME });
  python.runPython(BOOT);
  const fetched = python.toPy(fetchable(lock));
  cells = python.globals.get("start")(tellText, fetched);
  figures = python.pyimport("in_page.anywidget");
  python.runPython("import backprop"); // a first cell then answers at once
  close();
  tell({ is: "ready", version: python.runPython("import platform; platform.python_version()") });
}

async function fetchPackage(name) {
  try {
    await python.loadPackage(name, { messageCallback() {}, errorCallback() {} });
  } catch (error) {
    console.warn(error);
  }
  return name in python.loadedPackages;
}

// A cell that wants a package begins again when that is there, or known to be out of reach.
async function run({ cell, number, source }) {
  for (;;) {
    const ended = cells.run(cell, number, source).toJs({ dict_converter: Object.fromEntries });
    if (ended.end !== "wanted") return tell({ is: "ended", cell, ...ended });
    tell({ is: "fetching", cell, package: ended.package });
    const there = await fetchPackage(ended.package);
    if (!there) tell({ is: "unreachable", cell, package: ended.package });
    cells.packages.there(ended.package);
  }
}

function heard({ model, state }) {
  const given = python.toPy(state);
  const refused = figures.heard(model, given);
  given.destroy();
  if (refused) tell({ is: "refused", model, why: refused });
}

const tasks = { start, run, heard, forget: ({ model }) => figures?.forget(model) };

let last = Promise.resolve();
self.onmessage = ({ data }) => {
  last = last
    .then(() => tasks[data.do](data))
    .catch((error) => tell({ is: "died", during: data.do, why: String(error?.message ?? error) }));
};
