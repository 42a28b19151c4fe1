#pragma once

// The header's former path.
#include <torch/torch.h>

#include "luximm/model/feature_model.h"
