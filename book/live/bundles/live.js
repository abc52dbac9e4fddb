// Written by make live: change the sources in book/live, not this file.
(()=>{function m(e,t={},...n){let o=document.createElement(e);for(let[r,s]of Object.entries(t))typeof s=="function"?o.addEventListener(r,s):s===!0?o.setAttribute(r,""):s!==!1&&s!==null&&s!==void 0&&o.setAttribute(r,s);return o.append(...n.flat().filter(r=>r!=null)),o}var b=(e,t)=>e.replace(/\{(\w+)\}/g,(n,o)=>t[o]);function j(e){return new Promise((t,n)=>{let o=m("script",{src:e});o.onload=()=>{o.remove(),t()},o.onerror=()=>{o.remove(),n(new Error(e))},document.head.append(o)})}var d={bar:"Python in this page",starting:"Python is being fetched ({megabytes} MB, once; your browser keeps it).",beginning:"Python is starting.",numpy:"Python is here; numpy is being loaded.",ready:"Python {version} is ready. Run a cell: what stands above it and has not run yet runs first.",busy:"Running cell {number}.",idle:"Python is ready.",failedStart:"Python could not be started here: {why}. The printed outputs stay, and what you typed is kept.",noNetwork:"it is fetched from {host}, and there is no way there now",tooOld:"this browser cannot run WebAssembly in a worker",noMemory:"the browser gave it no memory",again:"Try again",died:"Python ended ({why}) and begins anew. The cells have to run again; what you typed is kept.",stopped:"Stopped. Python begins anew, so the cells have to run again; what you typed is kept.",refused:"The figure says: {why}",unreachable:"{package} could not be fetched.",runAll:"Run all cells",download:"Download as notebook",downloadFailed:"The notebook could not be made: its text is not beside this page.",run:"Run",runCell:"Run cell {number}",stop:"Stop",stopCell:"Stop cell {number}",reset:"Reset",resetCell:"Reset cell {number} to what is printed",cell:"Cell {number}",codeOf:"Code of cell {number}. Tab indents; Escape, then Tab, leaves. Ctrl and Enter run it, Shift and Enter go on.",codeOfOwn:"Your code for exercise {number}. Tab indents; Escape, then Tab, leaves. Ctrl and Enter run it.",ownCell:"Exercise {number}",ownHint:`# Exercise {number}: write here, then press Run
`,state:{fresh:"not run yet",changed:"changed: run again",stale:"changed above: run again",waiting:"waits for the cells above",running:"running",fetching:"fetching {package}",done:"done",error:"error",missing:"printed output",blocked:"not run: cell {number} above has an error",stopped:"stopped: run again"},seconds:"{seconds} s",slow:"takes about {seconds} s here",slowAbove:"about {seconds} s for these",missing:"This needs {package}, which is not in the copy of Python that this page uses.",missingName:"This uses {name}, which cell {number} makes, and that needs {package}: it is not in the copy of Python that this page uses.",storedStays:"The printed output stays.",notDrawn:"This figure is the printed one: to draw it anew takes matplotlib, which is not in the copy of Python that this page uses.",notDrawnNew:"Drawing takes matplotlib, which is not in the copy of Python that this page uses. The figure in words:",figureFailed:"This interactive figure could not start.",otherPage:"This page and its code do not fit together; load the page again."};function _(e){let t=m("span",{class:"bpl-line",role:"status"}),n=m("span",{class:"bpl-buttons"}),o=document.querySelector(".bpl-bar"),r=m("div",{class:"bpl-bar",id:"run-here",role:"group","aria-label":d.bar,tabindex:"-1"},t,n);o?o.replaceWith(r):(document.querySelector(".bp-live-start")??e).replaceWith(r),r.focus({preventScroll:!0});let s=(i,p)=>m("button",{type:"button",click:p},i),a=[],c=i=>{t.textContent=i},l=(i,p)=>{r.dataset.python="failed",t.textContent=i,n.replaceChildren(s(d.again,p))};return{say:c,starting({megabytes:i}){r.dataset.python="starting",t.textContent=b(d.starting,{megabytes:i}),n.replaceChildren(...a)},step(i){let p={starting:d.beginning,numpy:d.numpy}[i];p&&r.dataset.python==="starting"&&(t.textContent=p)},ready(i){r.dataset.python="ready",r.dataset.version=i,t.textContent=b(d.ready,{version:i.split(".").slice(0,2).join(".")})},actions({runAll:i,download:p}){a=[s(d.runAll,i),s(d.download,p)],n.replaceChildren(...a)},failStart:(i,p)=>l(b(d.failedStart,{why:i}),p),fail:l}}var U="http://www.w3.org/2000/svg",C="http://www.w3.org/1999/xlink",S=e=>new Set(e.split(" ")),ue=S("svg g path rect circle ellipse line polyline polygon text tspan defs clipPath use image title desc marker pattern mask linearGradient radialGradient stop symbol filter feFlood feComposite"),fe=S("table caption colgroup col thead tbody tfoot tr th td div span p pre code b strong i em sub sup br hr ul ol li"),me=S("class id role aria-label aria-hidden x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height d points transform viewBox preserveAspectRatio fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity clip-path clip-rule clipPathUnits mask marker-start marker-mid marker-end markerWidth markerHeight refX refY orient offset stop-color stop-opacity gradientUnits gradientTransform patternUnits patternTransform font-family font-size font-style font-weight text-anchor dominant-baseline letter-spacing filter filterUnits color-interpolation-filters flood-color flood-opacity operator in in2 result colspan rowspan scope start"),be=/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/,he=/^#[\w.:-]+$/,L=/url\(\s*(?!["']?#[\w.:-]+["']?\s*\))|@import|expression\(|image-set\(|javascript:/i;function ge(e,t){for(let{name:n,value:o,namespaceURI:r}of e.attributes){if(n==="style"){L.test(o)||(t.style.cssText=o);continue}if(n==="href"||r===C&&n.endsWith("href")){let s=e.localName==="image"?be:he;["image","use","linearGradient","radialGradient"].includes(e.localName)&&s.test(o)&&t.setAttributeNS(r===C?C:null,n,o);continue}me.has(n)&&!L.test(o)&&t.setAttribute(n,o)}}function ye(e){if(e.nodeType===Node.TEXT_NODE)return document.createTextNode(e.data);if(e.nodeType!==Node.ELEMENT_NODE)return null;let t=e.namespaceURI===U;if(!(t?ue:fe).has(e.localName))return null;let n=t?document.createElementNS(U,e.localName):document.createElement(e.localName);return ge(e,n),n.append(...M(e)),n}var M=e=>[...e.childNodes].map(ye).filter(Boolean);function B(e){return M(new DOMParser().parseFromString(e,"text/html").body)}function D(e){let t="",n="",o=0;return{write(r){for(let s of r.split(/(\r\n|\r|\n)/))s===`
`||s===`\r
`?(t+=`${n}
`,n="",o=0):s==="\r"?o=0:s&&(n=n.slice(0,o)+s+n.slice(o+s.length),o+=s.length);e(t+n)},text:()=>t+n}}var F="application/x-not-drawn",I="application/vnd.jupyter.widget-view+json",P=(e,t="")=>m("pre",{class:`bpl-text bpl-${e}`,tabindex:"0"},t),A=(e,...t)=>m("div",{class:`output ${e}`},...t),R=e=>m("p",{class:"bpl-note"},e);function we(e,t){let n=t?.querySelector("svg");return n?[A("text_html",n.cloneNode(!0)),R(d.notDrawn)]:[R(`${d.notDrawnNew} ${e}`)]}function xe(e,t){if(F in e)return we(e[F],t);let n=e["text/html"]??e["image/svg+xml"];if(n)return[A("text_html",...B(n))];let o=e["text/plain"]??"",r=e["image/png"]?.replace(/\s/g,"");return[r?m("img",{alt:o,src:`data:image/png;base64,${r}`}):P("plain",o)]}function W({place:e,stored:t,figures:n}){let o=[],r=null,s=null;function a(l){for(let i of o.splice(0))i();r=s=null,e.replaceChildren(),t&&(t.hidden=!l)}function c(...l){r=s=null,e.append(...l)}return{begin:()=>a(!1),reset:()=>a(!0),write(l,i){if(s!==l){let p=P(l);c(p),s=l,r=D(g=>{p.textContent=g})}r.write(i)},show(l){if(!l[I])return c(...xe(l,t));let i=m("div",{class:"bp-widget"});return c(A("bp-widget-cell",i)),o.push(n.show(l[I],i))},error:l=>c(P("error",l)),keep(l){a(!0),c(R(t?`${l} ${d.storedStays}`:l))}}}function ve(e){let t=e.querySelector(".cell_input");if(t)return t;let n=m("div",{class:"cell_input"});return e.prepend(n),n}function ke(e,t){let n=m("div",{class:"bpl-output cell_output"}),o=e.querySelector(".cell_output"),r=e.querySelector(".cell_input");return o?o.after(n):(t?r:r.closest("details")??r).after(n),{place:n,stored:o}}function je(e,t,n){if(e==="fresh"&&t.stopped)return d.state.stopped;if(t.blocked&&["fresh","changed","stale"].includes(e))return b(d.state.blocked,{number:t.blocked});let o=b(d.state[e],t);return e==="done"&&t.seconds>=1&&(o+=`, ${b(d.seconds,{seconds:t.seconds.toFixed(1)})}`),t.above&&(o+=`, ${b(d.slowAbove,{seconds:t.above})}`),n&&!["done","error","missing"].includes(e)&&(o+=`, ${b(d.slow,{seconds:n})}`),o}function Oe({title:e,name:t,press:n,reset:o}){let r=m("span",{class:"bpl-state"}),s=m("span",{class:"bpl-only-read",role:"status"}),a=m("button",{type:"button",class:"bpl-run",click:n}),c=b(d.resetCell,{number:t}),l=m("button",{type:"button",class:"bpl-reset","aria-label":c,click:o},d.reset);return{node:m("div",{class:"bpl-tools",role:"group","aria-label":e},a,l,e,r,s),offerReset:p=>{l.hidden=!p},say:p=>{s.textContent=`${e}: ${p}`},show(p,g,h){a.textContent=g?d.stop:d.run,a.setAttribute("aria-label",b(g?d.stopCell:d.runCell,{number:t})),r.dataset.state=p,r.textContent=h}}}function q({node:e,known:t,number:n,store:o,figures:r,actions:s}){let a=ve(e),c=[...a.children],{place:l,stored:i}=ke(e,(t.tags??[]).includes("hide-cell")),p=String(n),g=!!t.own,h=()=>x.doing==="running"||x.doing==="fetching",u=b(g?d.ownCell:d.cell,{number:p}),f=Oe({title:u,name:p,press:()=>h()?s.stop():s.run(),reset:()=>x.reset()}),w=m("div",{class:"bpl-field highlight"});a.append(w),a.after(f.node);let y=o.read(t.id)??t.source,v=null;function O(k){y=k,y===t.source?o.forget(t.id):o.write(t.id,y),f.offerReset(y!==t.source),s.changed()}f.offerReset(y!==t.source);let x={id:t.id,name:p,own:g,after:t.after,slow:t.slow??0,node:e,doing:null,ended:null,ranAt:0,ranText:null,about:{},output:W({place:l,stored:i,figures:r}),text:()=>y,edit(k){if(v)return;let ce=b(g?d.codeOfOwn:d.codeOf,{number:p});v=k({parent:w,text:y,label:ce,change:O,run:s.run,runAndGo:s.runAndGo});for(let pe of c)pe.hidden=!0},focus:()=>v?.focus(),reset(){O(t.source),v?.set(t.source),x.ranText!==t.source&&x.output.reset(),v?.focus()},says:f.say,showState(k){e.dataset.liveState=k,f.show(k,h(),je(k,x.about,x.slow))}};return x}function G(e){return e.flatMap(({number:t,after:n})=>{let o=document.getElementById(`exercise-${t.replace(".","-")}`);if(!o)return[];let r=m("div",{class:"cell_input"},m("div",{class:"highlight"})),s=m("div",{class:"cell bpl-own"},r),a=o.querySelector(":scope details");return a?a.before(s):o.append(s),[{node:s,known:{id:`own-${t}`,own:t,after:n,source:b(d.ownHint,{number:t})}}]})}function z({root:e,tell:t}){let n=new Map,o=new Map,r=c=>(o.has(c)||o.set(c,j(`${e}figures/${c}.js`)),o.get(c));async function s(c){return globalThis.backpropFigures||await r("kit"),backpropFigures.modules[c]||await r(c),backpropFigures.modules[c]}function a(c,l){let i=backpropFigures.kit.createModel(l),p={model:i,known:{...l},hearing:!1,views:0};return i.python=!0,i.save_changes=()=>{let g={};for(let h in p.known)i.get(h)!==p.known[h]&&(g[h]=p.known[h]=i.get(h));Object.keys(g).length&&t({do:"heard",model:c,state:g})},n.set(c,p),p}return{state(c,l){let i=n.get(c);i&&(Object.assign(i.known,l),i.model.set(l))},show({model_id:c,state:l},i){let p=()=>{},g=!1;return s(l.module).then(({render:h})=>{if(g)return;let u=n.get(c)??a(c,l);u.views+=1;let f=h({model:u.model,el:i});p=()=>{f(),u.views-=1,!(u.views>0)&&(n.delete(c),t({do:"forget",model:c}))},i.dataset.ready=Math.round(performance.now())}).catch(h=>{console.error(h),i.textContent=d.figureFailed}),()=>{g=!0,p()}},orphan(){for(let{model:c}of n.values())c.save_changes=()=>{};n.clear()}}}var K=e=>e.split(/(?<=\n)/);function Te(e,t){let n=new Map(t.map(s=>[s.id,s.text()])),o=t.filter(s=>s.own&&s.text().trim()),r=structuredClone(e);return r.cells=r.cells.flatMap(s=>{n.has(s.id)&&(s.source=K(n.get(s.id)));let a=o.filter(c=>c.after===s.id);return[s,...a.map(c=>({cell_type:"code",execution_count:null,id:c.id,metadata:{},outputs:[],source:K(c.text())}))]}),r}async function J({root:e,page:t,cells:n,say:o}){let r=globalThis.backpropLive;try{r.notebook??=await j(`${e}live/pages/${t.replaceAll("/","__")}.notebook.js`).then(()=>r.notebook)}catch{return o(d.downloadFailed)}let s=`${JSON.stringify(Te(r.notebook,n),null,1)}
`,a=URL.createObjectURL(new Blob([s],{type:"application/x-ipynb+json"}));m("a",{href:a,download:`${t.split("/").at(-1)}.ipynb`}).click(),setTimeout(()=>URL.revokeObjectURL(a),6e4)}function H({parent:e,text:t,label:n,change:o,run:r,runAndGo:s}){let a=()=>{i.rows=i.value.split(`
`).length},i=m("textarea",{class:"bpl-plain","aria-label":n,spellcheck:"false",autocapitalize:"off",autocomplete:"off",keydown:p=>{p.key!=="Enter"||!(p.ctrlKey||p.metaKey||p.shiftKey)||(p.preventDefault(),(p.shiftKey?s:r)())},input:()=>{a(),o(i.value)}});return i.value=t,a(),e.append(i),{set(p){i.value=p,a()},focus:()=>i.focus()}}var V=`// Written by make live: change the sources in book/live, not this file.
(()=>{var O={js:"text/javascript",json:"application/json",wasm:"application/wasm"};function g({base:e,packageBase:n,sums:a={},files:t=null}){let l=self.fetch.bind(self),d=s=>s.startsWith(e)?decodeURIComponent(s.slice(e.length)):null;self.fetch=async(s,i={})=>{let r=d(String(s.url??s));if(t&&r!==null){if(!Object.hasOwn(t,r))throw new TypeError(\`\${r} is not in the copy of Python beside this book\`);let f=O[r.split(".").at(-1)]??"application/octet-stream";return new Response(t[r],{headers:{"content-type":f}})}return l(s,r!==null&&Object.hasOwn(a,r)?{...i,integrity:a[r]}:i)};let p=async s=>{let i=await self.fetch(e+s);if(!i.ok)throw new Error(\`\${s}: \${i.status} \${i.statusText}\`);return i};return{base:e,packageBase:n??e,text:async s=>(await p(s)).text(),json:async s=>(await p(s)).json(),close(){if(t)for(let s of Object.keys(t))s.endsWith(".whl")||delete t[s]}}}var m="/book",P=\`
import importlib.util, json, sys
sys.path.insert(0, \${JSON.stringify(m)})
from in_page import anywidget
from in_page.cells import Cells
sys.modules["anywidget"] = anywidget

def start(post, fetchable):
    send = lambda message: post(json.dumps(message))
    anywidget.connect(send)
    found = {m: p for m, p in fetchable.items() if "." not in m and m not in sys.modules and m != "threadpoolctl" and not importlib.util.find_spec(m)}
    return Cells(send, found)
\`,o=null,u=null,y=null,c=e=>self.postMessage(e),x=e=>self.postMessage(JSON.parse(e));function R(e){let n={};for(let[a,{imports:t=[]}]of Object.entries(e.packages))for(let l of t)n[l]=a;return n}async function S({origin:e,archive:n}){let{base:a,packageBase:t,text:l,json:d,close:p}=g(e),s=j=>{let h=URL.createObjectURL(new Blob([j],{type:"text/javascript"}));importScripts(h),URL.revokeObjectURL(h)};c({is:"step",step:"fetching"});let[i,r,f]=await Promise.all([l("pyodide.js"),l("pyodide.asm.js"),d("pyodide-lock.json")]);if(s(i),s(r),c({is:"step",step:"starting"}),o=await self.loadPyodide({indexURL:a,packageBaseUrl:t,lockFileContents:f}),c({is:"step",step:"numpy"}),!await k("numpy"))throw new Error("numpy could not be fetched");o.FS.mkdirTree(m),o.unpackArchive(n,"zip",{extractDir:m}),o.runPython(P);let b=o.toPy(R(f));u=o.globals.get("start")(x,b),y=o.pyimport("in_page.anywidget"),o.runPython("import backprop"),p(),c({is:"ready",version:o.runPython("import platform; platform.python_version()")})}async function k(e){try{await o.loadPackage(e,{messageCallback(){},errorCallback(){}})}catch(n){console.warn(n)}return e in o.loadedPackages}async function U({cell:e,number:n,source:a}){for(;;){let t=u.run(e,n,a).toJs({dict_converter:Object.fromEntries});if(t.end!=="wanted")return c({is:"ended",cell:e,...t});c({is:"fetching",cell:e,package:t.package}),await k(t.package)||c({is:"unreachable",cell:e,package:t.package}),u.packages.there(t.package)}}function C({model:e,state:n}){let a=o.toPy(n),t=y.heard(e,a);a.destroy(),t&&c({is:"refused",model:e,why:t})}var _={start:S,run:U,heard:C,forget:({model:e})=>y?.forget(e)},w=Promise.resolve();self.onmessage=({data:e})=>{w=w.then(()=>_[e.do](e)).catch(n=>c({is:"died",during:e.do,why:String(n?.message??n)}))};})();
`;function X({find:e,hear:t}){let n=null;function o(){n?.terminate(),n=null}async function r(){o();let s=URL.createObjectURL(new Blob([V],{type:"text/javascript"})),a=new Worker(s);n=a;let c=l=>{n===a&&t(l)};a.onmessage=({data:l})=>c(l),a.onerror=l=>{l.preventDefault(),c({is:"died",during:"run",why:l.message??""})};try{let{origin:l,archive:i}=await e();URL.revokeObjectURL(s),n===a&&a.postMessage({do:"start",origin:l,archive:i},l.files?Object.values(l.files):[])}catch(l){c({is:"died",during:"start",why:String(l?.message??l)})}}return{begin:r,end:o,tell:s=>n?.postMessage(s),alive:()=>n!==null}}var E=e=>e.ranAt>0,Y=e=>E(e)&&e.ranText!==e.text();function Ce(e,t){let n=e[t];return E(n)&&e.slice(0,t).some(o=>!o.own&&(o.ranAt>n.ranAt||Y(o)))}function $(e,t){let n=e[t];return n.doing?n.doing:E(n)?Y(n)?"changed":Ce(e,t)?"stale":n.ended:"fresh"}var Q=(e,t)=>["done","missing"].includes($(e,t)),Z=(e,t)=>e.map((n,o)=>o).filter(n=>n===t||n<t&&!e[n].own&&!Q(e,n)),ee=e=>e.map((t,n)=>n).filter(t=>!e[t].own&&!Q(e,t)),te=(e,t)=>t.reduce((n,o)=>n+(e[o].slow??0),0);var Se={scipy:"SciPy",PIL:"Pillow"},N=e=>Se[e]??e;function Pe({package:e,name:t,from:n}){let o=N(e);return t?b(d.missingName,{name:t,number:n,package:o}):b(d.missing,{package:o})}function Re({run:e,drop:t}){let n=[],o={now:null,ready:!1,next(){!o.ready||o.now!==null||n.length===0||(o.now=n.shift(),e(o.now))},add(r){let s=r.filter(a=>!n.includes(a)&&a!==o.now);return n=[...n,...s].sort((a,c)=>a-c),s},leave(){let r=n;return n=[],r.forEach(t),r}};return o}function Ae({current:e,ended:t,figures:n,say:o,show:r}){let s=a=>c=>{let l=e();l?.id===c.cell&&a(l,c)};return{stream:s((a,{stream:c,text:l})=>a.output.write(c,l)),output:s((a,{data:c})=>a.output.show(c)),fetching:s((a,{package:c})=>{a.doing="fetching",a.about={package:N(c)},a.output.begin(),r()}),ended:s(t),unreachable:({package:a})=>o(b(d.unreachable,{package:N(a)})),state:({model:a,state:c})=>n.state(a,c),refused:({why:a})=>o(b(d.refused,{why:a}))}}function ne({cells:e,tell:t,say:n,figures:o}){let r=0,s=0,a=()=>{for(let u=0;u<e.length;u++)e[u].showState($(e,u))};function c(u){let f=e[u];Object.assign(f,{doing:"running",about:{},runText:f.text()}),f.output.begin(),s=performance.now(),n(b(d.busy,{number:f.name})),t({do:"run",cell:f.id,number:f.name,source:f.runText})}let i=Re({run:c,drop:u=>{e[u].doing=null}});function p(u){let f=i.add(u);for(let w of f){let y=f.filter(v=>v<w);Object.assign(e[w],{doing:"waiting",about:{above:te(e,y)}})}i.next(),a()}function g(u,f){i.now=null;let w={seconds:(performance.now()-s)/1e3};if(Object.assign(u,{doing:null,ended:f.end,ranText:u.runText,ranAt:++r,about:w}),n(d.idle),f.end==="error"){u.output.error(f.text);for(let y of i.leave())e[y].about={blocked:u.name}}else f.end==="missing"&&u.output.keep(Pe(f));u.says(f.end==="error"?f.says:d.state[f.end]),i.next(),a()}let h=Ae({current:()=>e[i.now],ended:g,figures:o,say:n,show:a});return{hear:u=>h[u.is]?.(u),run:u=>p(Z(e,u)),runAll:()=>p(ee(e)),ready(){i.ready=!0,i.next(),a()},begin(u=!1){i.ready=!1,i.now!==null&&(e[i.now].about={stopped:u}),i.now=null,i.leave(),o.orphan();for(let f of e)Object.assign(f,{doing:null,ended:null,ranAt:0,ranText:null});a()},show:a}}var re=()=>location.protocol==="file:";function Ee(e){let t=atob(e),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n.buffer}async function oe(e,t){if(!re()){let o=await fetch(e+t);if(!o.ok)throw new Error(`${t}: ${o.status}`);return o.arrayBuffer()}await j(`${e}${t}.js`);let{[t]:n}=backpropLive.bytes;return delete backpropLive.bytes[t],Ee(n)}async function se({root:e,config:t}){let n=await oe(`${e}live/`,t.archive);if(!t.beside){let{cdn:a,packages:c,sums:l}=t;return{origin:{base:a,packageBase:c,sums:l,files:null},archive:n}}let o=`${e}pyodide/`;if(!re())return{origin:{base:o,packageBase:o,sums:t.sums,files:null},archive:n};let r={};for(let a of t.beside)r[a]=await oe(o,a);let s="https://beside.invalid/";return{origin:{base:s,packageBase:s,sums:{},files:r},archive:n}}function ae(e){let t=o=>`bp-live:${e}:${o}`,n=o=>{try{return o()}catch{return null}};return{read:o=>n(()=>localStorage.getItem(t(o))),write:(o,r)=>n(()=>localStorage.setItem(t(o),r)),forget:o=>n(()=>localStorage.removeItem(t(o)))}}var ie=`/* Python in the page: loaded with it, so that pages carry none of this before. Colours and type are the book's (css/tokens.css). */
.bpl-only-read {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
}
.bpl-bar {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem 0.8rem;
  margin: 1.1rem 0;
  padding: 0.5rem 0.8rem;
  border: 1px solid var(--bp-line);
  border-radius: var(--bp-radius, 0.4rem);
  background: var(--bp-surface);
  color: var(--bp-text);
  font: 0.95rem / 1.5 var(--bp-font-ui, sans-serif);
}
.bpl-bar[data-python="failed"] {
  border-inline-start: 4px solid var(--bp-bad);
}
.bpl-line {
  flex: 1 1 16rem;
}
.bpl-buttons {
  display: flex;
  flex-wrap: wrap;
  gap: 0.4rem;
}
.bpl-bar button,
.bpl-tools button {
  min-height: 1.9rem;
  padding: 0.15rem 0.7rem;
  border: 1px solid var(--bp-edge);
  border-radius: var(--bp-radius, 0.4rem);
  background: var(--bp-bg);
  color: var(--bp-text);
  font: inherit;
  cursor: pointer;
}
.bpl-bar button:hover,
.bpl-tools button:hover {
  border-color: var(--bp-accent);
  color: var(--bp-accent);
}
.bpl-tools {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.2rem 0.6rem;
  margin: 0.3rem 0 0.35rem;
  color: var(--bp-muted);
  font: 0.85rem / 1.4 var(--bp-font-ui, sans-serif);
}
.bpl-tools .bpl-run {
  min-width: 3.6rem;
  font-weight: 600;
}
.bpl-state::before {
  content: "· ";
}
.bpl-state:is([data-state="running"], [data-state="fetching"])::before {
  content: "▶ ";
}
.bpl-state[data-state="done"]::before {
  content: "✓ ";
}
.bpl-state[data-state="error"]::before {
  content: "✗ ";
}
.bpl-state:is([data-state="changed"], [data-state="stale"])::before {
  content: "↻ ";
}
.bpl-state:is([data-state="running"], [data-state="error"], [data-state="changed"], [data-state="stale"]) {
  color: var(--bp-text);
  font-weight: 600;
}
.bpl-field:empty {
  display: none;
}
.bpl-field {
  margin: 0;
  border: 1px solid var(--bp-line);
  border-radius: var(--bp-radius, 0.4rem);
  background: var(--bp-code-ground, var(--bp-surface));
  color: var(--bp-code, var(--bp-text));
  font-size: 0.95rem;
}
.bpl-field .cm-editor {
  border-radius: inherit;
  background: none;
  color: inherit;
}
.bpl-field .cm-editor.cm-focused {
  outline: 3px solid var(--bp-accent);
  outline-offset: -1px;
}
.bpl-field .cm-scroller {
  font-family: var(--bp-font-code, monospace);
  font-size: inherit;
  line-height: 1.45;
}
.bpl-field .cm-content {
  padding: 0.7rem 0;
  caret-color: currentColor;
}
.bpl-field .cm-line {
  padding: 0 0.9rem;
}
.bpl-field .cm-cursor {
  border-left-color: currentColor;
}
.bpl-field .cm-matchingBracket {
  background: none;
  outline: 1px solid currentColor;
}
.bpl-plain {
  display: block;
  width: 100%;
  padding: 0.7rem 0.9rem;
  border: 0;
  background: none;
  color: inherit;
  font: inherit;
  font-family: var(--bp-font-code, monospace);
  line-height: 1.45;
  white-space: pre-wrap;
  resize: vertical;
}
.bd-article .bpl-output > pre {
  margin: 0.3rem 0;
  white-space: pre-wrap;
  overflow-wrap: anywhere;
}
.bd-article .bpl-output > pre.bpl-error {
  border-left-color: var(--bp-bad);
}
.bd-article .bpl-note {
  margin: 0.3rem 0;
  color: var(--bp-muted);
  font: 0.9rem / 1.5 var(--bp-font-ui, sans-serif);
}
.bpl-output:empty {
  display: none;
}
@media (pointer: coarse) {
  .bpl-bar button,
  .bpl-tools button {
    min-height: 2.75rem;
  }
}
@media (max-width: 40rem) {
  .bpl-field {
    font-size: 16px;
  }
} /* smaller, and a phone zooms in */
@media print {
  .bpl-bar,
  .bpl-tools {
    display: none;
  }
}
`;globalThis.backpropLive??={bytes:{},pages:{}};var T=globalThis.backpropLive;function Ne(e){let t=[...document.querySelectorAll("div.cell")];if(t.length!==e.cells.length)throw new Error(d.otherPage);return[...t.map((o,r)=>({node:o,known:e.cells[r]})),...G(e.own??[])].sort((o,r)=>o.node.compareDocumentPosition(r.node)&Node.DOCUMENT_POSITION_FOLLOWING?-1:1)}function _e(e,t){let n=new Map(e.map(r=>[r.node,r])),o=new IntersectionObserver(r=>{for(let{target:s,isIntersecting:a}of r)a&&(n.get(s).edit(t),o.unobserve(s))},{rootMargin:"100% 0px"});for(let r of e)o.observe(r.node)}function Ue({why:e,config:t}){return typeof WebAssembly!="object"||typeof Worker!="function"?d.tooOld:/memory/i.test(e)?d.noMemory:!t.beside&&/fetch|network|load/i.test(e)?b(d.noNetwork,{host:new URL(t.cdn).host}):e}async function le({root:e,page:t,button:n}){let o=_(n);try{document.head.append(Object.assign(document.createElement("style"),{textContent:ie})),await j(`${e}live/pages/${t.replaceAll("/","__")}.js`);let r=await j(`${e}live/editor.js`).then(()=>T.editor,()=>H);Me({root:e,page:t,bar:o,createEditor:r,data:T.pages[t]})}catch(r){o.fail(String(r?.message??r),()=>le({root:e,page:t,button:n}))}}function Le({root:e,config:t,bar:n,hears:o}){let r=X({find:()=>se({root:e,config:t}),hear:c});function s(){n.starting(t),r.begin()}function a({during:l,why:i}){return console.warn(i),o.gone(),r.end(),l==="start"?n.failStart(Ue({why:i,config:t}),s):(s(),n.say(b(d.died,{why:/memory/i.test(i)?d.noMemory:i})))}function c(l){l.is==="step"?n.step(l.step):l.is==="ready"?(n.ready(l.version),o.ready()):l.is==="died"?a(l):o.message(l)}return{begin:s,tell:r.tell,stop(){o.gone(!0),s(),n.say(d.stopped)}}}function Me({root:e,page:t,bar:n,createEditor:o,data:r}){let s=ae(t),a=[],c={gone:h=>p.begin(h),ready:()=>p.ready(),message:h=>p.hear(h)},l=Le({root:e,config:r.config,bar:n,hears:c}),i=z({root:e,tell:l.tell}),p=ne({cells:a,tell:l.tell,say:n.say,figures:i}),g=0;for(let{node:h,known:u}of Ne(r)){let f=a.length,w=()=>p.run(f),v={run:w,runAndGo:()=>{w();let O=a.find((x,k)=>k>f&&x.node.querySelector(".cell_input").checkVisibility());O?.edit(o),O?.focus()},stop:l.stop,changed:p.show};a.push(q({node:h,known:u,number:u.own??++g,store:s,figures:i,actions:v}))}p.show(),_e(a,o),n.actions({runAll:p.runAll,download:()=>J({root:e,page:t,cells:a,say:n.say})}),l.begin(),T.cells=a}T.start=le;})();
