digestPreviews({
"claims/closing.html":"<svg hidden><symbol id=\"i-alleged\"/></svg><p>Claim <span class=\"tag tag--alleged\"><svg class=\"icon\" width=\"1em\" height=\"1em\" aria-hidden=\"true\"><use href=\"#i-alleged\"/></svg>Alleged</span></p><p>Closing of the well</p><p>The well behind the school was closed in May 2019, and “nobody in the village was told why”.</p><q>The well behind the school was closed in May 2019, and nobody in the village was told why</q><p>The village paper ¶1 <time datetime=\"2019-05\">May 2019</time> </p>",
"organisations/council.html":"<svg hidden></svg><p>Organisation </p><p>The council</p><p>   linked from 4 pages</p>",
"organisations/village-paper.html":"<svg hidden></svg><p>Organisation </p><p>The village paper</p><p>   linked from 5 pages</p>",
"sources/decision.html":"<svg hidden></svg><p>Source <span class=\"tag\">Full text</span></p><p>Decision about the well</p><p>The council (n.d.-a). Decision about the well.</p><p>   </p>",
"sources/letter.html":"<svg hidden></svg><p>Source <span class=\"tag\">Full text</span></p><p>Letter about the well</p><p>The village paper (n.d.-a). Letter about the well.</p><p>   </p>",
"sources/list.html":"<svg hidden></svg><p>Source <span class=\"tag\">Excerpts only</span></p><p>List of wells</p><p>The council (June 2019a). <i>List of wells</i> (dataset).</p><p>  <time datetime=\"2019-06\">June 2019</time> </p>",
"sources/meeting.html":"<svg hidden></svg><p>Source <span class=\"tag\">Excerpts only</span></p><p>Meeting of the council</p><p>The council (4 June 2019b). Meeting of the council (hearing). https://media.example/council/meeting.mp4 (accessed 20 November 2026).</p><p>  <time datetime=\"2019-06-04\">4 June 2019</time> </p>",
"sources/memo.html":"<svg hidden></svg><p>Source <span class=\"tag\">Full text</span></p><p>Memo on the well</p><p>The village paper (n.d.-b). Memo on the well.</p><p>   </p>",
"sources/notes.html":"<svg hidden></svg><p>Source <span class=\"tag\">Full text</span></p><p>Notes on the well</p><p>The village paper (n.d.-d). Notes on the well.</p><p>   </p>",
"sources/page.html":"<svg hidden></svg><p>Source <span class=\"tag\">Excerpts only</span></p><p>News of the well</p><p>The village paper (n.d.-c). News of the well.</p><p>   </p>",
"sources/report.html":"<svg hidden></svg><p>Source <span class=\"tag\">Full text</span></p><p>Report of the water office</p><p>The village paper (n.d.-e). Report of the water office.</p><p>   </p>",
"sources/scan.html":"<svg hidden></svg><p>Source <span class=\"tag\">Excerpts only</span></p><p>Minutes of the council</p><p>The council (n.d.-b). Minutes of the council.</p><p>   </p>"
});
