/* Before ldns.h, which otherwise defines bool itself. */
#include <stdbool.h>
#include <ldns/ldns.h>
