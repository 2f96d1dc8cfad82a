// Command shop serves the shop.
package main

import (
	"fmt"
	"log"
	"net/http"
	"os/exec"

	"github.com/acme/shop-server/internal/store"
)

const apiToken = "q7X2mPz0Lk9vR4tW8sYb3nJc6" // HERE(G101)

func main() {
	s := &store.Store{}
	http.HandleFunc("/total", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintf(w, "%d\n", s.Total())
	})
	http.HandleFunc("/label", func(w http.ResponseWriter, r *http.Request) {
		out, err := exec.Command("label", r.URL.Query().Get("sku")).Output() // HERE(G204)
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		w.Header().Set("X-Length", fmt.Sprint(len(out), len(apiToken)))
	})
	log.Fatal(http.ListenAndServe(":8080", nil)) // HERE(G114)
}
