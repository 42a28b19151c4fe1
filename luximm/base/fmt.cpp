// LibTorch's wheels carry headers of fmt and no library for them, and units
// with LibTorch get those headers before any others. What the headers leave to
// a library is compiled here, once.
#include <fmt/format-inl.h>

namespace fmt::detail {

template FMT_API thousands_sep_result<char> thousands_sep_impl<char>(
    locale_ref);
template FMT_API char decimal_point_impl<char>(locale_ref);

}  // namespace fmt::detail
