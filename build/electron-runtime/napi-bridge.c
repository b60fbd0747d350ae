/* better-sqlite3 13 is built for Node-API 10; the Electron prepared here offers version 8. Of all that the
 * addon calls, one thing differs: since version 10 a reference may hold any value, before it only an object,
 * a function, an external or a symbol. This library, preloaded, closes that gap in every thread:
 *
 *   dlopen  gives a copy of the addon that lies beside this library, in which the two reference functions
 *           are imported under other names (napi_… -> wapi_…, same length);
 *   wapi_…  are those functions: a primitive is put into an object before it is referenced, and taken out
 *           again when the reference is read. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <limits.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define ADDON "/better-sqlite3/prebuilds/linux-x64.node"
#define COPY "better-sqlite3.node"
#define KEY "wapi primitive"

typedef void *env_t, *value_t, *ref_t;
typedef int status_t; /* 0: napi_ok */
enum { T_SYMBOL = 5, T_OBJECT = 6, T_FUNCTION = 7, T_EXTERNAL = 8 };

extern status_t napi_typeof(env_t, value_t, int *);
extern status_t napi_create_object(env_t, value_t *);
extern status_t napi_set_named_property(env_t, value_t, const char *, value_t);
extern status_t napi_get_named_property(env_t, value_t, const char *, value_t *);
extern status_t napi_has_named_property(env_t, value_t, const char *, bool *);
extern status_t napi_create_reference(env_t, value_t, uint32_t, ref_t *);
extern status_t napi_get_reference_value(env_t, ref_t, value_t *);

static bool ends_with(const char *text, const char *tail) {
  size_t a = strlen(text), b = strlen(tail);
  return a >= b && strcmp(text + a - b, tail) == 0;
}

void *dlopen(const char *file, int flags) {
  static void *(*real)(const char *, int);
  char path[PATH_MAX];
  Dl_info self;
  if (!real) *(void **)&real = dlsym(RTLD_NEXT, "dlopen");
  if (file && ends_with(file, ADDON) && dladdr((void *)&dlopen, &self)) {
    int folder = (int)(strrchr(self.dli_fname, '/') - self.dli_fname) + 1;
    snprintf(path, sizeof path, "%.*s" COPY, folder, self.dli_fname);
    file = path;
  }
  return real(file, flags);
}

status_t wapi_create_reference(env_t env, value_t value, uint32_t count, ref_t *ref) {
  int type;
  value_t box;
  status_t status = napi_typeof(env, value, &type);
  if (status != 0) return status;
  if (type >= T_SYMBOL && type <= T_EXTERNAL) return napi_create_reference(env, value, count, ref);
  if ((status = napi_create_object(env, &box)) != 0) return status;
  if ((status = napi_set_named_property(env, box, KEY, value)) != 0) return status;
  return napi_create_reference(env, box, count, ref);
}

status_t wapi_get_reference_value(env_t env, ref_t ref, value_t *value) {
  int type;
  bool boxed = false;
  status_t status = napi_get_reference_value(env, ref, value);
  if (status != 0 || *value == NULL) return status;
  if ((status = napi_typeof(env, *value, &type)) != 0 || type != T_OBJECT) return status;
  if ((status = napi_has_named_property(env, *value, KEY, &boxed)) != 0 || !boxed) return status;
  return napi_get_named_property(env, *value, KEY, value);
}
