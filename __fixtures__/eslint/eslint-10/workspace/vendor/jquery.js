var minified=1;with(minified){} // HERE(File ignored because of)
