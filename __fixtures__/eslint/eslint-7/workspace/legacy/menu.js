with (document) write("<hr>"); // HERE(File ignored because of)
