#include <stdbool.h>
#include <stdlib.h>
#include <ldns/ldns.h>

/* libldns hands out memory of the C library's allocator. */
static inline void ldns_buffer_free_octets(uint8_t *octets) { free(octets); }
static inline void ldns_buffer_free_text(char *text) { free(text); }
