#pragma once

// The header's former path.
#include "luximm/model/feature_info.h"
