/*
 * Tells ThreadSanitizer about the locking of Swift's Mutex where two threads meet.
 *
 * The compiler puts the way of an uncontended lock into the caller, where ThreadSanitizer sees it. The way of a
 * contended one is in libswiftSynchronization and in the kernel (futex), which it does not see: it would take what two
 * threads do one after the other under one lock for a race. These functions stand before those of the library and say
 * what the library leaves unsaid: who unlocks releases, who locks acquires.
 */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

#if __has_feature(thread_sanitizer)

#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context))
/* Synchronization._MutexHandle._lockSlow(UInt32) and ._unlockSlow() */
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

typedef SWIFT void (*Lock)(uint32_t thread, SELF void *mutex);
typedef SWIFT void (*Unlock)(SELF void *mutex);

void __tsan_acquire(void *address);
void __tsan_release(void *address);

static Lock library_lock;
static Unlock library_unlock;

__attribute__((constructor)) static void find_library(void) {
    library_lock = (Lock)dlsym(RTLD_NEXT, LOCK);
    library_unlock = (Unlock)dlsym(RTLD_NEXT, UNLOCK);
}

SWIFT void mutex_order_lock(uint32_t thread, SELF void *mutex) __asm__(LOCK);
SWIFT void mutex_order_unlock(SELF void *mutex) __asm__(UNLOCK);

SWIFT void mutex_order_lock(uint32_t thread, SELF void *mutex) {
    library_lock(thread, mutex);
    __tsan_acquire(mutex);
}

SWIFT void mutex_order_unlock(SELF void *mutex) {
    __tsan_release(mutex);
    library_unlock(mutex);
}

#endif
