#include "src/exporting/report_style.hpp"

namespace epingle::exporting {

std::string_view report_style() noexcept {
    return R"css(
@page { size: A4; margin: 16mm 15mm 18mm; @bottom-right { content: counter(page) " / " counter(pages); font: 9pt sans-serif; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; background: #fff; color: #000; font: 1rem/1.5 "DejaVu Sans", "Liberation Sans", Arial, sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.8rem; line-height: 1.2; overflow-wrap: anywhere; }
h2 { margin: 2.2rem 0 .6rem; border-bottom: 2px solid #000; padding-bottom: .2rem; font-size: 1.3rem; line-height: 1.25; break-after: avoid; }
h3 { margin: 1.4rem 0 .4rem; font-size: 1.05rem; break-after: avoid; }
p, ul, ol, dl { margin: 0 0 .8rem; }
p, li { overflow-wrap: anywhere; }
a { color: #003b80; }
a:focus-visible, [tabindex]:focus-visible { outline: 3px solid #003b80; outline-offset: 2px; }
nav ul { columns: 15rem; padding-left: 1.2rem; }
.figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(16rem, 1fr)); gap: .8rem; padding: 0; list-style: none; }
.figures li { border: 1px solid #595959; padding: .7rem .9rem; break-inside: avoid; }
.figures strong { display: block; font-size: 1.5rem; line-height: 1.25; }
.figures span { display: block; }
.small { font-size: .875rem; }
figure { margin: 0 0 1rem; break-inside: avoid; }
figure svg { display: block; width: 100%; min-width: 40rem; height: auto; }
.scroll { overflow-x: auto; margin: 0 0 1rem; }
table { width: 100%; border-collapse: collapse; font-size: .9rem; line-height: 1.35; }
caption { padding: .3rem 0; text-align: left; font-weight: bold; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #8c8c8c; padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #ededed; vertical-align: bottom; }
tbody th { font-weight: normal; }
th.number, td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
thead th.number { white-space: normal; }
.columns { columns: 15rem; padding-left: 1.2rem; }
.columns li { break-inside: avoid; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h1 { font-size: 20pt; }
  h2 { margin-top: 14pt; font-size: 13pt; }
  h3 { font-size: 11pt; }
  .figures { grid-template-columns: 1fr 1fr; }
  .figures strong { font-size: 14pt; }
  .small, table { font-size: 8.5pt; }
  .scroll { overflow: visible; }
  .screen { display: none; }
  .page { break-before: page; }
  figure svg { min-width: 0; max-height: 236mm; }
  a { color: inherit; text-decoration: none; }
  thead th { background: none; border-bottom: 2px solid #000; }
}
)css";
}

std::string_view report_policy() noexcept {
    return "default-src 'none'; style-src 'sha256-wLjVxduk7+Yo+wduCYBfQboGaFPdmkEi30Yqdp+Dros='; "
           "base-uri 'none'; form-action 'none'";
}

}  // namespace epingle::exporting
