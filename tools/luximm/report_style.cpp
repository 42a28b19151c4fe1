#include "tools/luximm/report_page.h"

// How a report looks, and what it does under the pointer.
namespace luximm::program {

// Colours are told apart by people who are colour-blind (Okabe and Ito), on
// light and on dark ground.
const char* const kReportStyle = R"css(
:root{--ground:#f6f7f9;--card:#fff;--ink:#1a1d21;--soft:#5b6470;--line:#e3e6ea;
--mark:#c5cad1;--c1:#0072b2;--c2:#d55e00;--c3:#009e73;--c4:#aa4499;--good:#007a58;
--bad:#b84300;--field:#f1f3f5;--strong:#fff}
@media (prefers-color-scheme:dark){:root{--ground:#121417;--card:#1c1f24;
--ink:#e8eaed;--soft:#9aa3ae;--line:#2e333a;--mark:#4a515b;--c1:#56b4e9;--c2:#f0954a;
--c3:#3cc79b;--c4:#d98fc8;--good:#4fd1a5;--bad:#f5a15e;--field:#24282e;
--strong:#121417}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);
font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
main{max-width:1180px;margin:0 auto;padding:28px 20px 40px}
header h1{font-size:26px;line-height:1.25;margin:0;overflow-wrap:anywhere}
header p{margin:4px 0 20px;color:var(--soft);overflow-wrap:anywhere}
h2{font-size:17px;margin:0 0 12px}
h3{font-size:15px;margin:0}
.card{background:var(--card);border:1px solid var(--line);border-radius:10px;
padding:16px 18px;margin:0 0 16px;min-width:0}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;
margin:0 0 16px}
.tile{background:var(--card);border:1px solid var(--line);border-radius:10px;
padding:12px 14px;display:flex;flex-direction:column}
.tile b{font-size:21px;line-height:1.3;font-variant-numeric:tabular-nums}
.tile small{font-size:14px;font-weight:500}
.halves{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,470px),1fr));
gap:16px;margin:0 0 16px;align-items:start}
.halves .card{margin:0}
.tile span{color:var(--soft);font-size:13px}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,430px),1fr));
gap:16px;margin:0 0 16px}
.charts .card{margin:0}
figure{margin:0}
figcaption{display:flex;flex-wrap:wrap;gap:4px 16px;align-items:baseline;
justify-content:space-between}
.keys{display:flex;flex-wrap:wrap;gap:2px 14px;color:var(--soft);font-size:13px}
.key i,.tip i{display:inline-block;width:11px;height:11px;border-radius:3px;margin-right:6px;
vertical-align:-1px}
i.c1{background:var(--c1)}i.c2{background:var(--c2)}
i.c3{background:var(--c3)}i.c4{background:var(--c4)}
.plot{position:relative;margin-top:8px}
svg{display:block}
svg.chart{width:100%;height:auto;touch-action:pan-y}
svg text{fill:var(--soft);font-size:12.5px;font-family:inherit}
.grid{stroke:var(--line)}.axis,.mark{stroke:var(--mark)}
.curve{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
.faint{stroke-width:1;opacity:.4}
path.c1{stroke:var(--c1)}path.c2{stroke:var(--c2)}
path.c3{stroke:var(--c3)}path.c4{stroke:var(--c4)}
circle.c1,rect.c1{fill:var(--c1)}circle.c2,rect.c2{fill:var(--c2)}
circle.c3,rect.c3{fill:var(--c3)}circle.c4,rect.c4{fill:var(--c4)}
.cursor{stroke:var(--soft);stroke-dasharray:3 3;visibility:hidden}
.tip{position:absolute;top:6px;pointer-events:none;visibility:hidden;background:var(--card);
border:1px solid var(--mark);border-radius:7px;padding:5px 9px;font-size:13px;
line-height:1.45;white-space:nowrap;box-shadow:0 2px 10px #0002;
font-variant-numeric:tabular-nums}
.tip b{display:block}
.scroll{overflow-x:auto}
.matrix{font-size:12.5px}
.field{fill:var(--field)}
rect.right{fill:var(--c1)}rect.wrong{fill:var(--c2)}
svg text.count{fill:var(--ink);font-size:12.5px}
svg text.strong{fill:var(--strong);font-weight:600}
table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{padding:5px 10px 5px 0;text-align:left;border-bottom:1px solid var(--line);
vertical-align:middle}
th{color:var(--soft);font-weight:500;font-size:13px;white-space:nowrap}
td.n,th.n{text-align:right;white-space:nowrap}
.bar{width:30%;min-width:90px}
td.bar i{display:block;height:9px;border-radius:4px;background:var(--c1);min-width:1px}
.note{color:var(--soft);font-size:13px;margin:8px 0 0}
h2+.note{margin:-8px 0 12px}
.images{display:grid;grid-template-columns:repeat(auto-fill,minmax(148px,1fr));gap:16px}
.images figcaption{display:block;font-size:13px;line-height:1.4;margin-top:6px;
overflow-wrap:anywhere}
.frame{aspect-ratio:1;background:var(--field);border-radius:7px;display:flex;
align-items:center;justify-content:center;overflow:hidden}
.frame img{width:100%;height:100%;object-fit:contain}
.none,.file{color:var(--soft)}
.file{display:block;font-size:12px;white-space:nowrap;overflow:hidden;
text-overflow:ellipsis}
.good{color:var(--good)}.bad{color:var(--bad)}
summary{cursor:pointer;color:var(--soft)}
summary h2{display:inline;color:var(--ink)}
details[open] summary{margin-bottom:8px}
.facts{margin:0;display:grid;gap:0 28px;
grid-template-columns:repeat(auto-fill,minmax(min(100%,320px),1fr))}
.facts div{display:flex;justify-content:space-between;gap:14px;padding:4px 0;
border-bottom:1px solid var(--line);min-width:0}
dt{color:var(--soft);flex:none}
dd{margin:0;text-align:right;overflow-wrap:anywhere;min-width:0}
footer{color:var(--soft);font-size:13px}
@media (max-width:560px){main{padding:18px 12px 28px}.card{padding:13px 13px}
svg.chart text{font-size:18px}.images{grid-template-columns:repeat(auto-fill,minmax(116px,1fr));
gap:12px}.tiles{grid-template-columns:1fr 1fr}.tile b{font-size:18px}}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#444;--line:#ddd;
--mark:#999;--c1:#0072b2;--c2:#d55e00;--c3:#009e73;--c4:#aa4499;--good:#007a58;
--bad:#b84300;--field:#f1f3f5;--strong:#fff}
body{font-size:11pt;-webkit-print-color-adjust:exact;print-color-adjust:exact}
main{max-width:none;padding:0}.card,.tile{break-inside:avoid}
.charts{grid-template-columns:1fr 1fr}svg.chart text{font-size:15px}.matrix{max-width:100%;height:auto}
.scroll{overflow:visible}.images{grid-template-columns:repeat(6,1fr)}}
)css";

