#pragma once

// The header's former path.
#include "luximm/model/license.h"
