#pragma once

// The header's former path.
#include "luximm/models/bit/bit_variants.h"
