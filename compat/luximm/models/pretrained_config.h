#pragma once

// The header's former path.
#include "luximm/model/pretrained_config.h"
