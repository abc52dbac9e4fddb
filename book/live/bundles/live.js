// Written by make live: change the sources in book/live, not this file.
(()=>{function m(e,t={},...n){let o=document.createElement(e);for(let[r,s]of Object.entries(t))typeof s=="function"?o.addEventListener(r,s):s===!0?o.setAttribute(r,""):s!==!1&&s!==null&&s!==void 0&&o.setAttribute(r,s);return o.append(...n.flat().filter(r=>r!=null)),o}var b=(e,t)=>e.replace(/\{(\w+)\}/g,(n,o)=>t[o]);function j(e){return new Promise((t,n)=>{let o=m("script",{src:e});o.onload=()=>{o.remove(),t()},o.onerror=()=>{o.remove(),n(new Error(e))},document.head.append(o)})}var p={bar:"Python in this page",starting:"Python is being fetched ({megabytes} MB, once; your browser keeps it).",beginning:"Python is starting.",numpy:"Python is here; numpy is being loaded.",ready:"Python {version} is ready. Run a cell: what stands above it and has not run yet runs first.",busy:"Running cell {number}.",idle:"Python is ready.",failedStart:"Python could not be started here: {why}. The printed outputs stay, and what you typed is kept.",noNetwork:"it is fetched from {host}, and there is no way there now",tooOld:"this browser cannot run WebAssembly in a worker",noMemory:"the browser gave it no memory",again:"Try again",died:"Python ended ({why}) and begins anew. The cells have to run again; what you typed is kept.",stopped:"Stopped. Python begins anew, so the cells have to run again; what you typed is kept.",refused:"The figure says: {why}",unreachable:"{package} could not be fetched.",runAll:"Run all cells",download:"Download as notebook",downloadFailed:"The notebook could not be made: its text is not beside this page.",run:"Run",runCell:"Run cell {number}",stop:"Stop",stopCell:"Stop cell {number}",reset:"Reset",resetCell:"Reset cell {number} to what is printed",cell:"Cell {number}",codeOf:"Code of cell {number}. Tab indents; Escape, then Tab, leaves. Ctrl and Enter run it, Shift and Enter go on.",codeOfOwn:"Your code for exercise {number}. Tab indents; Escape, then Tab, leaves. Ctrl and Enter run it.",ownCell:"Exercise {number}",ownHint:`# Exercise {number}: write here, then press Run
`,ownCheck:"Written? The cell with {call} says whether it is right.",state:{fresh:"not run yet",changed:"changed: run again",stale:"changed above: run again",waiting:"waits for the cells above",running:"running",fetching:"fetching {package}",done:"done",error:"error",missing:"printed output",blocked:"not run: cell {number} above has an error",stopped:"stopped: run again"},seconds:"{seconds} s",slow:"takes about {seconds} s here",slowAbove:"about {seconds} s for these",missing:"This needs {package}, which is not in the copy of Python that this page uses.",missingName:"This uses {name}, which cell {number} makes, and that needs {package}: it is not in the copy of Python that this page uses.",storedStays:"The printed output stays.",notDrawn:"This figure is the printed one: to draw it anew takes matplotlib, which is not in the copy of Python that this page uses.",notDrawnNew:"Drawing takes matplotlib, which is not in the copy of Python that this page uses. The figure in words:",figureFailed:"This interactive figure could not start.",otherPage:"This page and its code do not fit together; load the page again."};function _(e){let t=m("span",{class:"bpl-line",role:"status"}),n=m("span",{class:"bpl-buttons"}),o=document.querySelector(".bpl-bar"),r=m("div",{class:"bpl-bar",id:"run-here",role:"group","aria-label":p.bar,tabindex:"-1"},t,n);o?o.replaceWith(r):(document.querySelector(".bp-live-start")??e).replaceWith(r),r.focus({preventScroll:!0});let s=(l,d)=>m("button",{type:"button",click:d},l),a=[],c=l=>{t.textContent=l},i=(l,d)=>{r.dataset.python="failed",t.textContent=l,n.replaceChildren(s(p.again,d))};return{say:c,starting({megabytes:l}){r.dataset.python="starting",t.textContent=b(p.starting,{megabytes:l}),n.replaceChildren(...a)},step(l){let d={starting:p.beginning,numpy:p.numpy}[l];d&&r.dataset.python==="starting"&&(t.textContent=d)},ready(l){r.dataset.python="ready",r.dataset.version=l,t.textContent=b(p.ready,{version:l.split(".").slice(0,2).join(".")})},actions({runAll:l,download:d}){a=[s(p.runAll,l),s(p.download,d)],n.replaceChildren(...a)},failStart:(l,d)=>i(b(p.failedStart,{why:l}),d),fail:i}}var U="http://www.w3.org/2000/svg",C="http://www.w3.org/1999/xlink",S=e=>new Set(e.split(" ")),ue=S("svg g path rect circle ellipse line polyline polygon text tspan defs clipPath use image title desc marker pattern mask linearGradient radialGradient stop symbol filter feFlood feComposite"),fe=S("table caption colgroup col thead tbody tfoot tr th td div span p pre code b strong i em sub sup br hr ul ol li"),me=S("class id role aria-label aria-hidden x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy width height d points transform viewBox preserveAspectRatio fill fill-opacity fill-rule stroke stroke-width stroke-opacity stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit opacity clip-path clip-rule clipPathUnits mask marker-start marker-mid marker-end markerWidth markerHeight refX refY orient offset stop-color stop-opacity gradientUnits gradientTransform patternUnits patternTransform font-family font-size font-style font-weight text-anchor dominant-baseline letter-spacing filter filterUnits color-interpolation-filters flood-color flood-opacity operator in in2 result colspan rowspan scope start"),be=/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=\s]*$/,he=/^#[\w.:-]+$/,L=/url\(\s*(?!["']?#[\w.:-]+["']?\s*\))|@import|expression\(|image-set\(|javascript:/i;function ge(e,t){for(let{name:n,value:o,namespaceURI:r}of e.attributes){if(n==="style"){L.test(o)||(t.style.cssText=o);continue}if(n==="href"||r===C&&n.endsWith("href")){let s=e.localName==="image"?be:he;["image","use","linearGradient","radialGradient"].includes(e.localName)&&s.test(o)&&t.setAttributeNS(r===C?C:null,n,o);continue}me.has(n)&&!L.test(o)&&t.setAttribute(n,o)}}function ye(e){if(e.nodeType===Node.TEXT_NODE)return document.createTextNode(e.data);if(e.nodeType!==Node.ELEMENT_NODE)return null;let t=e.namespaceURI===U;if(!(t?ue:fe).has(e.localName))return null;let n=t?document.createElementNS(U,e.localName):document.createElement(e.localName);return ge(e,n),n.append(...M(e)),n}var M=e=>[...e.childNodes].map(ye).filter(Boolean);function B(e){return M(new DOMParser().parseFromString(e,"text/html").body)}function D(e){let t="",n="",o=0;return{write(r){for(let s of r.split(/(\r\n|\r|\n)/))s===`
`||s===`\r
`?(t+=`${n}
`,n="",o=0):s==="\r"?o=0:s&&(n=n.slice(0,o)+s+n.slice(o+s.length),o+=s.length);e(t+n)},text:()=>t+n}}var F="application/x-not-drawn",I="application/vnd.jupyter.widget-view+json",P=(e,t="")=>m("pre",{class:`bpl-text bpl-${e}`,tabindex:"0"},t),A=(e,...t)=>m("div",{class:`output ${e}`},...t),R=e=>m("p",{class:"bpl-note"},e);function we(e,t){let n=t?.querySelector("svg");return n?[A("text_html",n.cloneNode(!0)),R(p.notDrawn)]:[R(`${p.notDrawnNew} ${e}`)]}function xe(e,t){if(F in e)return we(e[F],t);let n=e["text/html"]??e["image/svg+xml"];if(n)return[A("text_html",...B(n))];let o=e["text/plain"]??"",r=e["image/png"]?.replace(/\s/g,"");return[r?m("img",{alt:o,src:`data:image/png;base64,${r}`}):P("plain",o)]}function W({place:e,stored:t,figures:n}){let o=[],r=null,s=null;function a(i){for(let l of o.splice(0))l();r=s=null,e.replaceChildren(),t&&(t.hidden=!i)}function c(...i){r=s=null,e.append(...i)}return{begin:()=>a(!1),reset:()=>a(!0),write(i,l){if(s!==i){let d=P(i);c(d),s=i,r=D(g=>{d.textContent=g})}r.write(l)},show(i){if(!i[I])return c(...xe(i,t));let l=m("div",{class:"bp-widget"});return c(A("bp-widget-cell",l)),o.push(n.show(i[I],l))},error:i=>c(P("error",i)),keep(i){a(!0),c(R(t?`${i} ${p.storedStays}`:i))}}}function ke(e){let t=e.querySelector(".cell_input");if(t)return t;let n=m("div",{class:"cell_input"});return e.prepend(n),n}function ve(e,t){let n=m("div",{class:"bpl-output cell_output"}),o=e.querySelector(".cell_output"),r=e.querySelector(".cell_input");return o?o.after(n):(t?r:r.closest("details")??r).after(n),{place:n,stored:o}}function je(e,t,n){if(e==="fresh"&&t.stopped)return p.state.stopped;if(t.blocked&&["fresh","changed","stale"].includes(e))return b(p.state.blocked,{number:t.blocked});let o=b(p.state[e],t);return e==="done"&&t.seconds>=1&&(o+=`, ${b(p.seconds,{seconds:t.seconds.toFixed(1)})}`),t.above&&(o+=`, ${b(p.slowAbove,{seconds:t.above})}`),n&&!["done","error","missing"].includes(e)&&(o+=`, ${b(p.slow,{seconds:n})}`),o}function Te({title:e,name:t,press:n,reset:o}){let r=m("span",{class:"bpl-state"}),s=m("span",{class:"bpl-only-read",role:"status"}),a=m("button",{type:"button",class:"bpl-run",click:n}),c=b(p.resetCell,{number:t}),i=m("button",{type:"button",class:"bpl-reset","aria-label":c,click:o},p.reset);return{node:m("div",{class:"bpl-tools",role:"group","aria-label":e},a,i,e,r,s),offerReset:d=>{i.hidden=!d},say:d=>{s.textContent=`${e}: ${d}`},show(d,g,h){a.textContent=g?p.stop:p.run,a.setAttribute("aria-label",b(g?p.stopCell:p.runCell,{number:t})),r.dataset.state=d,r.textContent=h}}}function G({node:e,known:t,number:n,store:o,figures:r,actions:s}){let a=ke(e),c=[...a.children],{place:i,stored:l}=ve(e,(t.tags??[]).includes("hide-cell")),d=String(n),g=!!t.own,h=()=>x.doing==="running"||x.doing==="fetching",u=b(g?p.ownCell:p.cell,{number:d}),f=Te({title:u,name:d,press:()=>h()?s.stop():s.run(),reset:()=>x.reset()}),w=m("div",{class:"bpl-field highlight"});a.append(w),a.after(f.node);let y=o.read(t.id)??t.source,k=null;function T(v){y=v,y===t.source?o.forget(t.id):o.write(t.id,y),f.offerReset(y!==t.source),s.changed()}f.offerReset(y!==t.source);let x={id:t.id,name:d,own:g,after:t.after,slow:t.slow??0,node:e,doing:null,ended:null,ranAt:0,ranText:null,about:{},output:W({place:i,stored:l,figures:r}),text:()=>y,edit(v){if(k)return;let ce=b(g?p.codeOfOwn:p.codeOf,{number:d});k=v({parent:w,text:y,label:ce,change:T,run:s.run,runAndGo:s.runAndGo});for(let pe of c)pe.hidden=!0},focus:()=>k?.focus(),reset(){T(t.source),k?.set(t.source),x.ranText!==t.source&&x.output.reset(),k?.focus()},says:f.say,showState(v){e.dataset.liveState=v,f.show(v,h(),je(v,x.about,x.slow))}};return x}function q(e){return e.flatMap(({number:t,after:n,call:o})=>{let r=document.getElementById(`exercise-${t.replace(".","-")}`);if(!r)return[];let s=m("div",{class:"cell_input"},m("div",{class:"highlight"})),a=o?m("p",{class:"bpl-note"},b(p.ownCheck,{call:o})):null,c=m("div",{class:"cell bpl-own"},s,a),i=r.querySelector(":scope details");return i?i.before(c):r.append(c),[{node:c,known:{id:`own-${t}`,own:t,after:n,source:b(p.ownHint,{number:t})}}]})}function z({root:e,tell:t}){let n=new Map,o=new Map,r=c=>(o.has(c)||o.set(c,j(`${e}figures/${c}.js`)),o.get(c));async function s(c){return globalThis.backpropFigures||await r("kit"),backpropFigures.modules[c]||await r(c),backpropFigures.modules[c]}function a(c,i){let l=backpropFigures.kit.createModel(i),d={model:l,known:{...i},hearing:!1,views:0};return l.python=!0,l.save_changes=()=>{let g={};for(let h in d.known)l.get(h)!==d.known[h]&&(g[h]=d.known[h]=l.get(h));Object.keys(g).length&&t({do:"heard",model:c,state:g})},n.set(c,d),d}return{state(c,i){let l=n.get(c);l&&(Object.assign(l.known,i),l.model.set(i))},show({model_id:c,state:i},l){let d=()=>{},g=!1;return s(i.module).then(({render:h})=>{if(g)return;let u=n.get(c)??a(c,i);u.views+=1;let f=h({model:u.model,el:l});d=()=>{f(),u.views-=1,!(u.views>0)&&(n.delete(c),t({do:"forget",model:c}))},l.dataset.ready=Math.round(performance.now())}).catch(h=>{console.error(h),l.textContent=p.figureFailed}),()=>{g=!0,d()}},orphan(){for(let{model:c}of n.values())c.save_changes=()=>{};n.clear()}}}var K=e=>e.split(/(?<=\n)/);function Oe(e,t){let n=new Map(t.map(s=>[s.id,s.text()])),o=t.filter(s=>s.own&&s.text().trim()),r=structuredClone(e);return r.cells=r.cells.flatMap(s=>{n.has(s.id)&&(s.source=K(n.get(s.id)));let a=o.filter(c=>c.after===s.id);return[s,...a.map(c=>({cell_type:"code",execution_count:null,id:c.id,metadata:{},outputs:[],source:K(c.text())}))]}),r}async function J({root:e,page:t,cells:n,say:o}){let r=globalThis.backpropLive;try{r.notebook??=await j(`${e}live/pages/${t.replaceAll("/","__")}.notebook.js`).then(()=>r.notebook)}catch{return o(p.downloadFailed)}let s=`${JSON.stringify(Oe(r.notebook,n),null,1)}
`,a=URL.createObjectURL(new Blob([s],{type:"application/x-ipynb+json"}));m("a",{href:a,download:`${t.split("/").at(-1)}.ipynb`}).click(),setTimeout(()=>URL.revokeObjectURL(a),6e4)}function H({parent:e,text:t,label:n,change:o,run:r,runAndGo:s}){let a=()=>{l.rows=l.value.split(`
`).length},l=m("textarea",{class:"bpl-plain","aria-label":n,spellcheck:"false",autocapitalize:"off",autocomplete:"off",keydown:d=>{d.key!=="Enter"||!(d.ctrlKey||d.metaKey||d.shiftKey)||(d.preventDefault(),(d.shiftKey?s:r)())},input:()=>{a(),o(l.value)}});return l.value=t,a(),e.append(l),{set(d){l.value=d,a()},focus:()=>l.focus()}}var V=`// Written by make live: change the sources in book/live, not this file.
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
`;function X({find:e,hear:t}){let n=null;function o(){n?.terminate(),n=null}async function r(){o();let s=URL.createObjectURL(new Blob([V],{type:"text/javascript"})),a=new Worker(s);n=a;let c=i=>{n===a&&t(i)};a.onmessage=({data:i})=>c(i),a.onerror=i=>{i.preventDefault(),c({is:"died",during:"run",why:i.message??""})};try{let{origin:i,archive:l}=await e();URL.revokeObjectURL(s),n===a&&a.postMessage({do:"start",origin:i,archive:l},i.files?Object.values(i.files):[])}catch(i){c({is:"died",during:"start",why:String(i?.message??i)})}}return{begin:r,end:o,tell:s=>n?.postMessage(s),alive:()=>n!==null}}var E=e=>e.ranAt>0,Y=e=>E(e)&&e.ranText!==e.text();function Ce(e,t){let n=e[t];return E(n)&&e.slice(0,t).some(o=>!o.own&&(o.ranAt>n.ranAt||Y(o)))}function $(e,t){let n=e[t];return n.doing?n.doing:E(n)?Y(n)?"changed":Ce(e,t)?"stale":n.ended:"fresh"}var Q=(e,t)=>["done","missing"].includes($(e,t)),Z=(e,t)=>e.map((n,o)=>o).filter(n=>n===t||n<t&&!e[n].own&&!Q(e,n)),ee=e=>e.map((t,n)=>n).filter(t=>!e[t].own&&!Q(e,t)),te=(e,t)=>t.reduce((n,o)=>n+(e[o].slow??0),0);var Se={scipy:"SciPy",PIL:"Pillow"},N=e=>Se[e]??e;function Pe({package:e,name:t,from:n}){let o=N(e);return t?b(p.missingName,{name:t,number:n,package:o}):b(p.missing,{package:o})}function Re({run:e,drop:t}){let n=[],o={now:null,ready:!1,next(){!o.ready||o.now!==null||n.length===0||(o.now=n.shift(),e(o.now))},add(r){let s=r.filter(a=>!n.includes(a)&&a!==o.now);return n=[...n,...s].sort((a,c)=>a-c),s},leave(){let r=n;return n=[],r.forEach(t),r}};return o}function Ae({current:e,ended:t,figures:n,say:o,show:r}){let s=a=>c=>{let i=e();i?.id===c.cell&&a(i,c)};return{stream:s((a,{stream:c,text:i})=>a.output.write(c,i)),output:s((a,{data:c})=>a.output.show(c)),fetching:s((a,{package:c})=>{a.doing="fetching",a.about={package:N(c)},a.output.begin(),r()}),ended:s(t),unreachable:({package:a})=>o(b(p.unreachable,{package:N(a)})),state:({model:a,state:c})=>n.state(a,c),refused:({why:a})=>o(b(p.refused,{why:a}))}}function ne({cells:e,tell:t,say:n,figures:o}){let r=0,s=0,a=()=>{for(let u=0;u<e.length;u++)e[u].showState($(e,u))};function c(u){let f=e[u];Object.assign(f,{doing:"running",about:{},runText:f.text()}),f.output.begin(),s=performance.now(),n(b(p.busy,{number:f.name})),t({do:"run",cell:f.id,number:f.name,source:f.runText})}let l=Re({run:c,drop:u=>{e[u].doing=null}});function d(u){let f=l.add(u);for(let w of f){let y=f.filter(k=>k<w);Object.assign(e[w],{doing:"waiting",about:{above:te(e,y)}})}l.next(),a()}function g(u,f){l.now=null;let w={seconds:(performance.now()-s)/1e3};if(Object.assign(u,{doing:null,ended:f.end,ranText:u.runText,ranAt:++r,about:w}),n(p.idle),f.end==="error"){u.output.error(f.text);for(let y of l.leave())e[y].about={blocked:u.name}}else f.end==="missing"&&u.output.keep(Pe(f));u.says(f.end==="error"?f.says:p.state[f.end]),l.next(),a()}let h=Ae({current:()=>e[l.now],ended:g,figures:o,say:n,show:a});return{hear:u=>h[u.is]?.(u),run:u=>d(Z(e,u)),runAll:()=>d(ee(e)),ready(){l.ready=!0,l.next(),a()},begin(u=!1){l.ready=!1,l.now!==null&&(e[l.now].about={stopped:u}),l.now=null,l.leave(),o.orphan();for(let f of e)Object.assign(f,{doing:null,ended:null,ranAt:0,ranText:null});a()},show:a}}var re=()=>location.protocol==="file:";function Ee(e){let t=atob(e),n=new Uint8Array(t.length);for(let o=0;o<t.length;o++)n[o]=t.charCodeAt(o);return n.buffer}async function oe(e,t){if(!re()){let o=await fetch(e+t);if(!o.ok)throw new Error(`${t}: ${o.status}`);return o.arrayBuffer()}await j(`${e}${t}.js`);let{[t]:n}=backpropLive.bytes;return delete backpropLive.bytes[t],Ee(n)}async function se({root:e,config:t}){let n=await oe(`${e}live/`,t.archive);if(!t.beside){let{cdn:a,packages:c,sums:i}=t;return{origin:{base:a,packageBase:c,sums:i,files:null},archive:n}}let o=`${e}pyodide/`;if(!re())return{origin:{base:o,packageBase:o,sums:t.sums,files:null},archive:n};let r={};for(let a of t.beside)r[a]=await oe(o,a);let s="https://beside.invalid/";return{origin:{base:s,packageBase:s,sums:{},files:r},archive:n}}function ae(e){let t=o=>`bp-live:${e}:${o}`,n=o=>{try{return o()}catch{return null}};return{read:o=>n(()=>localStorage.getItem(t(o))),write:(o,r)=>n(()=>localStorage.setItem(t(o),r)),forget:o=>n(()=>localStorage.removeItem(t(o)))}}var ie=`/* Python in the page: loaded with it, so that pages carry none of this before. Colours and type are the book's (css/tokens.css). */
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
`;globalThis.backpropLive??={bytes:{},pages:{}};var O=globalThis.backpropLive;function Ne(e){let t=[...document.querySelectorAll("div.cell")];if(t.length!==e.cells.length)throw new Error(p.otherPage);return[...t.map((o,r)=>({node:o,known:e.cells[r]})),...q(e.own??[])].sort((o,r)=>o.node.compareDocumentPosition(r.node)&Node.DOCUMENT_POSITION_FOLLOWING?-1:1)}function _e(e,t){let n=new Map(e.map(r=>[r.node,r])),o=new IntersectionObserver(r=>{for(let{target:s,isIntersecting:a}of r)a&&(n.get(s).edit(t),o.unobserve(s))},{rootMargin:"100% 0px"});for(let r of e)o.observe(r.node)}function Ue({why:e,config:t}){return typeof WebAssembly!="object"||typeof Worker!="function"?p.tooOld:/memory/i.test(e)?p.noMemory:!t.beside&&/fetch|network|load/i.test(e)?b(p.noNetwork,{host:new URL(t.cdn).host}):e}async function le({root:e,page:t,button:n}){let o=_(n);try{document.head.append(Object.assign(document.createElement("style"),{textContent:ie})),await j(`${e}live/pages/${t.replaceAll("/","__")}.js`);let r=await j(`${e}live/editor.js`).then(()=>O.editor,()=>H);Me({root:e,page:t,bar:o,createEditor:r,data:O.pages[t]})}catch(r){o.fail(String(r?.message??r),()=>le({root:e,page:t,button:n}))}}function Le({root:e,config:t,bar:n,hears:o}){let r=X({find:()=>se({root:e,config:t}),hear:c});function s(){n.starting(t),r.begin()}function a({during:i,why:l}){return console.warn(l),o.gone(),r.end(),i==="start"?n.failStart(Ue({why:l,config:t}),s):(s(),n.say(b(p.died,{why:/memory/i.test(l)?p.noMemory:l})))}function c(i){i.is==="step"?n.step(i.step):i.is==="ready"?(n.ready(i.version),o.ready()):i.is==="died"?a(i):o.message(i)}return{begin:s,tell:r.tell,stop(){o.gone(!0),s(),n.say(p.stopped)}}}function Me({root:e,page:t,bar:n,createEditor:o,data:r}){let s=ae(t),a=[],c={gone:h=>d.begin(h),ready:()=>d.ready(),message:h=>d.hear(h)},i=Le({root:e,config:r.config,bar:n,hears:c}),l=z({root:e,tell:i.tell}),d=ne({cells:a,tell:i.tell,say:n.say,figures:l}),g=0;for(let{node:h,known:u}of Ne(r)){let f=a.length,w=()=>d.run(f),k={run:w,runAndGo:()=>{w();let T=a.find((x,v)=>v>f&&x.node.checkVisibility());T?.edit(o),T?.focus()},stop:i.stop,changed:d.show};a.push(G({node:h,known:u,number:u.own??++g,store:s,figures:l,actions:k}))}d.show(),_e(a,o),n.actions({runAll:d.runAll,download:()=>J({root:e,page:t,cells:a,say:n.say})}),i.begin(),O.cells=a}O.start=le;})();
