/*
 * Faults for a process tree: every call on a file below one folder is counted, and one of them goes wrong.
 *
 * Loaded with LD_PRELOAD. A process arms itself with `faults_arm`; the processes that it forks count in the same memory.
 * At call number `target` a process reports itself through a pipe and waits to be killed (HALT), or the call fails with
 * `code` (ONCE), or every call that takes room fails from there on, the first after half of its bytes (FULL).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/sendfile.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

enum { COUNT, HALT, ONCE, FULL };
enum { MOST = 1 << 20 };

struct shared {
    atomic_long count;
    atomic_long fired;
    char kinds[MOST];
};

static struct shared *all; /* one for a process and all that it forks */
static int armed, action, code, pipe_end, no_exchange;
static long target;
static char root[4096];

__attribute__((constructor)) static void start(void) {
    all = mmap(NULL, sizeof *all, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
}

void faults_reset(void) {
    atomic_store(&all->count, 0);
    atomic_store(&all->fired, 0);
}
long faults_count(void) { return atomic_load(&all->count); }
long faults_fired(void) { return atomic_load(&all->fired); }
const char *faults_kinds(void) { return all->kinds; }

void faults_arm(const char *folder, int what, long at, int error, int report, int without_exchange) {
    snprintf(root, sizeof root, "%s", folder);
    action = what, target = at, code = error, pipe_end = report, no_exchange = without_exchange;
    armed = 1;
}

static int below(int folder, const char *path) {
    if (!armed || path == NULL) return 0;
    if (path[0] == '/') return strncmp(path, root, strlen(root)) == 0;
    if (folder == AT_FDCWD) return 1; /* armed processes work in the folder */
    char link[64], place[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", folder);
    long size = syscall(SYS_readlinkat, AT_FDCWD, link, place, sizeof place - 1);
    return size > 0 && (place[size] = 0, strncmp(place, root, strlen(root)) == 0);
}

static int file_below(int file) {
    struct stat state;
    int before = errno, found;
    if (!armed || syscall(SYS_fstat, file, &state) != 0 || !S_ISREG(state.st_mode)) found = 0;
    else found = below(file, "");
    errno = before;
    return found;
}

/* Count a call; return 1 when it is to fail. `kind`: lower case reads, upper case changes, those of "WCMLR" take room. */
static int wrong(char kind) {
    long number = atomic_fetch_add(&all->count, 1) + 1;
    if (number < MOST) all->kinds[number] = kind;
    if (action == HALT && number == target) {
        int self = (int)syscall(SYS_getpid);
        atomic_store(&all->fired, number);
        syscall(SYS_write, pipe_end, &self, sizeof self);
        for (;;) syscall(SYS_pause);
    }
    int fails = (action == ONCE && number == target) || (action == FULL && number >= target && strchr("WCMLR", kind));
    if (!fails) return 0;
    if (!atomic_load(&all->fired)) atomic_store(&all->fired, number);
    errno = code;
    return 1;
}

#define REAL(name, type) static type (*real)() = NULL; if (!real) real = (type (*)())dlsym(RTLD_NEXT, #name)
#define TWIN(kind, folder, path) if (below(folder, path) && wrong(kind)) return -1

#define OPEN(name)                                                                 \
    int name(const char *path, int flags, ...) {                                   \
        va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
        REAL(name, int);                                                           \
        TWIN(flags & O_CREAT ? 'C' : 'o', AT_FDCWD, path);                         \
        return real(path, flags, mode);                                            \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                               \
    int name(int folder, const char *path, int flags, ...) {                       \
        va_list rest; va_start(rest, flags); mode_t mode = va_arg(rest, mode_t); va_end(rest); \
        REAL(name, int);                                                           \
        TWIN(flags & O_CREAT ? 'C' : 'o', folder, path);                           \
        return real(folder, path, flags, mode);                                    \
    }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int file, const void *data, size_t size) {
    if (file_below(file)) {
        long number = atomic_load(&all->count) + 1;
        if (action == FULL && number == target && size > 1) { /* a disk that runs full takes what fits */
            wrong('w');
            return syscall(SYS_write, file, data, size / 2);
        }
        if (wrong('W')) return -1;
    }
    return syscall(SYS_write, file, data, size);
}
ssize_t read(int file, void *data, size_t size) {
    if (file_below(file) && wrong('r')) return -1;
    return syscall(SYS_read, file, data, size);
}
ssize_t sendfile(int to, int from, off_t *at, size_t size) {
    if (file_below(to) && wrong('W')) return -1;
    return syscall(SYS_sendfile, to, from, at, size);
}
ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
    if (file_below(to) && wrong('W')) return -1;
    return syscall(SYS_sendfile, to, from, at, size);
}
int close(int file) {
    if (file_below(file) && wrong('x')) { /* the file is closed all the same, as close(2) says */
        int error = errno;
        syscall(SYS_close, file);
        errno = error;
        return -1;
    }
    return (int)syscall(SYS_close, file);
}
int mkdir(const char *path, mode_t mode) { REAL(mkdir, int); TWIN('M', AT_FDCWD, path); return real(path, mode); }
int rmdir(const char *path) { REAL(rmdir, int); TWIN('D', AT_FDCWD, path); return real(path); }
int unlink(const char *path) { REAL(unlink, int); TWIN('U', AT_FDCWD, path); return real(path); }
int unlinkat(int folder, const char *path, int flags) {
    REAL(unlinkat, int); TWIN('U', folder, path); return real(folder, path, flags);
}
int rename(const char *from, const char *to) { REAL(rename, int); TWIN('R', AT_FDCWD, to); return real(from, to); }
int renameat2(int one, const char *from, int two, const char *to, unsigned flags) {
    REAL(renameat2, int);
    if (armed && no_exchange) { errno = EINVAL; return -1; }
    TWIN('R', two, to);
    return real(one, from, two, to, flags);
}
int link(const char *from, const char *to) { REAL(link, int); TWIN('L', AT_FDCWD, to); return real(from, to); }
int linkat(int one, const char *from, int two, const char *to, int flags) {
    REAL(linkat, int); TWIN('L', two, to); return real(one, from, two, to, flags);
}
int symlink(const char *from, const char *to) { REAL(symlink, int); TWIN('L', AT_FDCWD, to); return real(from, to); }
int chmod(const char *path, mode_t mode) { REAL(chmod, int); TWIN('H', AT_FDCWD, path); return real(path, mode); }
int stat(const char *path, struct stat *state) { REAL(stat, int); TWIN('s', AT_FDCWD, path); return real(path, state); }
int stat64(const char *path, struct stat64 *state) { REAL(stat64, int); TWIN('s', AT_FDCWD, path); return real(path, state); }
int lstat(const char *path, struct stat *state) { REAL(lstat, int); TWIN('s', AT_FDCWD, path); return real(path, state); }
int lstat64(const char *path, struct stat64 *state) { REAL(lstat64, int); TWIN('s', AT_FDCWD, path); return real(path, state); }
