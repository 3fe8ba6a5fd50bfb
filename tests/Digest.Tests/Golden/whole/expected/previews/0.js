digestPreviews({
"events/council-met.html":"<svg hidden></svg><p>Event E-01 </p><p>Meeting of the council</p><q>The council met on 3 June 2021.</q><p>Town of Oldford ¶1 <time datetime=\"2021-06-03\">3 June 2021</time> </p>",
"events/spring-fair.html":"<svg hidden></svg><p>Event </p><p>Spring fair</p><p>  <span class=\"missing\">date not given</span> </p>",
"organisations/mill-company.html":"<svg hidden></svg><p>Organisation </p><p>Mill Company</p><p>Owns the mill.</p><p>   linked from 2 pages</p>",
"organisations/society.html":"<svg hidden></svg><p>Organisation </p><p>Society of the Bank</p><p>   linked from 3 pages</p>",
"organisations/town.html":"<svg hidden></svg><p>Organisation </p><p>Town of Oldford</p><p>   linked from 4 pages</p>",
"people/ada-miller.html":"<svg hidden></svg><p>Person </p><p>Ada Miller</p><p>   linked from 2 pages</p>",
"places/mill-oldford.html":"<svg hidden></svg><p>Place </p><p>Mill at Oldford</p><p>   linked from 4 pages</p>",
"sources/minutes.html":"<svg hidden></svg><p>Source S-03 <span class=\"tag\">Full text</span></p><p>Minutes of the town council</p><p>Town of Oldford (3 June 2021). Minutes of the town council. https://example.org/minutes?a=1&amp;b=2 (accessed 10 June 2021).</p><p>  <time datetime=\"2021-06-03\">3 June 2021</time> </p>",
"sources/statement.html":"<svg hidden></svg><p>Source S-04 <span class=\"tag\">Citation only</span></p><p>Statement of a neighbour</p><p>Neighbours of the mill (n.d.). Statement of a neighbour.</p><p>   </p>",
"topics/nature.html":"<svg hidden></svg><p>Topic </p><p>Nature</p><p>   linked from 2 pages</p>"
});
