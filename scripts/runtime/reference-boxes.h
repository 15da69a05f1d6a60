// Lets an addon written for Node-API 10 run on Node-API 9.
//
// The only thing the SQLite driver takes from version 10 is that a reference may
// hold a primitive (a string, mostly). Version 9 refuses that, so a primitive is
// kept in a one-element array that carries a type tag, and is taken out of it when
// the reference is read. References to objects and functions are left as they are.
//
// The file is force-included (-include) into the C++ sources of the driver.
#pragma once

#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>

namespace reference_boxes {

inline const napi_type_tag kBoxTag = {0x4b617274a1f04e2dULL, 0x9c5be07d31f6a842ULL};

// Most Node-API calls refuse to work while an exception is pending, but a reference
// may be created or read then; the exception is set aside and thrown again.
class PendingException {
 public:
  explicit PendingException(napi_env env) : env_(env) {
    bool pending = false;
    if (napi_is_exception_pending(env, &pending) == napi_ok && pending) {
      napi_get_and_clear_last_exception(env, &error_);
    }
  }
  ~PendingException() {
    if (error_ != nullptr) napi_throw(env_, error_);
  }
  PendingException(const PendingException&) = delete;
  PendingException& operator=(const PendingException&) = delete;

 private:
  napi_env env_;
  napi_value error_ = nullptr;
};

inline bool CanBeReferenced(napi_valuetype type) {
  return type == napi_object || type == napi_function || type == napi_external || type == napi_symbol;
}

inline napi_status Create(napi_env env, napi_value value, uint32_t count, napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (CanBeReferenced(type)) return napi_create_reference(env, value, count, result);

  PendingException aside(env);
  napi_value box;
  if ((status = napi_create_array_with_length(env, 1, &box)) != napi_ok) return status;
  if ((status = napi_set_element(env, box, 0, value)) != napi_ok) return status;
  if ((status = napi_type_tag_object(env, box, &kBoxTag)) != napi_ok) return status;
  return napi_create_reference(env, box, count, result);
}

inline napi_status Read(napi_env env, napi_ref ref, napi_value* result) {
  napi_status status = napi_get_reference_value(env, ref, result);
  if (status != napi_ok || *result == nullptr) return status;

  bool flag = false;
  if ((status = napi_is_array(env, *result, &flag)) != napi_ok || !flag) return status;
  PendingException aside(env);
  if ((status = napi_check_object_type_tag(env, *result, &kBoxTag, &flag)) != napi_ok) return status;
  return flag ? napi_get_element(env, *result, 0, result) : napi_ok;
}

}  // namespace reference_boxes

#define napi_create_reference reference_boxes::Create
#define napi_get_reference_value reference_boxes::Read
