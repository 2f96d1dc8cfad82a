package shop.cart;

import java.util.ArrayList;
import java.util.List;

public class Cart {
    private final List<String> lines = new ArrayList<>();
    private String note;

    public List<String> lines() {
        return lines; // HERE(EI_EXPOSE_REP)
    }

    public boolean isMug(String sku) {
        return sku == "mug"; // HERE(ES_COMPARING_PARAMETER_STRING_WITH_EQ)
    }

    public int length(String text) {
        if (text == null) {
            return text.length(); // HERE(NP_ALWAYS_NULL) HERE(NP_LOAD_OF_KNOWN_NULL_VALUE)
        }
        return 0;
    }

    public int notes() {
        return note.length(); // HERE(UWF_UNWRITTEN_FIELD) HERE(NP_UNWRITTEN_FIELD)
    }
}
