with (document) write("<hr>");
