package shop.cart;

public class Cart {
    public static String LAST = "none"; // HERE(MS_SHOULD_BE_FINAL) HERE(URF_UNREAD_PUBLIC_OR_PROTECTED_FIELD)

    public String page(int total) {
        String page = "<td>";
        for (int i = 0; i < total; i++) {
            page += i; // HERE(SBSC_USE_STRINGBUFFER_CONCATENATION)
        }
        return page;
    }

    public boolean equals(Object other) {
        return other instanceof Cart; // HERE(HE_EQUALS_USE_HASHCODE)
    }
}
