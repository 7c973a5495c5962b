import { SHADES } from '../content/heat-table.ts'

/** Widths of bars as classes: inline styles would be refused by a strict content security policy. */
const WIDTHS = Array.from({ length: 101 }, (_, n) => `.l${n}{--l:${n}%}`).join('')

/** The neutral theme: system fonts, no image, no brand of the State. Works at 320 px, at 200 % and on paper. */
export const STYLES = `:root{--texte:#161616;--action:#000091;--ligne:#ddd;--focus:#0a76f6;--fond:#f6f6f6;--discret:#555}
*{box-sizing:border-box}
html{font:100%/1.5 system-ui,-apple-system,"Segoe UI",Roboto,Arial,sans-serif;color:var(--texte);background:#fff}
body{margin:0 auto;max-width:72rem;padding:0 1rem;overflow-wrap:break-word}
a{color:var(--action)}a:focus-visible,summary:focus-visible,.defile:focus-visible{outline:2px solid var(--focus);outline-offset:2px}
main:focus{outline:none}
.evitement{position:absolute;left:-999rem}.evitement:focus{left:1rem;top:.5rem;background:#fff;padding:.5rem;z-index:1}
.entete{padding:1rem 0 .5rem}.service{margin:0;font-weight:700;font-size:1.125rem}.service a{color:inherit;text-decoration:none}.service a:hover{text-decoration:underline}.service span{font-weight:400;color:var(--discret)}
.bandeau{margin:.25rem 0 0;font-size:.875rem;color:var(--discret)}
.menu{border-top:1px solid var(--ligne);border-bottom:1px solid var(--ligne)}
.menu ul{display:flex;flex-wrap:wrap;gap:.25rem 1.25rem;list-style:none;margin:0;padding:.5rem 0}.menu a{text-decoration:none}.menu a:hover{text-decoration:underline}.menu [aria-current]{font-weight:700;color:var(--texte);border-bottom:3px solid var(--action)}
h1{font-size:1.75rem;line-height:1.25;margin:1.5rem 0 1rem}h2{font-size:1.375rem;line-height:1.3;margin:2.25rem 0 .75rem}h3{font-size:1.0625rem;line-height:1.4;margin:1.5rem 0 .5rem}
p{margin:.5rem 0;max-width:48rem}.cle{font-size:1.0625rem}
.chiffres{display:flex;flex-wrap:wrap;gap:.75rem;margin:1rem 0}.chiffres div{flex:1 1 9rem;border-left:4px solid var(--action);background:var(--fond);padding:.5rem .75rem}.chiffres dt{font-size:.875rem}.chiffres dd{margin:0;font-size:1.375rem;font-weight:700}
.chiffres small{display:block;font-size:.8125rem;font-weight:400}
.prudence{border-left:4px solid #b34000;padding:.5rem .75rem;background:#fff7f0}.prudence.rouge{border-color:#ce0500;background:#ffe9e9}
.defile{overflow-x:auto;margin:1rem 0;position:relative}
table{border-collapse:collapse;width:100%;font-size:.9375rem}
.defile caption{position:sticky;left:0;max-width:calc(100vw - 48px);text-align:left;font-weight:700;padding:0 0 .5rem}
th,td{border:1px solid var(--ligne);padding:.5rem .625rem;text-align:left;vertical-align:top}
thead th{background:var(--fond);font-weight:700}tbody th{font-weight:400;min-width:11rem}td ul{margin:0;padding-left:1.1rem}td:last-child:not([class]):not(:nth-child(-n+3)){min-width:9rem}
.nombre,.barre{font-variant-numeric:tabular-nums;white-space:nowrap}.nombre{text-align:right}.barre{min-width:6rem}
.barre i{display:block;height:8px;margin-top:4px;background:linear-gradient(var(--action),var(--action)) left/var(--l) 100% no-repeat #eee;forced-color-adjust:none}
.citation{margin:.75rem 0;padding-left:1rem;border-left:3px solid var(--ligne)}.citation blockquote{margin:0}.citation p{margin:0}
.source{font-size:.8125rem;color:var(--discret)}
.fiche{border:1px solid var(--ligne);padding:.25rem 1rem .75rem;margin:1rem 0}.fiche dl div{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;padding:.25rem 0;border-top:1px solid var(--ligne)}.fiche dt{font-weight:700}.fiche dd{margin:0}
.fiche blockquote{margin:0}
.colonnes{columns:12rem;max-width:48rem}
summary{cursor:pointer;padding:.5rem 0}summary+.defile{margin-top:.25rem}
.ariane ol,.page ul{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem 1rem;margin:.75rem 0 0;padding:0;font-size:.875rem}.ariane li+li::before{content:"› "}.page{border:1px solid var(--ligne);padding:.25rem .75rem .75rem;margin:1rem 0}
.numero{font-weight:400;white-space:nowrap;color:var(--discret)}
.badges{margin:.25rem 0}.badges span{display:inline-block;background:#e8edff;color:#0063cb;font-size:.8125rem;font-weight:700;padding:0 .375rem;margin-right:.25rem}
.propos{list-style:none;margin:0;padding:0}.propos li:target{background:#e8edff}
.ligne dt,.sigles dt{font-weight:700}.ligne dd{margin:0 0 .25rem 1rem}.sigles div{display:grid;grid-template-columns:7rem 1fr;gap:.5rem;padding:.125rem 0}.sigles dd{margin:0}
.carte{margin:1rem 0}.carte svg{display:block;width:100%;max-width:30rem;height:auto}.carte rect{stroke:#929292;stroke-width:1}.carte .heard{fill:#000091}.carte .late{fill:#e3e3fd;stroke-dasharray:1 3}.carte .set-aside{fill:#cacafb}.carte .absent{fill:#fff;stroke-dasharray:4 3}
.carte text{font-size:13px;text-anchor:middle;fill:#161616}.carte .lettre{font-weight:700}.carte .heard~text{fill:#fff}.carte figcaption{font-size:.875rem;max-width:48rem}
.courbes{margin:1rem 0}.courbes svg{display:block;width:100%;max-width:40rem;height:auto}.courbes polyline{fill:none;stroke:#000091;stroke-width:2}.courbes .tirets{stroke:#b34000}.courbes text{font-size:13px;fill:#161616}.courbes figcaption{font-size:.875rem}
.chaleur{width:auto;min-width:50%}.chaleur td{border:1px solid #929292;text-align:center;font-variant-numeric:tabular-nums;min-width:2.25rem}.chaleur tbody th{min-width:14rem}
.debout{vertical-align:bottom;padding:.375rem .25rem}.debout span{display:inline-block;writing-mode:vertical-rl;transform:rotate(180deg);white-space:nowrap;font-weight:400}
${SHADES.map((fill, step) => `.p${step}{background:#${fill}}`).join('')}.p4{color:#fff}
.chaleur .absent{background:repeating-linear-gradient(135deg,#fff 0 5px,#eee 5px 7px);color:var(--discret)}
.lu{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.pied{margin-top:3rem;border-top:1px solid var(--ligne);padding:1rem 0;font-size:.875rem}
@media (max-width:30rem){.fiche dl div{grid-template-columns:1fr}h1{font-size:1.5rem}th,td{padding:.375rem .5rem}tbody th{min-width:7rem}.chaleur tbody th{min-width:9rem}.sigles div{grid-template-columns:5rem 1fr}}
@page{margin:1.5cm}
@media print{.defile{break-inside:avoid}.menu,.evitement,.page,.ariane{display:none}body{max-width:none;padding:0;font-size:10pt}.barre i,.chaleur td,.carte rect{print-color-adjust:exact;-webkit-print-color-adjust:exact}tr,.citation,.fiche{break-inside:avoid}thead{display:table-header-group}h2,h3{break-after:avoid}.defile{overflow:visible}a{color:inherit;text-decoration:none}}
${WIDTHS}
`
