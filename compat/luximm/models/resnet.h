#pragma once

// The header's former path.
#include <torch/torch.h>

#include "luximm/models/resnet/resnet.h"