const char* const kReportScript = R"js(
(function(){
"use strict";
var read=function(id){return JSON.parse(document.getElementById(id).textContent)};
var text=function(v){
  if(v===null||v===undefined)return "–";
  var a=Math.abs(v);
  return a!==0&&a<1e-3?v.toExponential(2):a<10?v.toFixed(4):v.toFixed(2)};
read("luximm-charts").forEach(function(chart){
  var svg=document.getElementById(chart.id);
  var cursor=svg.querySelector(".cursor");
  var tip=svg.parentNode.querySelector(".tip");
  var hide=function(){cursor.style.visibility=tip.style.visibility="hidden"};
  var show=function(event){
    var box=svg.getBoundingClientRect();
    var scale=chart.width/box.width;
    var at=((event.clientX-box.left)*scale-chart.left)/chart.inner*chart.x_max;
    var best=null;
    chart.series.forEach(function(s){s.x.forEach(function(x){
      var d=Math.abs(x+chart.shift-at);
      if(best===null||d<best.d)best={x:x,d:d}})});
    if(best===null)return hide();
    var px=chart.left+(best.x+chart.shift)/chart.x_max*chart.inner;
    cursor.setAttribute("x1",px);cursor.setAttribute("x2",px);
    tip.textContent="";
    var head=document.createElement("b");
    head.textContent="epoch "+(Number.isInteger(best.x)?best.x:best.x.toFixed(2));
    tip.appendChild(head);
    chart.series.forEach(function(s){
      var i=s.x.indexOf(best.x);
      if(i<0)return;
      var line=document.createElement("div");
      var key=document.createElement("i");
      key.className="c"+s.colour;
      line.appendChild(key);
      line.appendChild(document.createTextNode(s.name+"  "+text(s.y[i])+chart.unit));
      tip.appendChild(line)});
    cursor.style.visibility=tip.style.visibility="visible";
    var left=px/scale+12;
    if(left+tip.offsetWidth>box.width)left=px/scale-12-tip.offsetWidth;
    tip.style.left=Math.max(left,0)+"px"};
  svg.addEventListener("pointermove",show);
  svg.addEventListener("pointerdown",show);
  svg.addEventListener("pointerleave",hide)});
window.addEventListener("beforeprint",function(){
  document.querySelectorAll("details[data-print]").forEach(function(d){d.open=true})});
})();
)js";

}  // namespace luximm::program
