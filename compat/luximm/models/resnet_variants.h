#pragma once

// The header's former path.
#include "luximm/models/resnet/resnet_variants.h"
