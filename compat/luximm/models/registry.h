#pragma once

// The header's former path.
#include "luximm/model/registry.h"
#include "luximm/models/bit/bit_variants.h"
#include "luximm/models/convnext/convnext_variants.h"
#include "luximm/models/resnet/resnet_variants.h"
