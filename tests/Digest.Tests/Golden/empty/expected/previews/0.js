digestPreviews({
"sources/document.html":"<svg hidden></svg><p>Source <span class=\"tag\">Excerpts only</span></p><p>A document</p><p>A document (n.d.).</p><p>   </p>"
});
