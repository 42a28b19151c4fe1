#pragma once

// The header's former path.
#include <torch/torch.h>

#include "luximm/model/factory.h"
