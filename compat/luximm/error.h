#pragma once

// The header's former path.
#include "luximm/base/error.h"
