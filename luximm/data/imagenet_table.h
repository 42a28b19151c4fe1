#pragma once

#include <cstddef>

// Internal: the names behind luximm::imagenet_classes.
namespace luximm::detail {

// Not a string_view: compilers give up counting so many characters, and the
// table would then not be there while other globals are initialised.
extern const char kImageNetTable[];
extern const std::size_t kImageNetTableSize;

}  // namespace luximm::detail
