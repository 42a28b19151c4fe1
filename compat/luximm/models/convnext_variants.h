#pragma once

// The header's former path.
#include "luximm/models/convnext/convnext_variants.h"
