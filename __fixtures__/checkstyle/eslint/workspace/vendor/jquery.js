var minified=1;with(minified){}
