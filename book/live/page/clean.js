// What Python hands over as markup, built anew from what a drawing or a table may hold. Nothing else gets into the page:
// no script, no handler, no address but a place in the same drawing and a picture inside it.

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const list = (text) => new Set(text.split(" "));

const DRAWN = list(
  "svg g path rect circle ellipse line polyline polygon text tspan defs clipPath use image title desc marker pattern mask " +
    "linearGradient radialGradient stop symbol filter feFlood feComposite",
);
const WRITTEN = list(
  "table caption colgroup col thead tbody tfoot tr th td div span p pre code b strong i em sub sup br hr ul ol li",
);
// Besides these: aria-label and data-… nowhere; style is taken property by property.
const ATTRIBUTES = list(
  "class id role aria-label aria-hidden x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height d points transform viewBox " +
    "preserveAspectRatio fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset " +
    "stroke-linecap stroke-linejoin stroke-miterlimit opacity clip-path clip-rule clipPathUnits mask marker-start marker-mid " +
    "marker-end markerWidth markerHeight refX refY orient offset stop-color stop-opacity gradientUnits gradientTransform " +
    "patternUnits patternTransform font-family font-size font-style font-weight text-anchor dominant-baseline letter-spacing " +
    "filter filterUnits color-interpolation-filters flood-color flood-opacity operator in in2 result colspan rowspan scope start",
);
const PICTURE = /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/;
const PLACE = /^#[\w.:-]+$/;
// url(…) may only point into the drawing; no other function of CSS loads anything.
const LOADS = /url\(\s*(?!["']?#[\w.:-]+["']?\s*\))|@import|expression\(|image-set\(|javascript:/i;

function copyAttributes(from, to) {
  for (const { name, value, namespaceURI } of from.attributes) {
    if (name === "style") {
      if (!LOADS.test(value)) to.style.cssText = value;
      continue;
    }
    if (name === "href" || (namespaceURI === XLINK && name.endsWith("href"))) {
      const fits = from.localName === "image" ? PICTURE : PLACE;
      if (["image", "use", "linearGradient", "radialGradient"].includes(from.localName) && fits.test(value))
        to.setAttributeNS(namespaceURI === XLINK ? XLINK : null, name, value);
      continue;
    }
    if (ATTRIBUTES.has(name) && !LOADS.test(value)) to.setAttribute(name, value);
  }
}

function copy(node) {
  if (node.nodeType === Node.TEXT_NODE) return document.createTextNode(node.data);
  if (node.nodeType !== Node.ELEMENT_NODE) return null;
  const drawn = node.namespaceURI === SVG;
  if (!(drawn ? DRAWN : WRITTEN).has(node.localName)) return null;
  const made = drawn ? document.createElementNS(SVG, node.localName) : document.createElement(node.localName);
  copyAttributes(node, made);
  made.append(...copies(node));
  return made;
}

const copies = (node) => [...node.childNodes].map(copy).filter(Boolean);

// The nodes of an SVG or a table given as text. The parser's document runs no script and loads nothing.
export function clean(markup) {
  return copies(new DOMParser().parseFromString(markup, "text/html").body);
}
