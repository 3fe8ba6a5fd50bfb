digestSearch.start({"records":1,"list":10000,"long":60000,"words":["a"],"ends":[],"shown":"#","more":"","topics":"","kinds":[["source","!!#"]]});
digestSearch.add("w",0,"!!	a 0 !*!	document 0 !*!	");
digestSearch.add("d",0,[["A document","sources/document.html","Source","","","","",[],[],0]]);
